import { expect, test } from 'vitest'
import { SearchEngine } from './engine'
import { Bench, settleIndex, shown } from './fixture'
import type { ToSearch } from './messages'
import { createNotebookSender } from '../../shared/notebook/transfer/send-notebook'

/** A sender whose turns are run by hand. */
function handCranked() {
  const told: ToSearch[] = []
  const turns: (() => void)[] = []
  const sender = createNotebookSender({
    tell: (message) => told.push(message),
    later: (run) => turns.push(run),
  })
  return { told, sender, turn: () => turns.shift()?.(), turns }
}

function large() {
  const bench = new Bench().addDocument('doc_1', 'One', ['heat'], 'a')
  const claim = (index: number) => ({
    type: 'claim.create',
    id: `clm_${index}`,
    documentId: 'doc_1',
    statement: `heat ${index}`,
  })
  return bench.run({ type: 'batch', commands: Array.from({ length: 1700 }, (_, index) => claim(index)) })
}

test('a notebook is sent in pieces, one a turn, none of them large', () => {
  const { told, sender, turn, turns } = handCranked()
  sender.open(large().state)
  expect(told.map(({ kind }) => kind)).toEqual(['open'])
  while (turns.length > 0) {
    const before = told.length
    turn()
    expect(told.length - before).toBe(1)
  }
  const sizes = told.flatMap((message) => (message.kind === 'entities' ? [message.entities.length] : []))
  expect(sizes).toEqual([1, 500, 500, 500, 200])
  expect(told.at(-1)).toEqual({ kind: 'complete', notebookId: 'nb_1' })
})

test('changes on the way come after all of it, so that no piece undoes them', () => {
  const bench = large()
  const { told, sender, turn, turns } = handCranked()
  const { revision } = bench.state
  sender.open(bench.state)
  turn()
  const path = ['claims', 'clm_1699', 'statement']
  sender.change('nb_1', revision, [{ op: 'replace', path, value: 'known already' }])
  sender.change('nb_1', revision + 1, [{ op: 'replace', path, value: 'cool' }])
  sender.change('nb_1', revision + 2, [{ op: 'replace', path, value: 'cold' }])
  while (turns.length > 0) turn()
  sender.change('nb_1', revision + 3, [{ op: 'replace', path, value: 'cold at last' }])
  expect(told.slice(-3)).toMatchObject([
    { kind: 'complete' },
    { kind: 'change', patches: [{ value: 'cool' }, { value: 'cold' }] },
    { kind: 'change', patches: [{ value: 'cold at last' }] },
  ])
  const engine = new SearchEngine()
  for (const message of told) {
    if (message.kind === 'open') engine.begin(message.head)
    if (message.kind === 'entities') engine.index('nb_1')?.add(message.table, message.entities)
    if (message.kind === 'complete') engine.index('nb_1')?.complete()
    if (message.kind === 'change') engine.index('nb_1')?.change(message.patches)
    if (message.kind === 'entities') expect(engine.query('heat')).toMatchObject({ total: 0, indexing: true })
  }
  settleIndex(engine.index('nb_1')!, bench.texts)
  expect(shown(engine.query('"cold at last"'))).toEqual(['clm_1699'])
})

test('what is closed or opened anew on the way is not sent further', () => {
  const bench = large()
  const { told, sender, turn, turns } = handCranked()
  sender.open(bench.state)
  turn()
  sender.open(bench.state)
  while (turns.length > 0) turn()
  expect(told.filter(({ kind }) => kind === 'complete')).toHaveLength(1)
  sender.open(bench.state)
  sender.close('nb_1')
  const before = told.length
  while (turns.length > 0) turn()
  expect(told).toHaveLength(before)
})
