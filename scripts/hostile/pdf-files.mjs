import { deflateSync } from 'node:zlib'
import { hostile, noise } from './hostile-file.mjs'

/**
 * A PDF of numbered objects, the first of which is the catalogue.
 * @param {readonly (string | Buffer)[]} objects
 * @param {{ readonly trailer?: string, readonly xref?: boolean }} [more]
 * @returns {Buffer}
 */
function pdf(objects, { trailer = '', xref = true } = {}) {
  /** @type {Buffer[]} */
  const parts = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')]
  /** @type {number[]} */
  const offsets = []
  let at = parts[0]?.length ?? 0
  objects.forEach((object, i) => {
    offsets.push(at)
    const part = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ])
    parts.push(part)
    at += part.length
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(
    Buffer.from(
      xref
        ? `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`
        : `trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n99999999\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

/** @param {Buffer | string} data @param {string} [entries] */
const stream = (data, entries = '') =>
  Buffer.concat([
    Buffer.from(`<</Length ${Buffer.from(data).length}${entries}>>\nstream\n`),
    Buffer.from(data),
    Buffer.from('\nendstream'),
  ])

const CATALOG = '<</Type/Catalog/Pages 2 0 R>>'
const PAGES = '<</Type/Pages/Kids[3 0 R]/Count 1>>'
const PAGE =
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>'
const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'
const TEXT = 'BT /F1 12 Tf 72 770 Td (Words that a reader should see.) Tj ET'
const WORDS = [CATALOG, PAGES, PAGE, stream(TEXT), FONT]

/** @param {number} index from 0 @param {string | Buffer} object */
const withObject = (index, object) => WORDS.map((other, i) => (i === index ? object : other))

/** PDFs: what is damaged, locked or empty of text, and what loops, grows or acts. */
export const PDF_FILES = [
  hostile('empty.pdf', 'a page without words', 'refused', () => pdf(withObject(3, stream(''))), {
    says: /text/,
  }),
  hostile('header.pdf', 'a header and nothing else', 'refused', () => '%PDF-1.7\n'),
  hostile('noise.pdf', 'no PDF at all', 'refused', () => noise(5000)),
  hostile('text.pdf', 'plain text renamed', 'refused', () => 'These are plain words in a text file.'),
  hostile('torn.pdf', 'the first half of a PDF', 'either', () => {
    const whole = pdf(WORDS)
    return whole.subarray(0, whole.length / 2)
  }),
  hostile(
    'scan.pdf',
    'a picture of a page',
    'refused',
    () =>
      pdf([
        CATALOG,
        PAGES,
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>',
        stream('q 595 0 0 842 0 0 cm /I Do Q'),
        stream(
          deflateSync(Buffer.alloc(100 * 140, 0x80)),
          '/Type/XObject/Subtype/Image/Width 100/Height 140/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode',
        ),
      ]),
    { says: /no text layer/ },
  ),
  hostile(
    'locked.pdf',
    'a PDF that asks for a password',
    'refused',
    () =>
      pdf(
        [
          ...WORDS,
          `<</Filter/Standard/V 2/R 3/Length 128/P -44/O<${'5a'.repeat(32)}>/U<${'3c'.repeat(32)}>>>`,
        ],
        { trailer: `/Encrypt 6 0 R/ID[<${'00'.repeat(16)}><${'00'.repeat(16)}>]` },
      ),
    { says: /password/ },
  ),
  hostile('no-table.pdf', 'a PDF whose table of objects is gone', 'either', () =>
    pdf(WORDS, { xref: false }),
  ),
  hostile('circle.pdf', 'pages that contain each other', 'either', () =>
    pdf([CATALOG, '<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2>>', '<</Type/Pages/Kids[2 0 R]/Count 1>>']),
  ),
  hostile('deep.pdf', 'a page tree 20,000 levels deep', 'either', () =>
    pdf([
      CATALOG,
      ...Array.from({ length: 20_000 }, (_, i) => `<</Type/Pages/Kids[${i + 3} 0 R]/Count 1>>`),
      '<</Type/Page/MediaBox[0 0 595 842]>>',
    ]),
  ),
  hostile('nested-array.pdf', 'arrays nested 200,000 deep', 'either', () =>
    pdf(withObject(2, `${'['.repeat(200_000)}${']'.repeat(200_000)}`)),
  ),
  hostile('claims.pdf', 'two billion pages, it says', 'either', () =>
    pdf(withObject(1, '<</Type/Pages/Kids[3 0 R]/Count 2000000000>>')),
  ),
  hostile('many-pages.pdf', '20,000 pages that are one', 'either', () =>
    pdf(withObject(1, `<</Type/Pages/Kids[${'3 0 R '.repeat(20_000)}]/Count 20000>>`)),
  ),
  hostile('bomb.pdf', 'a page whose drawing expands to 400 MB', 'either', () =>
    pdf(
      withObject(
        3,
        stream(deflateSync(Buffer.alloc(400 * 1024 * 1024, 0x20), { level: 9 }), '/Filter/FlateDecode'),
      ),
    ),
  ),
  hostile('twice.pdf', 'a stream compressed three times over', 'either', () => {
    const once = deflateSync(Buffer.alloc(200 * 1024 * 1024, 0x20), { level: 9 })
    return pdf(
      withObject(3, stream(deflateSync(deflateSync(once)), '/Filter[/FlateDecode/FlateDecode/FlateDecode]')),
    )
  }),
  hostile('loop.pdf', 'a form that draws itself', 'either', () =>
    pdf([
      CATALOG,
      PAGES,
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>',
      stream(`${TEXT} /X Do`),
      FONT,
      stream('/X Do /X Do', '/Type/XObject/Subtype/Form/BBox[0 0 10 10]/Resources<</XObject<</X 6 0 R>>>>'),
    ]),
  ),
  hostile('acts.pdf', 'scripts, programs and addresses that act', 'either', () =>
    pdf(
      withObject(
        0,
        '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL\\("https://evil.example/"\\))>>' +
          '/AA<</WC<</S/Launch/F(/bin/sh)>>>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.alert\\(1\\))>>]>>>>>>',
      ),
    ),
  ),
  hostile('links.pdf', 'links that run', 'either', () =>
    pdf(
      withObject(
        2,
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>' +
          '/Annots[<</Type/Annot/Subtype/Link/Rect[72 760 300 790]/A<</S/URI/URI(javascript:alert\\(1\\))>>>>]>>',
      ),
    ),
  ),
  hostile('long-text.pdf', 'a page with a million words', 'either', () =>
    pdf(withObject(3, stream(deflateSync(Buffer.from(`${TEXT}\n`.repeat(170_000))), '/Filter/FlateDecode'))),
  ),
  hostile('minus.pdf', 'sizes below nothing', 'either', () =>
    pdf(withObject(3, Buffer.from('<</Length -5>>\nstream\nBT ET\nendstream'))),
  ),
  hostile('paper.txt', 'a PDF renamed', 'either', () => pdf(WORDS)),
]
