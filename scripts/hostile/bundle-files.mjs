import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { hostile, noise } from './hostile-file.mjs'
import { bomb, zipOf } from './zip-writer.mjs'

const AT = '2026-01-01T00:00:00.000Z'
const TEXT = 'Words that a reader should see.'
const HASH = sha256(TEXT)
const MIMETYPE = { name: 'mimetype', data: 'application/vnd.postil.notebook+zip', stored: true }

/** @param {string | Buffer} data */
function sha256(data) {
  return createHash('sha256').update(data).digest('hex')
}

const BIBLIOGRAPHY = { title: 'Words', authors: [], year: '', container: '', doi: '', url: '' }
const VERSION = {
  hash: HASH,
  format: 'plain-text',
  fileName: 'words.txt',
  byteLength: TEXT.length,
  importedAt: AT,
  length: TEXT.length,
  firstInk: 0,
  headings: [],
}
const BOMB = `texts/${'b'.repeat(64)}.json`
const dates = { createdAt: AT, updatedAt: AT }
const DOCUMENT = {
  id: 'doc_1',
  bibliography: BIBLIOGRAPHY,
  language: 'en',
  versions: [VERSION],
  order: 'a0',
  ...dates,
}
const BRIEF = {
  ...{ id: 'brief_first', name: 'Brief', template: 'evidence-brief', title: '', subtitle: '', author: '' },
  ...{ paper: 'a4', ink: 'color', language: 'en', summary: '', citationStyle: 'apa', carriesNotebook: true },
  scope: { documentIds: null, leftOut: [], tagIds: null, standings: null },
  shows: {
    ...{ quotes: true, evidence: true, rationales: true, tags: true },
    ...{ certainty: true, notes: true, glance: true, contents: true },
  },
  parts: [],
  order: 'a0',
  ...dates,
}
const NOTEBOOK = {
  id: 'nb_1',
  title: 'A notebook',
  createdAt: AT,
  documents: { doc_1: DOCUMENT },
  ...{ references: {}, tags: {}, annotations: {}, claims: {}, evidence: {}, notes: {} },
  briefs: { brief_first: BRIEF },
}
const TEXT_VERSION = {
  hash: HASH,
  unit: 'utf16',
  text: TEXT,
  blocks: [{ kind: 'paragraph', start: 0, end: TEXT.length }],
  marks: [],
}

/** @param {number} n @param {object} [more] */
const note = (n, more = {}) => ({
  ...{ id: `note_${n}`, target: { kind: 'notebook' }, annotationId: null, text: 'x', order: 'a0' },
  ...dates,
  ...more,
})

/**
 * A file with checksums that are right, whatever it holds.
 * @param {{ notebook?: unknown, entries?: readonly import('./zip-writer.mjs').ZipEntry[], manifest?: object }} [parts]
 * @param {readonly import('./zip-writer.mjs').ZipEntry[]} [more] what the manifest does not list
 */
function postil({ notebook = NOTEBOOK, entries = [], manifest = {} } = {}, more = []) {
  const all = [
    { name: 'notebook.json', data: typeof notebook === 'string' ? notebook : JSON.stringify(notebook) },
    { name: `texts/${HASH}.json`, data: JSON.stringify(TEXT_VERSION) },
    ...entries,
  ]
  const listed = all.map(({ name, data = '' }) => ({
    name,
    bytes: Buffer.byteLength(data),
    sha256: sha256(data),
  }))
  const head = { format: 'postil-notebook', formatVersion: 1, schemaVersion: 2, entries: listed, ...manifest }
  return zipOf([MIMETYPE, { name: 'manifest.json', data: JSON.stringify(head) }, ...all, ...more])
}

/** @param {Buffer} bytes a file to carry @param {string} [filter] */
function pdfWith(bytes, filter = '') {
  const objects = [
    '<</Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles <</Names [(a) 4 0 R]>>>>>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 400 400]>>',
    '<</Type /Filespec /F (a.postil) /EF <</F 5 0 R>>>>',
  ].map((dict, index) => Buffer.from(`${index + 1} 0 obj\n${dict}\nendobj\n`))
  const stream = Buffer.concat([
    Buffer.from(`5 0 obj\n<</Type /EmbeddedFile ${filter} /Length ${bytes.length}>>\nstream\n`),
    bytes,
    Buffer.from('\nendstream\nendobj\n'),
  ])
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...objects,
    stream,
    Buffer.from('trailer\n<</Size 6 /Root 1 0 R>>\n%%EOF\n'),
  ])
}

/** Files that claim to hold a notebook. */
export const BUNDLE_FILES = [
  hostile('sound.postil', 'a sound notebook, so that the others fail for their own reasons', 'read', () =>
    postil(),
  ),
  hostile('sound.pdf', 'a PDF that carries it', 'read', () => pdfWith(postil())),
  hostile('noise.postil', 'no zip at all', 'refused', () => noise(5000)),
  hostile('torn.postil', 'the first half of one', 'refused', () => {
    const whole = postil({ entries: [{ name: 'originals/doc_1/source.txt', data: noise(20_000) }] })
    return whole.subarray(0, whole.length / 2)
  }),
  hostile('changed.postil', 'an entry that was changed after it was listed', 'refused', () =>
    postil({
      manifest: { entries: [{ name: 'notebook.json', bytes: 3, sha256: sha256('abc') }] },
    }),
  ),
  hostile(
    'bomb.postil',
    'a text that expands to 700 MB and says it has 100 bytes',
    'refused',
    () =>
      postil({ manifest: { entries: [{ name: BOMB, bytes: 100, sha256: HASH }] } }, [
        { name: BOMB, packed: bomb(700), claimedSize: 100 },
      ]),
    { says: /cannot be unpacked|far more than its size/ },
  ),
  hostile('listed-bomb.postil', 'a manifest that expands to 700 MB', 'refused', () =>
    zipOf([MIMETYPE, { name: 'manifest.json', packed: bomb(700), claimedSize: 700 * 1024 * 1024 }]),
  ),
  hostile('many.postil', '100,000 entries', 'refused', () =>
    postil(
      {},
      Array.from({ length: 100_000 }, (_, i) => ({ name: `texts/${i}`, stored: true })),
    ),
  ),
  hostile('climbing.postil', 'an entry that climbs out of the folder', 'refused', () =>
    postil({}, [{ name: '../../../../tmp/postil-was-here', data: 'x' }]),
  ),
  hostile('listed-climbing.postil', 'a listed original that climbs out', 'refused', () =>
    postil({ entries: [{ name: 'originals/doc_1/../../source.sh', data: 'x' }] }),
  ),
  hostile('twice.postil', 'two notebooks under one name', 'refused', () =>
    postil({}, [{ name: 'notebook.json', data: '{}' }]),
  ),
  hostile('locked.postil', 'an encrypted manifest', 'refused', () =>
    zipOf([MIMETYPE, { name: 'manifest.json', data: noise(80), encrypted: true, stored: true }]),
  ),
  hostile('newer.postil', 'one of a newer version', 'refused', () =>
    postil({ manifest: { formatVersion: 7 } }),
  ),
  hostile('million.postil', 'a million notes', 'refused', () =>
    postil({
      notebook: {
        ...NOTEBOOK,
        notes: Object.fromEntries(Array.from({ length: 1_000_000 }, (_, i) => [`note_${i}`, i])),
      },
    }),
  ),
  hostile('deep.postil', 'JSON nested 200,000 deep', 'refused', () =>
    postil({ notebook: `${'['.repeat(200_000)}${']'.repeat(200_000)}` }),
  ),
  hostile('proto.postil', 'names of what every object has', 'either', () =>
    postil({
      notebook: JSON.stringify(NOTEBOOK).replace(
        '"notes":{',
        '"notes":{"__proto__":{"polluted":true},"constructor":{"prototype":{}},',
      ),
    }),
  ),
  hostile('proto-id.postil', 'an entity called __proto__', 'refused', () =>
    postil({ notebook: { ...NOTEBOOK, notes: { note_1: note(1, { id: '__proto__' }) } } }),
  ),
  hostile('halves.postil', 'half characters in a note and a text', 'either', () =>
    postil({ notebook: { ...NOTEBOOK, notes: { note_1: note(1, { text: 'a \ud83c b' }) } } }),
  ),
  hostile('wrong-text.postil', 'a text that is not the one it is named after', 'refused', () =>
    postil({
      notebook: {
        ...NOTEBOOK,
        documents: { doc_1: { ...DOCUMENT, versions: [{ ...VERSION, hash: 'c'.repeat(64) }] } },
      },
      entries: [
        {
          name: `texts/${'c'.repeat(64)}.json`,
          data: JSON.stringify({ ...TEXT_VERSION, hash: 'c'.repeat(64) }),
        },
      ],
    }),
  ),
  hostile('circle.postil', 'tags that lie in each other', 'refused', () => {
    const tag = { color: 'red', description: '', order: 'a0', ...dates }
    return postil({
      notebook: {
        ...NOTEBOOK,
        tags: {
          tag_a: { id: 'tag_a', label: 'A', parentId: 'tag_b', ...tag },
          tag_b: { id: 'tag_b', label: 'B', parentId: 'tag_a', ...tag },
        },
      },
    })
  }),
  hostile('long.postil', 'a title of ten million characters', 'refused', () =>
    postil({ notebook: { ...NOTEBOOK, title: 'a'.repeat(10_000_000) } }),
  ),
  hostile('empty.pdf', 'a PDF that carries nothing', 'refused', () => pdfWith(Buffer.from('nothing'))),
  hostile('bomb.pdf', 'a PDF with an attachment that expands to 700 MB, packed twice', 'refused', () => {
    const once = bomb(700)
    return pdfWith(deflateRawSync(once), '/Filter [/FlateDecode /FlateDecode]')
  }),
  hostile('carried-bomb.pdf', 'a PDF that carries a notebook with a bomb', 'refused', () =>
    pdfWith(zipOf([MIMETYPE, { name: 'manifest.json', packed: bomb(700), claimedSize: 10 }])),
  ),
]
