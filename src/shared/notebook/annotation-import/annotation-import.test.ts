import { describe, expect, test } from 'vitest'
import { CodePoints } from '../../annotation/code-points'
import { QuoteFinder } from '../../annotation/find-quote'
import type { ForeignAnnotation, NotKept } from '../../annotation/foreign'
import { FOREIGN_TEXT } from '../../annotation/origin'
import { idSource } from '../../core/ids'
import { at, DOC, TEXT, withDocument } from '../fixture'
import { commandSchema } from '../command'
import { planRevision } from '../revision/plan-revision'
import { reduce, type NotebookState } from '../reduce'
import { importCommands, importLabel } from './plan-commands'
import { placeForeign } from './place-foreign'
import { planAnnotations } from './plan-annotations'

const HASH = 'a'.repeat(64)
let made = 0
const newId = idSource(() => String((made += 1)))

let numbers = 0
function foreign(fields: Partial<ForeignAnnotation> & { readonly exact?: string } = {}): ForeignAnnotation {
  numbers += 1
  const { exact, ...rest } = fields
  const quote = exact === undefined ? null : { exact, prefix: '', suffix: '' }
  return {
    number: numbers,
    id: `id${String(numbers)}`,
    source: 'https://example.org/trees',
    passage: quote && { quote, position: null },
    ...{ text: '', tags: [], motivation: '', creator: '', createdAt: '', replyTo: [] },
    ...rest,
  }
}

function into(text = TEXT) {
  return { documentId: DOC, version: HASH, finder: new QuoteFinder(text), points: new CodePoints(text) }
}

async function plan(
  state: NotebookState,
  annotations: readonly ForeignAnnotation[],
  options: { asked?: readonly string[]; url?: string; notKept?: readonly NotKept[] } = {},
) {
  const document = state.notebook.documents[DOC]
  if (!document) throw new Error('no document')
  const bibliography = { ...document.bibliography, url: options.url ?? '' }
  const text = into()
  return planAnnotations(
    state.notebook,
    { ...document, bibliography },
    { annotations, notKept: options.notKept ?? [] },
    {
      asked: options.asked ?? null,
      place: ({ passage }) => Promise.resolve(passage && placeForeign(text, passage)),
    },
  )
}

async function bring(state: NotebookState, annotations: readonly ForeignAnnotation[]) {
  const planned = await plan(state, annotations)
  const commands = importCommands(state.notebook, planned, newId)
  if (commands.length === 0) return { state, planned, label: null }
  const command = commandSchema.parse({ type: 'batch', label: importLabel(planned), commands })
  const reduced = reduce(state, { kind: 'command', at: at(60), command })
  if (!reduced.ok) throw new Error(reduced.error.message)
  return { state: reduced.value.state, planned, label: reduced.value.label }
}

const annotationsOf = ({ notebook }: NotebookState) => Object.values(notebook.annotations)
const notesOf = ({ notebook }: NotebookState) => Object.values(notebook.notes)

describe('an annotation of another program', () => {
  test('is found for certain, to be reviewed, or kept with its words', async () => {
    const { state, label } = await bring(withDocument(), [
      foreign({ exact: 'Shade lowers heat stress.' }),
      foreign({ exact: 'Shade often lowers heat stress' }),
      foreign({ exact: 'Nothing whatsoever of this is here.' }),
    ])
    expect(label).toBe('Import 3 annotations')
    expect(
      annotationsOf(state).map((one) => [one.state, one.target.version, one.pending?.candidate?.reason]),
    ).toEqual([
      ['anchored', HASH, undefined],
      ['needs-review', FOREIGN_TEXT, 'words-changed'],
      ['orphan', FOREIGN_TEXT, undefined],
    ])
    expect(annotationsOf(state).map(({ target }) => target.quote.exact)).toEqual([
      'Shade lowers heat stress.',
      'Shade often lowers heat stress',
      'Nothing whatsoever of this is here.',
    ])
  })

  test('is one step to take back', async () => {
    const before = withDocument()
    const { state } = await bring(before, [foreign({ exact: 'Shade', text: 'x', tags: ['New'] })])
    const undone = reduce(state, { kind: 'undo', at: at(70) })
    expect(undone.ok && undone.value.state.notebook).toEqual(before.notebook)
  })

  test('brings its comment as a note under the section, and its tags by name', async () => {
    const tagged = await bring(withDocument(), [foreign({ exact: 'Trees cool', tags: ['Method'] })])
    const { state } = await bring(tagged.state, [
      foreign({
        exact: 'lowers noise',
        text: 'Is *that* so?',
        tags: ['METHOD', 'Doubt'],
        motivation: 'questioning',
      }),
    ])
    const tags = Object.values(state.notebook.tags)
    expect(tags.map(({ label }) => label)).toEqual(['Method', 'Doubt', 'questioning'])
    const second = annotationsOf(state)[1]
    expect(second).toMatchObject({ motivation: 'commenting', tagIds: tags.map(({ id }) => id) })
    expect(notesOf(state)).toMatchObject([
      {
        text: 'Is *that* so?',
        annotationId: second?.id,
        target: { kind: 'section', documentId: DOC, sectionId: `sec_${String(TEXT.indexOf('Health'))}` },
      },
    ])
  })

  test('on the whole page becomes a note on the document, with its tags in words', async () => {
    const { state } = await bring(withDocument(), [foreign({ text: 'Good', tags: ['a_b'] })])
    expect(annotationsOf(state)).toEqual([])
    expect(notesOf(state)).toMatchObject([
      { target: { kind: 'document', documentId: DOC }, annotationId: null, text: 'Good\n\nTags: a\\_b' },
    ])
  })

  test('has its replies quoted below, oldest first, under the names of their authors', async () => {
    const head = foreign({ exact: 'Shade', text: 'So?' })
    const reply = (fields: Partial<ForeignAnnotation>) => foreign({ replyTo: [head.id], ...fields })
    const { state } = await bring(withDocument(), [
      reply({ text: 'Yes\n\nIt is', creator: 'Bea', createdAt: '2024-02-02T10:00:00Z' }),
      head,
      reply({ text: 'No', creator: 'Ada', createdAt: '2024-02-01T10:00:00Z' }),
    ])
    expect(notesOf(state)[0]?.text).toBe(
      'So?\n\n> **Reply by Ada, 2024-02-01**\n>\n> No\n\n> **Reply by Bea, 2024-02-02**\n>\n> Yes\n>\n> It is',
    )
  })

  test('of one author among several is signed', async () => {
    const { state } = await bring(withDocument(), [
      foreign({ exact: 'Shade', text: 'So?', creator: 'Ada', createdAt: '2024-02-01' }),
      foreign({ exact: 'Planting', creator: 'Bea' }),
    ])
    expect(notesOf(state)[0]?.text).toBe('So?\n\n— Ada, 2024-02-01')
  })

  test('a reply to what is nowhere stands by itself, and circles of replies end', async () => {
    const { state } = await bring(withDocument(), [
      foreign({ text: 'Lost', replyTo: ['gone'] }),
      foreign({ id: 'x', text: 'X', replyTo: ['y'] }),
      foreign({ id: 'y', text: 'Y', replyTo: ['x'] }),
    ])
    expect(notesOf(state).map(({ text }) => text)).toEqual(['Lost', 'X', 'Y'])
  })

  test('that says nothing is named and not dropped in silence', async () => {
    const planned = await plan(withDocument(), [foreign({ number: 4 })])
    expect(planned.notKept).toEqual([
      { number: 4, message: expect.stringContaining('says nothing') as string },
    ])
  })
})

describe('a position', () => {
  const EMOJI = '🌳 shade 👩‍🌾 lowers 👍🏽 heat'
  const place = (start: number, end: number, exact?: string) => {
    const quote = exact === undefined ? null : { exact, prefix: '', suffix: '' }
    return placeForeign(into(EMOJI), { quote, position: { start, end, countedIn: 'code-points' } })
  }
  const points = (words: string) => Array.from(EMOJI.slice(0, EMOJI.indexOf(words))).length

  test('in code points is one in UTF-16 units here, also after emoji of several of them', () => {
    const start = points('heat')
    const found = place(start, start + 4, 'heat')
    expect(found?.pending).toBeUndefined()
    expect(found?.target.position.start).toBe(EMOJI.indexOf('heat'))
  })
  test('without words is to be reviewed', () => {
    const start = points('lowers')
    expect(place(start, start + 6)).toMatchObject({
      pending: { candidate: { reason: 'no-words', quote: { exact: 'lowers' } } },
    })
  })
  test('without words and outside the text is nothing', () => {
    expect(place(20, 900)).toBeNull()
  })
})

describe('what is known already', () => {
  test('is left as it is, and only new replies come in', async () => {
    const head = foreign({ exact: 'Shade', text: 'So?' })
    const page = foreign({ text: 'Good' })
    const first = await bring(withDocument(), [head, page, head])
    expect(first.planned.items.map(({ fate }) => fate)).toEqual(['anchored', 'page-note', 'known'])
    const again = await bring(first.state, [head, page])
    expect(again.planned.items.map(({ fate }) => fate)).toEqual(['known', 'known'])
    expect(again.state).toBe(first.state)
    const reply = foreign({ text: 'No', replyTo: [head.id] })
    for (const file of [[head, reply], [reply]]) {
      const more = await bring(first.state, file)
      expect(more.label).toBe('Import replies')
      expect(notesOf(more.state).at(-1)).toMatchObject({
        text: '> **Reply**\n>\n> No',
        annotationId: annotationsOf(first.state)[0]?.id,
      })
      expect((await bring(more.state, file)).state).toBe(more.state)
    }
  })
  test('comes in again once it was deleted or taken back', async () => {
    const head = foreign({ exact: 'Shade' })
    const { state } = await bring(withDocument(), [head])
    const [annotation] = annotationsOf(state)
    const command = commandSchema.parse({ type: 'annotation.delete', id: annotation?.id })
    const deleted = reduce(state, { kind: 'command', at: at(70), command })
    if (!deleted.ok) throw new Error(deleted.error.message)
    expect((await plan(deleted.value.state, [head])).items[0]?.fate).toBe('anchored')
  })
})

describe('the page that annotations are on', () => {
  const here = foreign({ exact: 'Shade', source: 'http://www.example.org/trees/#top' })
  const there = foreign({ exact: 'Planting', source: 'https://example.org/other' })
  const fates = async (...args: Parameters<typeof plan>) =>
    (await plan(...args)).items.map(({ fate }) => fate)

  test('need not be known when there is only one', async () => {
    expect(await fates(withDocument(), [there])).toEqual(['anchored'])
  })
  test('is the document’s own, when that is known', async () => {
    const url = 'https://example.org/trees'
    expect(await fates(withDocument(), [here, there], { url })).toEqual(['anchored', 'elsewhere'])
    expect(await fates(withDocument(), [there], { url })).toEqual(['elsewhere'])
  })
  test('is asked for when there are several', async () => {
    expect(await fates(withDocument(), [here, there])).toEqual(['elsewhere', 'elsewhere'])
    expect(await fates(withDocument(), [here, there], { asked: [there.source] })).toEqual([
      'elsewhere',
      'anchored',
    ])
  })
})

test('a newer version finds what was not found before, and keeps what still is not', async () => {
  const { state } = await bring(withDocument(), [
    foreign({ exact: 'Old trees need a survey each spring.' }),
    foreign({ exact: 'Nothing whatsoever of this is here.' }),
  ])
  const document = state.notebook.documents[DOC]
  const [version] = document?.versions ?? []
  if (!version) throw new Error('no version')
  const text = `${TEXT}\nOld trees need a survey each spring.`
  const { outcomes } = planRevision({
    texts: { [HASH]: TEXT },
    annotations: annotationsOf(state),
    sectionIds: [],
    current: { ...version, blocks: [] },
    next: { hash: 'b'.repeat(64), text, blocks: [], headings: [], firstInk: 0 },
  })
  expect(outcomes.map((outcome) => outcome.state)).toEqual(['anchored', 'orphan'])
})
