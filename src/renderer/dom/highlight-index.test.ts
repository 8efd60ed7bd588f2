import { describe, expect, test } from 'vitest'
import type { Annotation } from '../../shared/annotation/annotation'
import type { TextVersion } from '../../shared/document/text-version'
import { compareByPosition } from '../../shared/notebook/queries'
import { documentModel } from './document-model'
import { annotationsAt, annotationsWithin, highlightIndex } from './highlight-index'

const HASH = 'a'.repeat(64)

/** 60 blocks of nine characters: three chunks, from 0, 200 and 400. */
const version: TextVersion = {
  hash: HASH,
  unit: 'utf16',
  text: Array.from({ length: 60 }, () => 'abcdefghi').join('\n'),
  blocks: Array.from({ length: 60 }, (_, i) => ({ kind: 'paragraph', start: i * 10, end: i * 10 + 9 })),
  marks: [],
}

function annotation(name: string, start: number, end: number, changes: Partial<Annotation> = {}): Annotation {
  return {
    id: `ann_${name}`,
    target: {
      documentId: 'doc_1',
      version: HASH,
      position: { start, end },
      quote: { exact: version.text.slice(start, end), prefix: '', suffix: '' },
    },
    state: 'anchored',
    motivation: 'highlighting',
    tagIds: [],
    comment: '',
    createdAt: '2024-01-01T00:00:00Z',
    updatedAt: '2024-01-01T00:00:00Z',
    ...changes,
  }
}
const indexOf = (...annotations: Annotation[]) => highlightIndex(documentModel(version), annotations)
const names = (annotations: readonly Annotation[]) => annotations.map(({ id }) => id.slice(4))

describe('index', () => {
  test('an annotation is in every chunk it touches', () => {
    const { byChunk } = indexOf(annotation('a', 0, 5), annotation('b', 150, 450), annotation('c', 205, 210))
    expect(byChunk.map(names)).toEqual([['a', 'b'], ['b', 'c'], ['b']])
  })
  test('an annotation that ends where a chunk starts is not in it', () => {
    expect(indexOf(annotation('a', 190, 200)).byChunk.map(names)).toEqual([['a'], [], []])
  })
  test('orphans and annotations of another version have no place', () => {
    const orphan = annotation('o', 0, 5, { state: 'orphan', pending: { version: HASH, near: 3 } })
    const { target } = annotation('v', 0, 5)
    const other = annotation('v', 0, 5, { target: { ...target, version: 'b'.repeat(64) } })
    const { position, quote } = annotation('r', 0, 5).target
    const candidate = { position, quote, reason: 'moved' as const, score: 0.9 }
    const review = annotation('r', 300, 305, {
      state: 'needs-review',
      pending: { version: HASH, near: 0, candidate },
    })
    expect(indexOf(orphan, other, review).byChunk.map(names)).toEqual([['r'], [], []])
  })
})

describe('under a point', () => {
  const index = indexOf(annotation('long', 0, 300), annotation('middle', 10, 40), annotation('short', 20, 25))
  test('all annotations that cover the character, innermost first', () => {
    expect(names(annotationsAt(index, 22))).toEqual(['short', 'middle', 'long'])
    expect(names(annotationsAt(index, 12))).toEqual(['middle', 'long'])
    expect(names(annotationsAt(index, 250))).toEqual(['long'])
    expect(names(annotationsAt(index, 500))).toEqual([])
  })
  test('ends are half-open', () => {
    expect(names(annotationsAt(index, 20))).toContain('short')
    expect(names(annotationsAt(index, 25))).not.toContain('short')
  })
  test('a range finds each annotation once, across chunks', () => {
    expect(names(annotationsWithin(index, 30, 420))).toEqual(['long', 'middle'])
    expect(names(annotationsWithin(index, 300, 420))).toEqual([])
  })
})

describe('after a change', () => {
  const model = documentModel(version)
  const sorted = (annotations: readonly Annotation[]) => [...annotations].sort(compareByPosition)

  test('only the lists of the chunks it touches are others', () => {
    const annotations = sorted([annotation('a', 0, 5), annotation('b', 210, 220), annotation('c', 410, 420)])
    const before = highlightIndex(model, annotations)
    const after = highlightIndex(model, sorted([...annotations, annotation('new', 100, 105)]), before)
    expect(after.byChunk.map(names)).toEqual([['a', 'new'], ['b'], ['c']])
    expect(after.byChunk[1]).toBe(before.byChunk[1])
    expect(after.byChunk[2]).toBe(before.byChunk[2])
    expect(before.byChunk.map(names)).toEqual([['a'], ['b'], ['c']])
  })

  test('the index is the one that is built anew, whatever changes', () => {
    let seed = 5
    const below = (limit: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return (seed >> 8) % limit
    }
    let annotations: Annotation[] = []
    let index = highlightIndex(model, annotations)
    for (let step = 0; step < 500; step += 1) {
      const gone = below(annotations.length + 1)
      const kept = below(3) === 0 ? annotations.filter((_, place) => place !== gone) : annotations
      const made = Array.from({ length: step % 97 === 0 ? 150 : below(3) }, (_, number) => {
        const start = below(500)
        return annotation(`${step}-${number}`, start, start + 1 + below(90))
      })
      annotations = sorted([...kept, ...made])
      index = highlightIndex(model, annotations, index)
      expect(index.byChunk).toEqual(highlightIndex(model, annotations).byChunk)
    }
  })

  test('another text is indexed anew', () => {
    const other = documentModel({ ...version, hash: 'b'.repeat(64) })
    const annotations = [annotation('a', 0, 5)]
    const before = highlightIndex(model, annotations)
    expect(highlightIndex(other, annotations, before).byChunk.map(names)).toEqual([[], [], []])
  })
})
