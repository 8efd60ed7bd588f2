import { expect, test } from 'vitest'
import type { Annotation } from '../annotation/annotation'
import { selectorsFor } from '../annotation/selectors'
import type { AnnotationId } from '../core/ids'
import type { TextVersion } from '../document/text-version'
import { emptyNotebook, type Notebook } from '../notebook/notebook'
import { packNotebook, unpackNotebook } from './packed-notebook'
import { packText, unpackText } from './packed-text'

const words = 'Half 😀 of it was 😀 measured twice. '.repeat(12)
const version: TextVersion = {
  hash: 'a'.repeat(64),
  unit: 'utf16',
  text: words,
  blocks: [
    { kind: 'heading', start: 0, end: 20, level: 2 },
    { kind: 'paragraph', start: 21, end: 60 },
    { kind: 'list-item', start: 61, end: 90, depth: 1, marker: '3.' },
    { kind: 'table-row', start: 91, end: 120, header: true },
    { kind: 'paragraph', start: 121, end: words.length },
  ],
  marks: [
    { kind: 'strong', start: 21, end: 24 },
    { kind: 'link', start: 30, end: 40, href: 'https://example.org/' },
    { kind: 'cell', start: 91, end: 91 },
  ],
}

function annotation(id: AnnotationId, start: number, changes: Partial<Annotation> = {}): Annotation {
  return {
    id,
    target: {
      documentId: 'doc_1',
      version: version.hash,
      ...selectorsFor(words, { start, end: start + 30 }),
    },
    state: 'anchored',
    motivation: 'highlighting',
    tagIds: ['tag_1'],
    comment: '',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-02T00:00:00.000Z',
    ...changes,
  }
}

function notebookOf(annotations: readonly Annotation[]): Notebook {
  const empty = emptyNotebook('nb_1', 'Test', '2026-01-01T00:00:00.000Z')
  return { ...empty, annotations: Object.fromEntries(annotations.map((one) => [one.id, one])) }
}

/** What JSON makes of a value on its way. */
const sent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

const shown = { documentId: 'doc_1', version } as const

test('what a newer version left to review comes along whole', () => {
  const pending = { version: version.hash, near: 4 }
  const { target } = annotation('ann_1', 30)
  const notebook = notebookOf([
    annotation('ann_1', 0, { state: 'orphan', pending }),
    annotation('ann_2', 30, { carried: { how: 'edited', from: target } }),
  ])
  expect(unpackNotebook(sent(packNotebook(notebook, shown)), version)).toEqual(notebook)
})

test('a text comes out of its packing as it was', () => {
  const paged = { ...version, pages: [{ start: 0, label: 'xi' }] }
  expect(unpackText(sent(packText(version)))).toEqual(version)
  expect(unpackText(sent(packText(paged)))).toEqual(paged)
})

test('annotations come out of their packing as they were, at every place of a text with wide characters', () => {
  const all = Array.from({ length: words.length - 31 }, (_, start) => annotation(`ann_${start}`, start))
  const changed = annotation('ann_x', 7, { state: 'needs-review', comment: 'why', tagIds: [] })
  const notebook = notebookOf([...all, changed])
  const packed = packNotebook(notebook, shown)
  expect(packed.annotations).toEqual({})
  expect(JSON.stringify(packed.packed).length).toBeLessThan(JSON.stringify(notebook.annotations).length / 5)
  expect(unpackNotebook(sent(packed), version)).toEqual(notebook)
})

test('what does not follow from the text stays whole', () => {
  const base = annotation('ann_1', 7)
  const { quote } = base.target
  const others = [
    annotation('ann_2', 9, { deletedAt: '2026-01-03T00:00:00.000Z' }),
    annotation('ann_3', 9, { target: { ...base.target, documentId: 'doc_2' } }),
    annotation('ann_4', 9, { target: { ...base.target, version: 'b'.repeat(64) } }),
    annotation('ann_5', 9, { target: { ...base.target, quote: { ...quote, exact: 'other words' } } }),
    annotation('ann_6', 9, { target: { ...base.target, quote: { ...quote, suffix: '' } } }),
  ]
  const notebook = notebookOf([base, ...others])
  const packed = packNotebook(notebook, shown)
  expect(Object.keys(packed.annotations)).toEqual(others.map(({ id }) => id))
  expect(unpackNotebook(sent(packed), version)).toEqual(notebook)
})

test('without a text nothing is packed, and with another one nothing is unpacked', () => {
  const notebook = notebookOf([annotation('ann_1', 7)])
  expect(unpackNotebook(sent(packNotebook(notebook, null)), null)).toEqual(notebook)
  const packed = packNotebook(notebook, shown)
  expect(() => unpackNotebook(packed, null)).toThrow('without the text')
  expect(() => unpackNotebook(packed, { ...version, hash: 'b'.repeat(64) })).toThrow('without the text')
})
