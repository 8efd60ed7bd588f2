import { describe, expect, test } from 'vitest'
import type { Annotation } from '../../../shared/annotation/annotation'
import { selectorsFor } from '../../../shared/annotation/selectors'
import type { AnnotationId } from '../../../shared/core/ids'
import { emptyBibliography } from '../../../shared/document/source-document'
import type { SingleCommand } from '../../../shared/notebook/command'
import { emptyNotebook, type Notebook } from '../../../shared/notebook/notebook'
import { initialState, reduce } from '../../../shared/notebook/reduce'
import { describeAnnotation, endWords, entriesOf, entryName, markWords } from './describe'
import { strokesFor } from './strokes'

const AT = '2024-01-01T00:00:00.000Z'
const HASH = 'a'.repeat(64)
const TEXT = 'The first trial was small. The second one was not, and it found less.'

const target = (words: string) => {
  const start = TEXT.indexOf(words)
  return {
    documentId: 'doc_1' as const,
    version: HASH,
    ...selectorsFor(TEXT, { start, end: start + words.length }),
  }
}
const passage = (id: AnnotationId, words: string, tagIds: `tag_${string}`[] = []): SingleCommand => ({
  type: 'annotation.create',
  id,
  target: target(words),
  motivation: 'highlighting',
  tagIds,
  comment: '',
})
const claim = (id: `clm_${string}`, annotationId: AnnotationId): SingleCommand => ({
  type: 'claim.create',
  id,
  annotationId,
  sectionId: null,
  certainty: null,
  tagIds: [],
})

function notebookOf(...commands: SingleCommand[]): Notebook {
  const version = {
    hash: HASH,
    format: 'plain-text' as const,
    fileName: 'a.txt',
    byteLength: TEXT.length,
    importedAt: AT,
    length: TEXT.length,
    firstInk: 0,
    headings: [],
  }
  const document: SingleCommand = {
    type: 'document.add',
    id: 'doc_1',
    bibliography: emptyBibliography('A'),
    language: 'en',
    version,
  }
  const tag: SingleCommand = {
    type: 'tag.create',
    id: 'tag_1',
    label: 'Method',
    color: 'teal',
    description: '',
    parentId: null,
  }
  let state = initialState(emptyNotebook('nb_1', 'Test', AT))
  for (const command of [document, tag, ...commands]) {
    const result = reduce(state, { kind: 'command', at: AT, command })
    if (!result.ok) throw new Error(result.error.message)
    state = result.value.state
  }
  return state.notebook
}

function passageOf(notebook: Notebook, id: AnnotationId): Annotation {
  const annotation = notebook.annotations[id]
  if (!annotation) throw new Error(`no ${id}`)
  return annotation
}

const disputed = () =>
  notebookOf(
    passage('ann_1', 'The first trial was small'),
    passage('ann_2', 'it found less', ['tag_1']),
    claim('clm_2', 'ann_2'),
    claim('clm_1', 'ann_1'),
    {
      type: 'evidence.create',
      id: 'ev_1',
      claimId: 'clm_1',
      source: { kind: 'passage', annotationId: 'ann_2' },
      relation: 'disputes',
      strength: 'moderate',
      rationale: '',
    },
  )

describe('why a passage is marked', () => {
  test('nothing uses it: a plain highlight', () => {
    const notebook = notebookOf(passage('ann_1', 'trial'))
    expect(entriesOf(notebook, passageOf(notebook, 'ann_1'))).toEqual([{ kind: 'highlight' }])
    expect(describeAnnotation(notebook, passageOf(notebook, 'ann_1'))).toBe('Highlight: “trial”.')
  })
  test('its claim, then what it is evidence for, with numbers in reading order', () => {
    const notebook = disputed()
    const names = entriesOf(notebook, passageOf(notebook, 'ann_2')).map((entry) => entryName(notebook, entry))
    expect(names).toEqual(['Claim C2', 'Disputes C1'])
  })
  test('is said in one sentence, with standing and tags', () => {
    const notebook = disputed()
    expect(describeAnnotation(notebook, passageOf(notebook, 'ann_1'))).toBe(
      'Highlight, claim C1, refuted: “The first trial was small”.',
    )
    expect(describeAnnotation(notebook, passageOf(notebook, 'ann_2'))).toBe(
      'Highlight, claim C2, unsupported; disputes C1: “it found less”. Tags: Method.',
    )
  })
  test('its marks say what starts, and which of several ends', () => {
    const notebook = disputed()
    expect(markWords(notebook, passageOf(notebook, 'ann_2'))).toEqual({
      start: 'highlight start, claim C2, unsupported; disputes C1, Method',
      end: 'highlight end, claim C2',
    })
  })
})

test.each([
  ['A short one', 'starts with “A short one”', 'ends with “A short one”'],
  [
    'The first trial was small and its raters knew who had received what',
    'starts with “The first trial was small and its raters…”',
    'ends with “…its raters knew who had received what”',
  ],
])('the ends of “%s” are said in words', (words, start, end) => {
  const range = { start: 0, end: words.length }
  expect(endWords(words, range, 'start')).toBe(start)
  expect(endWords(words, range, 'end')).toBe(end)
})

describe('strokes', () => {
  const quiet = { active: null, pulsing: null }
  const layers = (notebook: Notebook, emphasis: Parameters<typeof strokesFor>[2] = quiet) =>
    strokesFor(notebook, Object.values(notebook.annotations), emphasis).map(
      ({ layer, start, end }) => `${layer} ${TEXT.slice(start, end)}`,
    )

  test('colour of the tag, else of the use; a line for the standing', () => {
    expect(layers(disputed())).toEqual([
      'hl-claim The first trial was small',
      'standing-refuted The first trial was small',
      'hl-teal it found less',
      'standing-unsupported it found less',
    ])
  })
  test('a deleted tag no longer colours', () => {
    const notebook = notebookOf(passage('ann_1', 'trial', ['tag_1']), { type: 'tag.delete', id: 'tag_1' })
    expect(layers(notebook)).toEqual(['hl-plain trial'])
  })
  test('overlaps and emphasis are strokes of their own', () => {
    const notebook = notebookOf(passage('ann_1', 'The first trial'), passage('ann_2', 'trial was'))
    expect(layers(notebook, { active: 'ann_1', pulsing: 'ann_2' })).toEqual([
      'hl-plain The first trial',
      'hl-active The first trial',
      'hl-plain trial was',
      'hl-pulse trial was',
      'hl-overlap trial',
    ])
  })
})
