import { once } from 'node:events'
import { createDeflate, deflateSync } from 'node:zlib'

/** An object of a PDF: its dictionary, and the bytes of its stream if it has one. */
export interface RawObject {
  readonly dict: string
  readonly stream?: Uint8Array
}

/** A PDF of these objects, numbered from 1; the first is the catalog. Streams are written as they are. */
export function rawPdf(objects: readonly RawObject[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const put = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  objects.forEach(({ dict, stream }, index) => {
    offsets.push(length)
    const size = stream ? ` /Length ${stream.length}` : ''
    put(Buffer.from(`${index + 1} 0 obj\n<<${dict}${size}>>\n`))
    if (stream) put(Buffer.concat([Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')]))
    put(Buffer.from('endobj\n'))
  })
  const start = length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  put(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`))
  put(
    Buffer.from(
      `trailer\n<</Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

/** A document of one page with this content, and further entries for its catalog and page. */
export function onePage(content: RawObject, catalog = '', page = ''): Uint8Array {
  return rawPdf([
    { dict: `/Type /Catalog /Pages 2 0 R ${catalog}` },
    { dict: '/Type /Pages /Kids [3 0 R] /Count 1' },
    {
      dict: `/Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>> ${page}`,
    },
    content,
    { dict: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica' },
  ])
}

/** Operators that show words at the top of the page. */
export function shows(words: string): string {
  return `BT /F 12 Tf 40 350 Td (${words}) Tj ET`
}

export function plain(operators: string): RawObject {
  return { dict: '', stream: Buffer.from(operators) }
}

/** A stream that expands to this many megabytes of spaces, deflated as often as said. It is made piece by piece. */
export async function bomb(megabytes: number, times: number): Promise<RawObject> {
  const deflate = createDeflate({ level: 9 })
  const parts: Buffer[] = []
  deflate.on('data', (part: Buffer) => parts.push(part))
  const megabyte = Buffer.alloc(1024 * 1024, 0x20)
  for (let i = 0; i < megabytes; i += 1) if (!deflate.write(megabyte)) await once(deflate, 'drain')
  deflate.end()
  await once(deflate, 'end')
  let stream: Uint8Array = Buffer.concat(parts)
  for (let i = 1; i < times; i += 1) stream = deflateSync(stream, { level: 9 })
  return { dict: `/Filter [${'/FlateDecode '.repeat(times)}]`, stream }
}
