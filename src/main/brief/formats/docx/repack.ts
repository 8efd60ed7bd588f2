import yauzl from 'yauzl'
import { ZipFile } from 'yazl'

/**
 * A DOCX of the docx package with everything taken out that differs from one time to the next: the time of writing, the
 * times in the zip, and the random or ever-rising names of links and bookmarks. `date` is YYYY-MM-DD.
 */
export async function repacked(docx: Buffer, date: string): Promise<Uint8Array> {
  const parts = await unpack(docx)
  const zip = new ZipFile()
  // A zip writes local time without its zone, so this is the same everywhere.
  const mtime = new Date(2000, 0, 1)
  for (const name of [...parts.keys()].sort(byPlace)) {
    const text = steady(name, parts, date)
    zip.addBuffer(Buffer.from(text), name, { mtime, mode: 0o100644, forceDosTimestamp: true })
  }
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The list of contents comes first, as the packaging rules advise. */
const byPlace = (a: string, b: string) => {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2)
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}

function steady(name: string, parts: ReadonlyMap<string, string>, date: string): string {
  const text = parts.get(name) ?? ''
  if (name === 'docProps/core.xml') return text.replace(/(<dcterms:\w+[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
  const [, folder = '', file = ''] = /^(.*\/)?_rels\/(.*)\.rels$/.exec(name) ?? []
  if (file !== '') return renamed(text, linkNames(text))
  const relations = parts.get(name.replace(/([^/]+)$/, '_rels/$1.rels'))
  const linked = relations === undefined ? text : renamed(text, linkNames(relations))
  return folder === '' ? numberedBookmarks(linked) : linked
}

const LINK_NAME = /"rId([a-z0-9_-]{21})"/g

/** New names for the random ones, in the order in which the list of relations has them. */
function linkNames(relations: string): Map<string, string> {
  const names = new Map<string, string>()
  for (const [, name = ''] of relations.matchAll(LINK_NAME)) {
    if (!names.has(name)) names.set(name, `rIdLink${String(names.size + 1)}`)
  }
  return names
}

const renamed = (text: string, names: ReadonlyMap<string, string>) =>
  text.replace(LINK_NAME, (whole, name: string) => (names.has(name) ? `"${names.get(name) ?? ''}"` : whole))

function numberedBookmarks(text: string): string {
  const numbers = new Map<string, number>()
  return text.replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, (tag) =>
    tag.replace(/w:id="(\d+)"/, (_whole, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1
      numbers.set(id, number)
      return `w:id="${String(number)}"`
    }),
  )
}

async function unpack(docx: Buffer): Promise<Map<string, string>> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.fromBuffer(docx, { lazyEntries: true }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    )
  })
  const parts = new Map<string, string>()
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry)
    const chunks: Buffer[] = []
    for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk)
    parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
  }
  return parts
}
