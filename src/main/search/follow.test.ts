import { expect, test } from 'vitest'
import { commandSchema } from '../../shared/notebook/command'
import { Bench, settleIndex } from './fixture'
import { NotebookIndex } from './notebook-index'
import { SearchEngine } from './engine'

/** Numbers below a limit, the same ones for the same seed. */
function numbers(seed: number) {
  let state = seed
  return (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

const WORDS = [
  'heat',
  'heath',
  'shade',
  'shape',
  'street',
  'noise',
  'Café',
  '街路樹',
  'cools',
  'cool',
  'urban',
  'x',
]
const QUERIES = ['heat', 'shade', 'coo', 's', 'cafe noise', '"heat shade"', '街路', 'stret', 'heat tag:cool', 'standing:contested', 'section:one', 'has:note', 'in:text document:two', '-heat in:claims', 'relation:disputes cool'] // prettier-ignore

/** Makes random commands on what there is; some are refused, which is part of the trial. */
function commandMaker(bench: Bench, next: (limit: number) => number): () => object {
  const made: Record<string, number> = {}
  const words = (count: number) => Array.from({ length: count }, () => WORDS[next(WORDS.length)]).join(' ')
  const fresh = (kind: string) => `${kind}_${(made[kind] = (made[kind] ?? 0) + 1)}`
  /** One of the last few that were made. */
  const one = (kind: string) => `${kind}_${Math.max(1, (made[kind] ?? 0) - next(6))}`
  const aDocument = () => (next(3) > 0 ? 'doc_1' : 'doc_2')
  const aPassage = () => {
    const documentId = aDocument()
    const version = bench.state.notebook.documents[documentId]?.versions.at(-1)
    const lines = bench.texts.get(version?.hash ?? '')?.text.split('\n') ?? []
    const tagIds = next(3) === 0 ? [one('tag')] : []
    return bench.passage(fresh('ann'), documentId, lines[next(lines.length)] ?? '', { tagIds })
  }
  const aHeading = () => {
    const version = bench.texts.get('a'.repeat(64))
    const { start = 0, end = 0 } = version?.blocks[next(version.blocks.length)] ?? {}
    const title = version?.text.slice(start, end)
    return { type: 'heading.set', documentId: 'doc_1', start, end, title, level: next(3) || null }
  }
  const aSource = () =>
    next(2) === 0
      ? { kind: 'passage', annotationId: one('ann') }
      : { kind: 'reference', referenceId: one('ref'), locator: '' }
  const aTarget = () =>
    next(4) === 0
      ? { kind: 'notebook' }
      : next(2) === 0
        ? { kind: 'document', documentId: aDocument() }
        : { kind: 'claim', claimId: one('clm') }
  const frequent: (() => object)[] = [
    aPassage,
    () => ({ type: 'claim.create', id: fresh('clm'), annotationId: one('ann'), statement: words(4) }),
    () => ({
      type: 'claim.create',
      id: fresh('clm'),
      documentId: aDocument(),
      statement: words(4),
      tagIds: [one('tag')],
    }),
    () => ({ type: 'claim.update', id: one('clm'), statement: words(3) }),
    () => ({ type: 'tag.create', id: fresh('tag'), label: `${words(1)} ${next(99)}`, description: words(2) }),
    () => ({ type: 'tag.update', id: one('tag'), label: `${words(1)} ${next(99)}` }),
    () => ({ type: 'reference.create', id: fresh('ref'), bibliography: { title: words(2) } }),
    () => ({ type: 'reference.update', id: one('ref'), bibliography: { title: words(2) } }),
    () => ({
      type: 'evidence.create',
      id: fresh('ev'),
      claimId: one('clm'),
      source: aSource(),
      relation: next(2) ? 'supports' : 'disputes',
      rationale: words(2),
    }),
    () => ({ type: 'note.create', id: fresh('note'), target: aTarget(), text: words(3) }),
    () => ({ type: 'note.setText', id: one('note'), text: words(3) }),
    () => {
      const { id, target } = bench.passage(one('ann'), 'doc_1', 'heat shade noise')
      return { type: 'annotation.retarget', id, target }
    },
  ]
  const rare: (() => object)[] = [
    aHeading,
    () => ({ type: 'claim.delete', id: one('clm') }),
    () => ({ type: 'tag.merge', from: one('tag'), into: one('tag') }),
    () => ({ type: 'tag.delete', id: one('tag') }),
    () => ({ type: 'reference.delete', id: one('ref') }),
    () => ({ type: 'evidence.delete', id: one('ev') }),
    () => ({ type: 'note.delete', id: one('note') }),
    () => ({ type: 'annotation.delete', id: one('ann') }),
    () => ({ type: 'document.delete', id: 'doc_2' }),
    () => ({ type: 'document.update', id: aDocument(), bibliography: { title: words(2) } }),
  ]
  return () => {
    const choices = next(4) > 0 ? frequent : rare
    return choices[next(choices.length)]?.() ?? aPassage()
  }
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'after random changes (seed %i) the index is that of a fresh start',
  (seed) => {
    const next = numbers(seed)
    const bench = new Bench()
      .addDocument(
        'doc_1',
        'One',
        ['# One', 'heat shade noise', '## cool', 'urban café street', 'x 街路樹'],
        'a',
      )
      .addDocument('doc_2', 'Two', ['heat', 'the shape of noise', '# heat', 'cools the street', 'heath'], 'b')
      .settle()
    const command = commandMaker(bench, next)
    let done = 0
    for (let round = 0; round < 400; round += 1) {
      const at = new Date(Date.UTC(2026, 1, 1) + round * 10_000).toISOString()
      const step = next(8)
      if (step === 0) done += Number(bench.attempt({ kind: 'undo', at }))
      else if (step === 1) done += Number(bench.attempt({ kind: 'redo', at }))
      else {
        const parsed = commandSchema.safeParse(command())
        if (parsed.success) done += Number(bench.attempt({ kind: 'command', at, command: parsed.data }))
      }
      // Sometimes several changes come before the index gets to work.
      if (next(3) === 0) bench.index.step(() => next(2) === 0)
      if (round % 10 !== 0) continue
      bench.settle()
      const fresh = new SearchEngine()
      settleIndex(fresh.open(bench.state.notebook), bench.texts)
      for (const query of QUERIES) {
        expect(bench.engine.query(query), `${query} after ${round} changes`).toEqual(fresh.query(query))
        expect(bench.engine.inDocument('nb_1', 'doc_1', query)).toEqual(
          fresh.inDocument('nb_1', 'doc_1', query),
        )
      }
    }
    expect(done).toBeGreaterThan(150)
  },
)

test('what is deleted is not found from the change on, before the index works', () => {
  const bench = new Bench().addDocument('doc_1', 'One', ['heat in the text'], 'a')
  bench.run({ type: 'claim.create', id: 'clm_1', documentId: 'doc_1', statement: 'heat in a claim' }).settle()
  expect(bench.engine.query('heat').total).toBe(2)
  bench.run({ type: 'claim.delete', id: 'clm_1' })
  expect(bench.engine.query('heat')).toMatchObject({ total: 1, indexing: false })
  bench.run({ type: 'document.delete', id: 'doc_1' })
  expect(bench.engine.query('heat').total).toBe(0)
  expect(bench.undo().search('heat').total).toBe(1)
})

test('while it is indexed, a notebook is searched in what is there', () => {
  const bench = new Bench().addDocument('doc_1', 'One', ['heat one', 'heat two'], 'a')
  bench.run({ type: 'claim.create', id: 'clm_1', documentId: 'doc_1', statement: 'heat' })
  expect(bench.engine.query('heat')).toMatchObject({ total: 0, indexing: true })
  expect(bench.index.step(() => true)).toBe(true)
  expect(bench.engine.query('heat')).toMatchObject({ total: 1, indexing: true })
  const needed = bench.index.neededText()!
  bench.index.addText(needed, bench.texts.get(needed.hash)!)
  bench.index.step(() => true)
  expect(bench.engine.query('heat')).toMatchObject({ total: 2, indexing: true })
  expect(bench.search('heat')).toMatchObject({ total: 3, indexing: false })
})

test('a text that cannot be read keeps nobody waiting', () => {
  const bench = new Bench().addDocument('doc_1', 'One', ['heat'], 'a')
  bench.index.addText(bench.index.neededText()!, null)
  bench.index.step(() => false)
  expect(bench.engine.query('heat')).toMatchObject({ total: 0, indexing: false })
})

test('a text that came too late for its document is left out', () => {
  const bench = new Bench().addDocument('doc_1', 'One', ['heat'], 'a')
  const needed = bench.index.neededText()!
  bench.run({ type: 'document.delete', id: 'doc_1' })
  bench.index.addText(needed, bench.texts.get(needed.hash)!)
  bench.index.step(() => false)
  expect(bench.engine.query('heat')).toMatchObject({ total: 0, indexing: false })
})

test('slots of what was removed are given back, and nothing is lost', () => {
  const bench = new Bench().addDocument('doc_1', 'One', ['heat'], 'a')
  bench.run({ type: 'claim.create', id: 'clm_1', documentId: 'doc_1', statement: 'start' })
  for (let round = 0; round < 3000; round += 1) {
    bench.run({ type: 'claim.update', id: 'clm_1', statement: `word${round}` })
    bench.index.step(() => false)
  }
  expect(bench.search('word2999').total).toBe(1)
  expect(bench.search('"word2998"').total).toBe(0)
  expect(bench.search('heat').total).toBe(1)
  expect(bench.index.postings.entries.length).toBeLessThan(1500)
  expect([...bench.index.postings.dictionary.keys()].sort()).toEqual(['heat', 'word2999'])
})

test('a large notebook is indexed whole', () => {
  const next = numbers(9)
  const words = (count: number) => Array.from({ length: count }, () => `w${next(3000)}`).join(' ')
  const lines = Array.from({ length: 3000 }, (_, index) => (index % 50 === 0 ? `# ${words(3)}` : words(40)))
  const bench = new Bench().addDocument('doc_1', 'One', [...lines, 'needle at the end'], 'a')
  bench.run({
    type: 'batch',
    commands: Array.from({ length: 3000 }, (_, index) => ({
      type: 'claim.create',
      id: `clm_${index}`,
      documentId: 'doc_1',
      statement: `${words(12)} claim${index}`,
    })),
  })
  expect(bench.search('needle').total).toBe(1)
  expect(bench.search('claim2999').total).toBe(1)
  expect(bench.search('in:claims').total).toBe(3000)
  expect(bench.search('claim', 50).groups.flatMap(({ hits }) => hits)).toHaveLength(50)
  expect(NotebookIndex.of(bench.state.notebook).isBehind).toBe(true)
})
