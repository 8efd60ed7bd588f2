import { describe, expect, test } from 'vitest'
import { isAnchored, selectorsFor } from '../../annotation/selectors'
import { placeOf } from '../../annotation/place'
import { currentVersion, emptyBibliography } from '../../document/source-document'
import type { SectionId } from '../../document/sections'
import type { Block } from '../../document/text-version'
import { commandSchema } from '../command'
import { at, attempt, DOC, run, undo } from '../fixture'
import { emptyNotebook } from '../notebook'
import { annotationOf, claimsIn, notesAbout, sectionsIn, standingOfClaim } from '../queries'
import { initialState, reduce, type NotebookState } from '../reduce'
import { countOutcomes, planRevision, whatToCompare } from './plan-revision'
import { openReviews, reviewListOf } from './review-queries'

/** A text whose headings are the lines that start with “# ”, which are left out. */
function versionOf(source: string, digit: string) {
  const blocks: Block[] = []
  const lines = source.split('\n').map((line) => line.replace(/^# /, ''))
  let start = 0
  source.split('\n').forEach((raw, index) => {
    const end = start + (lines[index]?.length ?? 0)
    if (end > start)
      blocks.push(
        raw.startsWith('# ') ? { kind: 'heading', level: 1, start, end } : { kind: 'paragraph', start, end },
      )
    start = end + 1
  })
  const text = lines.join('\n')
  const headings = blocks
    .filter(({ kind }) => kind === 'heading')
    .map((block) => ({
      start: block.start,
      end: block.end,
      level: 1,
      title: text.slice(block.start, block.end),
    }))
  return { hash: digit.repeat(64), text, blocks, headings, firstInk: 0 }
}
type Version = ReturnType<typeof versionOf>

const infoOf = ({ hash, text, headings, firstInk }: Version) => ({
  hash,
  format: 'plain-text' as const,
  fileName: 'a.txt',
  byteLength: text.length,
  importedAt: at(0),
  length: text.length,
  firstInk,
  headings,
})

const FIRST = versionOf(
  [
    'This review gathers what is known of street trees and what is not.',
    '# Health',
    'Shade lowers heat stress in people over sixty, as four trials in two cities found.',
    'It may also lower noise, though nobody has measured that with any care so far.',
    '# Cost',
    'Planting is cheap, but the first three years of watering are anything but that.',
    'Old trees need a survey each spring, which most towns put off as long as they can.',
  ].join('\n'),
  'a',
)
const QUOTES = {
  ann_1: 'Shade lowers heat stress in people over sixty',
  ann_2: 'nobody has measured that with any care',
  ann_3: 'the first three years of watering are anything but that',
}
type QuoteId = keyof typeof QUOTES

/** A notebook with three claims, the first filed by hand under Cost, and a note on each section. */
function start(): NotebookState {
  const targetOf = (words: string) => {
    const from = FIRST.text.indexOf(words)
    return {
      documentId: DOC,
      version: FIRST.hash,
      ...selectorsFor(FIRST.text, { start: from, end: from + words.length }),
    }
  }
  const [health, cost] = FIRST.headings.map((heading) => `sec_${String(heading.start)}`)
  return run(initialState(emptyNotebook('nb_1', 'Trees', at(0))), [
    { type: 'document.add', id: DOC, bibliography: emptyBibliography('Trees'), version: infoOf(FIRST) },
    ...Object.entries(QUOTES).flatMap(([id, words]) => [
      { type: 'annotation.create', id, target: targetOf(words), motivation: 'assessing' },
      { type: 'claim.create', id: id.replace('ann', 'clm'), annotationId: id },
    ]),
    { type: 'claim.move', id: 'clm_1', sectionId: cost },
    {
      type: 'note.create',
      id: 'note_1',
      target: { kind: 'section', documentId: DOC, sectionId: health },
      text: 'a',
    },
    {
      type: 'note.create',
      id: 'note_2',
      target: { kind: 'section', documentId: DOC, sectionId: cost },
      text: 'b',
    },
    {
      type: 'evidence.create',
      id: 'ev_1',
      claimId: 'clm_1',
      source: { kind: 'passage', annotationId: 'ann_2' },
      relation: 'supports',
      strength: 'strong',
      rationale: '',
    },
  ])
}

function planFor(state: NotebookState, next: Version, olds: readonly Version[] = [FIRST]) {
  const toCompare = whatToCompare(state.notebook, DOC)
  const current = olds.at(-1)
  if (!toCompare || !current) throw new Error('nothing to compare')
  const { annotations, sectionIds } = toCompare
  const info = currentVersion(state.notebook.documents[DOC] ?? fail())
  return planRevision({
    texts: Object.fromEntries(olds.map(({ hash, text }) => [hash, text])),
    annotations,
    sectionIds,
    current: { ...current, length: current.text.length, headings: info.headings },
    next,
  })
}
const fail = (): never => {
  throw new Error('it is not there')
}

function commandFor(state: NotebookState, next: Version, olds: readonly Version[] = [FIRST]) {
  const plan = planFor(state, next, olds)
  return {
    type: 'document.revise',
    id: DOC,
    base: olds.at(-1)?.hash,
    version: { ...infoOf(next), headings: plan.headings },
    outcomes: plan.outcomes,
    sections: plan.sections.map(({ from, to }) => ({ from, to })),
  }
}
const revise = (state: NotebookState, next: Version, olds?: readonly Version[]) =>
  run(state, [commandFor(state, next, olds)])
const annotation = ({ notebook }: NotebookState, id: QuoteId) => annotationOf(notebook, id) ?? fail()

const edit = (change: (source: string) => string, digit = 'b') =>
  versionOf(change(FIRST.text.replace('\nHealth\n', '\n# Health\n').replace('\nCost\n', '\n# Cost\n')), digit)
const REMOVED = edit((text) => text.replace(/It may also.*\n/, '').replace('two cities', 'three cities'))

describe('a newer version', () => {
  test('carries unchanged passages over, whatever came before them', () => {
    const next = edit((text) => `A new first paragraph that nobody has seen.\n${text}`)
    const state = revise(start(), next)
    for (const id of Object.keys(QUOTES) as QuoteId[]) {
      const { target, state: anchored, carried } = annotation(state, id)
      expect({ anchored, carried }).toEqual({ anchored: 'anchored', carried: undefined })
      expect(target.version).toBe(next.hash)
      expect(target.quote.exact).toBe(QUOTES[id])
      expect(isAnchored(next.text, target)).toBe(true)
    }
    expect(state.notebook.documents[DOC]?.versions.map(({ hash }) => hash)).toEqual([FIRST.hash, next.hash])
  })

  test('tells of passages in which words changed, and what they were', () => {
    const state = revise(
      start(),
      edit((text) => text.replace('three years', 'four years')),
    )
    expect(annotation(state, 'ann_3')).toMatchObject({
      state: 'anchored',
      carried: { how: 'edited', from: { version: FIRST.hash, quote: { exact: QUOTES.ann_3 } } },
      target: { quote: { exact: QUOTES.ann_3.replace('three', 'four') } },
    })
    const seen = run(state, [{ type: 'annotation.accept', ids: ['ann_3'] }])
    expect(annotation(seen, 'ann_3').carried).toBeUndefined()
  })

  test('keeps what it does not find, with its words, its claim, its evidence and its section', () => {
    const state = revise(start(), REMOVED)
    expect(annotation(state, 'ann_2')).toMatchObject({
      state: 'orphan',
      target: { version: FIRST.hash, quote: { exact: QUOTES.ann_2 } },
      pending: { version: REMOVED.hash },
    })
    const health = sectionsIn(state.notebook.documents[DOC] ?? fail()).find(({ title }) => title === 'Health')
    expect(claimsIn(state.notebook, DOC, health?.id ?? fail()).map(({ id }) => id)).toEqual(['clm_2'])
    expect(standingOfClaim(state.notebook, 'clm_1')).toBe('single-source')
    expect(openReviews(state.notebook, DOC)).toBe(1)
  })

  test('keeps what it does not find under its section, though all around the heading is gone', () => {
    const next = edit((text) => text.replace(/(It may|Planting is).*\n/g, ''))
    const { notebook } = revise(start(), next)
    const cost = sectionsIn(notebook.documents[DOC] ?? fail()).find(({ title }) => title === 'Cost')
    expect(claimsIn(notebook, DOC, cost?.id ?? fail()).map(({ id }) => id)).toContain('clm_3')
  })

  test('files claims and notes under the same headings, wherever these are now', () => {
    const next = edit((text) => `Added on top.\n${text}`)
    const { notebook } = revise(start(), next)
    const [, health, cost] = sectionsIn(notebook.documents[DOC] ?? fail())
    expect([health?.title, cost?.title]).toEqual(['Health', 'Cost'])
    const notesIn = (sectionId: SectionId = fail()) =>
      notesAbout(notebook, { kind: 'section', documentId: DOC, sectionId })
    expect(notesIn(health?.id).map(({ id }) => id)).toEqual(['note_1'])
    expect(notesIn(cost?.id).map(({ id }) => id)).toEqual(['note_2'])
    expect(claimsIn(notebook, DOC, cost?.id ?? fail()).map(({ id }) => id)).toContain('clm_1')
  })

  test('follows a heading that was reworded, and says when one is gone', () => {
    const reworded = edit((text) => text.replace('# Health', '# Health and wellbeing'))
    expect(planFor(start(), reworded).sections).toMatchObject([
      { newTitle: 'Cost', isKept: true },
      { oldTitle: 'Health', newTitle: 'Health and wellbeing', isKept: true },
    ])
    const without = edit((text) => text.replace('# Cost\n', ''))
    expect(planFor(start(), without).sections).toMatchObject([
      { oldTitle: 'Cost', newTitle: 'Health', isKept: false },
      { newTitle: 'Health', isKept: true },
    ])
  })

  test('sends the sections of swapped parts after their words', () => {
    const [lead = '', health = '', cost = ''] = FIRST.text.split(/\n(?=Health\n|Cost\n)/)
    const next = versionOf([lead, `# ${cost}`, `# ${health}`].join('\n'), 'b')
    const { sections } = planFor(start(), next)
    expect(sections.map(({ oldTitle, newTitle }) => [oldTitle, newTitle])).toEqual([
      ['Cost', 'Cost'],
      ['Health', 'Health'],
    ])
  })

  test('keeps the reader’s own headings, levels and what is none', () => {
    const line = FIRST.blocks[3] ?? fail()
    const cost = FIRST.headings[1] ?? fail()
    const health = FIRST.headings[0] ?? fail()
    const own = run(start(), [
      { type: 'heading.set', documentId: DOC, start: line.start, end: line.end, title: 'Noise', level: 2 },
      { type: 'heading.set', documentId: DOC, start: cost.start, end: cost.end, title: 'Cost', level: null },
      {
        type: 'heading.set',
        documentId: DOC,
        start: health.start,
        end: health.end,
        title: 'Health',
        level: 3,
      },
    ])
    const { headings } = planFor(
      own,
      edit((text) => `On top.\n${text}`),
    )
    expect(headings.map(({ level, title }) => [level, title.slice(0, 11)])).toEqual([
      [3, 'Health'],
      [2, 'It may also'],
    ])
  })

  test('counts what became of everything', () => {
    expect(countOutcomes(planFor(start(), REMOVED).outcomes)).toEqual({
      same: 2,
      edited: 0,
      moved: 0,
      review: 0,
      missing: 1,
    })
  })

  test('is one step back, which brings everything back as it was', () => {
    const before = start()
    const back = undo(revise(before, REMOVED))
    expect(back.notebook).toEqual(before.notebook)
  })

  test('is refused when the document was changed since it was compared', () => {
    const state = start()
    const command = commandFor(state, REMOVED)
    const [from] = [FIRST.text.indexOf('Old trees')]
    const target = {
      documentId: DOC,
      version: FIRST.hash,
      ...selectorsFor(FIRST.text, { start: from, end: from + 9 }),
    }
    const changes = [
      { type: 'annotation.create', id: 'ann_9', target },
      { type: 'annotation.retarget', id: 'ann_1', target },
      { type: 'claim.move', id: 'clm_2', sectionId: 'sec_5' },
      commandFor(
        state,
        edit((text) => `${text}\nMore.`, 'c'),
      ),
    ]
    for (const change of changes) {
      expect(attempt(run(state, [change]), command)).toMatchObject({ ok: false, error: { code: 'conflict' } })
    }
    expect(attempt(state, command)).toMatchObject({ ok: true })
  })

  test('is refused when it is the text there is, or its places do not fit it', () => {
    const command = commandFor(start(), REMOVED)
    const same = { ...command, version: infoOf(FIRST) }
    expect(attempt(start(), same)).toMatchObject({ ok: false, error: { code: 'conflict' } })
    const short = { ...command, version: { ...command.version, length: 10 } }
    expect(attempt(start(), short)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })
})

describe('reviewing', () => {
  const moved = edit((text) => {
    const [line] = /It may also.*\n/.exec(text) ?? ['']
    return `${line.replace('with any care', 'with much care')}${text.replace(line, '')}`
  })
  const waiting = () => revise(start(), moved)

  test('shows a passage that moved and changed before anything is done', () => {
    const state = waiting()
    const { pending, target } = annotation(state, 'ann_2')
    expect(annotation(state, 'ann_2').state).toBe('needs-review')
    expect(target.version).toBe(FIRST.hash)
    expect(pending?.candidate).toMatchObject({
      reason: 'moved-and-changed',
      quote: { exact: 'nobody has measured that with much care' },
    })
    expect(reviewListOf(state.notebook, DOC).review).toHaveLength(1)
    expect(placeOf(annotation(state, 'ann_2'))).toEqual(pending?.candidate?.position)
  })

  test('accepts one or many at once, in one step', () => {
    const state = waiting()
    const accepted = run(state, [{ type: 'annotation.accept', ids: ['ann_2', 'ann_1'] }])
    const { target, pending } = annotation(accepted, 'ann_2')
    expect(pending).toBeUndefined()
    expect(isAnchored(moved.text, target)).toBe(true)
    expect(target.version).toBe(moved.hash)
    expect(undo(accepted).notebook).toEqual(state.notebook)
  })

  test('takes another passage instead', () => {
    const start = moved.text.indexOf('Shade')
    const target = {
      documentId: DOC,
      version: moved.hash,
      ...selectorsFor(moved.text, { start, end: start + 5 }),
    }
    const state = run(waiting(), [{ type: 'annotation.retarget', id: 'ann_2', target }])
    expect(annotation(state, 'ann_2')).toMatchObject({
      state: 'anchored',
      target: { quote: { exact: 'Shade' } },
    })
    expect(annotation(state, 'ann_2').pending).toBeUndefined()
  })

  test('keeps a passage that is not in this version, and can bring it back to review by undo alone', () => {
    const state = run(waiting(), [{ type: 'annotation.keepOrphan', ids: ['ann_2'] }])
    expect(annotation(state, 'ann_2')).toMatchObject({
      state: 'orphan',
      target: { quote: { exact: QUOTES.ann_2 } },
    })
    expect(openReviews(state.notebook, DOC)).toBe(0)
    expect(reviewListOf(state.notebook, DOC).kept).toHaveLength(1)
    expect(attempt(state, { type: 'annotation.accept', ids: ['ann_2'] })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    })
    expect(openReviews(undo(state).notebook, DOC)).toBe(1)
  })

  test('cannot keep as missing what is there', () => {
    expect(attempt(waiting(), { type: 'annotation.keepOrphan', ids: ['ann_1'] })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    })
  })

  test('with a third version looks again in the text the passage was last in', () => {
    const gone = revise(start(), REMOVED)
    const third = edit((text) => `${text}\nOne more line.`, 'c')
    const back = revise(gone, third, [FIRST, REMOVED])
    expect(annotation(back, 'ann_2')).toMatchObject({ state: 'anchored', target: { version: third.hash } })
    const kept = run(gone, [{ type: 'annotation.keepOrphan', ids: ['ann_2'] }])
    expect(annotation(revise(kept, third, [FIRST, REMOVED]), 'ann_2')).toMatchObject({
      state: 'needs-review',
      pending: { candidate: { reason: 'found-again' } },
    })
    const still = edit((text) => text.replace(/It may also.*\n/, 'Quite other words.\n'), 'd')
    const keptOn = annotation(revise(kept, still, [FIRST, REMOVED]), 'ann_2')
    expect(keptOn.state).toBe('orphan')
    expect(keptOn.pending?.keptAt).toBe(annotation(kept, 'ann_2').pending?.keptAt)
  })
})

test('a revision is replayed from the journal to the same notebook', () => {
  const state = start()
  const command = commandSchema.parse(JSON.parse(JSON.stringify(commandFor(state, REMOVED))))
  const change = { kind: 'command', at: at(99), command } as const
  const [one, two] = [reduce(state, change), reduce(state, change)]
  expect(one.ok && two.ok && one.value.state.notebook).toEqual(two.ok && two.value.state.notebook)
})
