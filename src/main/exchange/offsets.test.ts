import { hash as digest } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { CodePoints } from '../../shared/annotation/code-points'
import { selectorsFor } from '../../shared/annotation/selectors'
import { canonicalText } from '../../shared/document/canonical'
import { emptyBibliography } from '../../shared/document/source-document'
import type { TextRange } from '../../shared/document/text-version'
import { emptyNotebook, type Notebook } from '../../shared/notebook/notebook'
import { annotationsOf, documentsOf } from '../../shared/notebook/queries'
import { readAnnotationText } from '../documents/annotations/read-annotations'
import { readPlainText } from '../documents/plain/read-plain-text'
import type { NotebookBundle } from './bundle'
import { readOthers } from './read-others'
import { rangesIn } from './refi/reading/counting'
import { testReading } from './refi/testing/packed-project'
import { writeNotebook } from './write-notebook'

const AT = '2026-01-01T00:00:00.000Z'
const PIECES = [
  ...['tree ', 'shade ', 'noise.', '\r\n', '\r\n\r\n', '\r', '\n', ' ', '\t'],
  ...[
    '🌳',
    '👩‍👩‍👧',
    '🏳️‍🌈',
    'e\u0301',
    'n\u0303\u0323',
    'क्षि',
    '中文',
    '\u202bאבג\u202c',
    '𝒳',
    '\u2028',
    '\u0085',
  ],
]

/** Numbers that are the same each time (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** A text as a file has it, with ends of lines of every kind. */
function rawText(next: (below: number) => number): string {
  return Array.from({ length: 40 + next(40) }, () => PIECES[next(PIECES.length)] ?? '').join('')
}

/** A notebook with one document, and passages anywhere in it. */
function randomBundle(seed: number): NotebookBundle {
  const next = numbers(seed)
  const { text, blocks, marks, headings } = readPlainText(rawText(next))
  const hash = digest('sha256', text, 'hex')
  const annotations = Array.from({ length: 12 }, (_, index) => {
    const [a, b] = [next(text.length), next(text.length)]
    const { position, quote } = selectorsFor(text, { start: Math.min(a, b), end: Math.max(a, b) + 1 })
    return {
      id: `ann_${String(index)}` as const,
      target: { documentId: 'doc_1' as const, version: hash, position, quote },
      ...{ state: 'anchored' as const, motivation: 'highlighting' as const, tagIds: [], comment: '' },
      ...{ createdAt: AT, updatedAt: AT },
    }
  })
  const version = { hash, format: 'plain-text' as const, fileName: 'a.txt', byteLength: 1, importedAt: AT }
  const outline = { length: text.length, firstInk: Math.max(0, text.search(/\S/)), headings }
  const notebook: Notebook = {
    ...emptyNotebook('nb_1', 'Offsets', AT),
    documents: {
      doc_1: {
        ...{ id: 'doc_1', bibliography: emptyBibliography('A'), language: '', order: 'a0' },
        ...{ versions: [{ ...version, ...outline }], createdAt: AT, updatedAt: AT },
      },
    },
    annotations: Object.fromEntries(annotations.map((annotation) => [annotation.id, annotation])),
  }
  return { notebook, texts: new Map([[hash, { hash, unit: 'utf16', text, blocks, marks }]]), originals: [] }
}

const SEEDS = Array.from({ length: 60 }, (_, index) => index)
const places = ({ notebook }: NotebookBundle): string[] => {
  const [document] = documentsOf(notebook)
  const all = document ? annotationsOf(notebook, document.id) : []
  return [
    ...new Set(
      all.map(
        ({ target }) =>
          `${String(target.position.start)}-${String(target.position.end)} ${target.quote.exact}`,
      ),
    ),
  ].sort()
}

describe.each(['json-ld', 'qdpx'] as const)('%s', (format) => {
  test.each(SEEDS)('passages anywhere in a text come back where they were %#', async (seed) => {
    const bundle = randomBundle(seed)
    const back = await readOthers('a', (await writeNotebook(format, bundle)).bytes, testReading())
    if (back?.ok !== true) throw new Error('not read')
    expect(places(back.value.bundle)).toEqual(places(bundle))
  })
})

describe.each(['json-ld', 'hypothesis'] as const)('%s, for other readers', (format) => {
  test.each(SEEDS)('each position holds the words it quotes %#', async (seed) => {
    const bundle = randomBundle(seed)
    const { bytes } = await writeNotebook(format, bundle)
    const read = readAnnotationText(new TextDecoder().decode(bytes))
    if (!read.ok) throw new Error(read.error.message)
    const [text] = [...bundle.texts.values()].map((version) => version.text)
    const points = new CodePoints(text ?? '')
    for (const { passage } of read.value.annotations) {
      const { start = 0, end = 0, countedIn } = passage?.position ?? {}
      const unit = (offset: number) => (countedIn === 'utf16' ? offset : points.unitsOf(offset))
      const words = text?.slice(unit(start), unit(end))
      // A quote of white space alone is none to a reader.
      expect(words).toBe(passage?.quote ? passage.quote.exact : words?.match(/^\s+$/)?.[0])
    }
  })
})

describe('REFI-QDA, as other programs count', () => {
  const countings = (['code-points', 'utf16'] as const).flatMap((unit) =>
    ([1, 2] as const).flatMap((lineEnd) => ([0, 1] as const).map((mark) => ({ unit, lineEnd, mark }))),
  )
  test.each(countings)(
    'named selections tell that it is $unit, $lineEnd for a line’s end, $mark for the mark',
    (counting) => {
      for (const seed of SEEDS) {
        const next = numbers(seed)
        const raw = `\ufeff${rawText(next)}`
        const text = canonicalText(raw)
        const ranges = Array.from({ length: 8 }, (): TextRange => {
          const start = next(text.length)
          return selectorsFor(text, { start, end: Math.min(text.length, start + 1 + next(30)) }).position
        })
        const counted = ranges.map(({ start, end }) => ({
          start: countTo(raw, start, counting),
          end: countTo(raw, end, counting),
          name: text.slice(start, end),
        }))
        expect(rangesIn(raw, counted, '')).toEqual(ranges)
      }
    },
  )
})

interface Counting {
  readonly unit: 'code-points' | 'utf16'
  readonly lineEnd: 1 | 2
  readonly mark: 0 | 1
}

/** How another program counts up to an offset of the canonical text: by the definition, character by character. */
function countTo(raw: string, offset: number, { unit, lineEnd, mark }: Counting): number {
  let count: number = mark
  let units = 0
  const ends = /\r\n|[^]/gu
  for (const [piece] of raw.slice(1).matchAll(ends)) {
    if (units >= offset) break
    count += piece === '\r\n' ? lineEnd : unit === 'utf16' ? piece.length : 1
    units += piece === '\r\n' ? 1 : piece.length
  }
  return count
}
