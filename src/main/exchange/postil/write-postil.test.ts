import { expect, test } from 'vitest'
import { withoutDeleted } from '../../../shared/notebook/without-deleted'
import { openPacked } from '../../documents/packed/open-packed'
import { exampleBundle, exampleState, run } from '../testing/example-bundle'
import { writeCarriedPostil, writePostil } from './write-postil'

async function unpacked(bytes: Uint8Array) {
  const opened = await openPacked('a.postil', bytes)
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

test('a notebook is packed with its texts and originals, and says first what it is', async () => {
  const bundle = await exampleBundle()
  const { bytes, notKept } = await writePostil(bundle)
  expect(Buffer.from(bytes).toString('latin1', 30, 73)).toBe('mimetypeapplication/vnd.postil.notebook+zip')
  const packed = await unpacked(bytes)
  expect(packed.names).toEqual([
    'mimetype',
    'manifest.json',
    'notebook.json',
    'originals/doc_noise/source.txt',
    'originals/doc_trees/source.md',
    ...[...bundle.texts.keys()].sort().map((hash) => `texts/${hash}.json`),
  ])
  const original = await packed.read('originals/doc_trees/source.md')
  expect(original.ok && Buffer.from(original.value).equals(bundle.originals[0]?.bytes ?? Buffer.of())).toBe(
    true,
  )
  expect(notKept).toEqual([])
})

test('the same notebook gives the same bytes, in whatever order its tables were filled and wherever it is', async () => {
  const bundle = await exampleBundle()
  const { notebook } = bundle
  const reversed = Object.fromEntries(Object.entries(notebook.notes).reverse()) as typeof notebook.notes
  const first = await writePostil(bundle)
  const zone = process.env['TZ']
  process.env['TZ'] = 'Pacific/Auckland'
  const second = await writePostil({
    notebook: { ...notebook, notes: reversed },
    texts: new Map([...bundle.texts].reverse()),
    originals: [...bundle.originals].reverse(),
  })
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
  expect(Buffer.from(second.bytes).equals(first.bytes)).toBe(true)
})

test('what was deleted stays behind, with what hangs on it', async () => {
  const state = await exampleState()
  const less = run(state, [
    { type: 'claim.delete', id: 'clm_cool' },
    { type: 'tag.delete', id: 'tag_health' },
    { type: 'document.delete', id: 'doc_noise' },
  ])
  const { bytes } = await writePostil({ ...state, notebook: less.notebook })
  const packed = await unpacked(bytes)
  expect(packed.names.filter((name) => name.includes('noise'))).toEqual([])
  expect(packed.names.filter((name) => name.startsWith('texts/'))).toHaveLength(1)
  const entry = await packed.read('notebook.json')
  const text = entry.ok ? Buffer.from(entry.value).toString() : ''
  expect(text).not.toMatch(/clm_cool|ev_ref|note_claim|tag_health|deletedAt/)
  expect(text).toContain('note_section')
})

test('a notebook without deleted things is what it was', async () => {
  const { notebook } = await exampleBundle()
  expect(withoutDeleted(notebook)).toEqual(notebook)
})

test('originals beyond the limit are left out and told, texts never', async () => {
  const bundle = await exampleBundle()
  const [first, ...others] = bundle.originals
  if (!first) throw new Error('the example has originals')
  const large = { ...first, bytes: new Uint8Array(13 * 1024 * 1024) }
  const { bytes, notKept } = await writeCarriedPostil({ ...bundle, originals: [large, ...others] })
  expect(notKept).toEqual([
    '1 original file is left out: a PDF holds up to 12 MB of them. The texts are all there.',
  ])
  const { names } = await unpacked(bytes)
  expect(names.filter((name) => name.startsWith('originals/'))).toEqual(['originals/doc_noise/source.txt'])
  expect(names.filter((name) => name.startsWith('texts/'))).toHaveLength(2)
})

test('a text that is missing is a fault of the program', async () => {
  const bundle = await exampleBundle()
  await expect(writePostil({ ...bundle, texts: new Map() })).rejects.toThrow('is not in the bundle')
})
