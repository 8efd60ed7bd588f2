import { describe, expect, test, vi } from 'vitest'
import { checkImportedHeadings, checkVersion } from '../../../shared/document/invariants'
import { importDocument } from '../import'
import { bomb, onePage, plain, rawPdf, shows, type RawObject } from './raw-pdf.fixture'

async function read(bytes: Uint8Array) {
  const result = await importDocument({ fileName: 'a.pdf', bytes })
  if (!result.ok) return result.error.message
  const { version, headings } = result.value
  expect(checkVersion(version, headings)).toEqual([])
  expect(checkImportedHeadings(version, headings)).toEqual([])
  return version.text
}

const pages = (kids: string, more = '') => ({ dict: `/Type /Pages /Kids [${kids}] ${more}` })
const catalog = { dict: '/Type /Catalog /Pages 2 0 R' }

describe('a stream that expands beyond reason', () => {
  test('as the text of a page costs that page', async () => {
    expect(await read(onePage(await bomb(900, 1)))).toMatch(/no text layer|damaged/)
    expect(await read(onePage(await bomb(900, 2)))).toMatch(/no text layer|damaged/)
  }, 60_000)

  test('leaves other pages as they are', async () => {
    const page = (content: number) => ({
      dict: `/Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents ${content} 0 R /Resources <</Font <</F 7 0 R>>>>`,
    })
    const font = { dict: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica' }
    const file = rawPdf([
      catalog,
      pages('3 0 R 4 0 R', '/Count 2'),
      page(5),
      page(6),
      await bomb(600, 1),
      plain(shows('words that stay')),
      font,
    ])
    expect(await read(file)).toBe('words that stay')
  }, 60_000)

  test('as a font leaves the words', async () => {
    const file = rawPdf([
      catalog,
      pages('3 0 R', '/Count 1'),
      {
        dict: '/Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>',
      },
      plain(shows('words in a font')),
      {
        dict: '/Type /Font /Subtype /TrueType /BaseFont /Huge /FirstChar 32 /LastChar 32 /Widths [500] /FontDescriptor 6 0 R /Encoding /WinAnsiEncoding',
      },
      { dict: '/Type /FontDescriptor /FontName /Huge /Flags 32 /FontFile2 7 0 R' },
      await bomb(600, 1),
    ])
    expect(await read(file)).toBe('words in a font')
  }, 60_000)
})

describe('a page tree', () => {
  test.each<[string, RawObject[]]>([
    ['that holds itself', [catalog, pages('2 0 R', '/Count 1')]],
    ['that goes round', [catalog, pages('3 0 R', '/Count 1'), pages('2 0 R', '/Count 1 /Parent 2 0 R')]],
    ['without pages', [catalog, pages('', '/Count 0')]],
    ['whose pages are nothing', [catalog, pages('9 0 R 3 0 R', '/Count 2'), { dict: '/Type /Page' }]],
  ])('%s is said to be damaged', async (_, objects) => {
    expect(await read(rawPdf(objects))).toMatch(/“a\.pdf” (?:is damaged|has .* no text layer)/)
  })

  test('a thousand levels deep is read or said to be damaged', async () => {
    const depth = 1000
    const levels = Array.from({ length: depth }, (_, i) => pages(`${i + 3} 0 R`, `/Count 1`))
    const file = rawPdf([
      catalog,
      ...levels,
      {
        dict: `/Type /Page /Parent ${depth + 1} 0 R /MediaBox [0 0 400 400] /Contents ${depth + 3} 0 R /Resources <</Font <</F ${depth + 4} 0 R>>>>`,
      },
      plain(shows('deep down')),
      { dict: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica' },
    ])
    expect(await read(file)).toMatch(/^deep down$|damaged/)
  })

  test('that claims more pages than it has gives those it has', async () => {
    const file = rawPdf([
      catalog,
      pages('3 0 R', '/Count 4'),
      {
        dict: '/Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>',
      },
      plain(shows('only one')),
      { dict: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica' },
    ])
    expect(await read(file)).toMatch(/only one/)
  })

  test('that claims a million pages gives those it has', async () => {
    const message = await read(
      rawPdf([catalog, pages('3 0 R', '/Count 1000000'), { dict: '/Type /Page /Parent 2 0 R' }]),
    )
    expect(message).toMatch(/“a\.pdf” (?:has 1 page|is damaged)/)
  })
})

test('scripts are not run and addresses not asked', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch')
  const evil = vi.fn()
  vi.stubGlobal('evil', evil)
  const script = '<</S /JavaScript /JS (evil\\(\\))>>'
  const file = onePage(
    plain(shows('harmless words')),
    `/OpenAction ${script} /Names <</JavaScript <</Names [(a) ${script}]>>>> /AA <</WC ${script}>>`,
    `/AA <</O ${script}>> /Annots [<</Type /Annot /Subtype /Link /Rect [30 340 300 370] /A <</S /URI /URI (javascript:evil\\(\\))>>>>]`,
  )
  const result = await importDocument({ fileName: 'a.pdf', bytes: file })
  expect(result.ok && result.value.version.text).toBe('harmless words')
  expect(result.ok && result.value.version.marks).toEqual([])
  expect(evil).not.toHaveBeenCalled()
  expect(fetched).not.toHaveBeenCalled()
  vi.unstubAllGlobals()
  fetched.mockRestore()
})

test('a drawing of a million lines does not keep the words back', async () => {
  const lines = '0 0 m 9 9 l S\n'.repeat(1_000_000)
  expect(await read(onePage(plain(`${lines}${shows('after the drawing')}`)))).toBe('after the drawing')
}, 60_000)

test('a form that draws itself ends', async () => {
  const file = rawPdf([
    catalog,
    pages('3 0 R', '/Count 1'),
    {
      dict: '/Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents 4 0 R /Resources <</Font <</F 5 0 R>> /XObject <</X 6 0 R>>>>',
    },
    plain(`${shows('on the page')} /X Do`),
    { dict: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica' },
    {
      dict: '/Type /XObject /Subtype /Form /BBox [0 0 400 400] /Resources <</XObject <</X 6 0 R>>>>',
      stream: Buffer.from('/X Do /X Do'),
    },
  ])
  expect(await read(file)).toBe('on the page')
})

test.each([0, 1, 10, 100, 600, 1200])('a file cut off after %i bytes is refused in words', async (length) => {
  const whole = onePage(plain(shows('some words in a file')))
  const message = await read(Buffer.concat([Buffer.from('%PDF-1.7\n'), whole.subarray(9, 9 + length)]))
  expect(message).toMatch(/“a\.pdf”|some words/)
})

test('noise after the signature is refused in words', async () => {
  const noise = Buffer.alloc(50_000)
  for (let i = 0; i < noise.length; i += 1) noise[i] = (i * 7919 + (i >> 3) * 31) % 256
  expect(await read(Buffer.concat([Buffer.from('%PDF-1.7\n'), noise]))).toMatch(/damaged/)
})

test('all that takes less than a gigabyte', () => {
  // The most this process ever had, in kilobytes; the test's own tools are in it.
  expect(process.resourceUsage().maxRSS).toBeLessThan(1024 * 1024)
})
