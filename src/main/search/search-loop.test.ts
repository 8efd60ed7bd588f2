import { expect, test } from 'vitest'
import type { Notebook } from '../../shared/notebook/notebook'
import { Bench } from './fixture'
import type { FromSearch, Question, ToSearch } from './messages'
import { createSearchLoop } from './search-loop'
import { createNotebookSender } from '../../shared/notebook/transfer/send-notebook'

/** A loop whose turns are run by hand. */
function handCranked() {
  const sent: FromSearch[] = []
  const turns: (() => void)[] = []
  const take = createSearchLoop({
    send: (message) => sent.push(message),
    later: (run) => turns.push(run),
    now: () => 0,
  })
  return {
    sent,
    take,
    /** Runs the turn that is due; false when none is. */
    turn: () => {
      const run = turns.shift()
      run?.()
      return run !== undefined
    },
    ask: (id: number, text: string, rest: Partial<Question> = {}) =>
      take({ kind: 'ask', id, question: { kind: 'query', client: 'field', text, ...rest } as Question }),
  }
}

/** Sends a notebook as the main process does. */
function openIn(take: (message: ToSearch) => void, notebook: Notebook): void {
  const turns: (() => void)[] = []
  const sender = createNotebookSender({ tell: take, later: (run) => turns.push(run) })
  sender.open({ notebook, revision: 1 })
  while (turns.length > 0) turns.shift()?.()
}

const bench = () => new Bench().addDocument('doc_1', 'One', ['heat one', 'heat two'], 'a')
const hash = 'a'.repeat(64)

test('a newer question of the same client and kind cancels the older one that waits', () => {
  const loop = handCranked()
  loop.ask(1, 'h')
  loop.ask(2, 'he')
  loop.ask(3, 'other', { client: 'another field' })
  loop.take({
    kind: 'ask',
    id: 4,
    question: { kind: 'in-document', client: 'field', text: 'he', notebookId: 'nb_1', documentId: 'doc_1' },
  })
  loop.ask(5, 'hea')
  while (loop.turn());
  expect(loop.sent.filter(({ kind }) => kind === 'cancelled')).toEqual([
    { kind: 'cancelled', id: 1 },
    { kind: 'cancelled', id: 2 },
  ])
  expect(loop.sent.flatMap((message) => (message.kind === 'answer' ? [message.id] : [])).sort()).toEqual([
    3, 4, 5,
  ])
})

test('asks for one text at a time, answers meanwhile, and says when all is indexed', () => {
  const { state, texts } = bench().addDocument('doc_2', 'Two', ['heat three'], 'b')
  const loop = handCranked()
  openIn(loop.take, state.notebook)
  loop.ask(1, 'heat')
  while (loop.turn());
  expect(loop.sent).toMatchObject([
    { kind: 'need-text', documentId: 'doc_1', hash },
    { kind: 'answer', id: 1, answer: { total: 0, indexing: true } },
  ])
  loop.take({ kind: 'text', notebookId: 'nb_1', documentId: 'doc_1', hash, version: texts.get(hash)! })
  while (loop.turn());
  expect(loop.sent.at(-1)).toMatchObject({ kind: 'need-text', documentId: 'doc_2' })
  loop.take({ kind: 'text', notebookId: 'nb_1', documentId: 'doc_2', hash: 'b'.repeat(64), version: null })
  while (loop.turn());
  expect(loop.sent.at(-1)).toEqual({ kind: 'indexed' })
  loop.ask(2, 'heat')
  while (loop.turn());
  expect(loop.sent.at(-1)).toMatchObject({ kind: 'answer', id: 2, answer: { total: 2, indexing: false } })
  expect(loop.sent.filter(({ kind }) => kind === 'indexed')).toHaveLength(1)
})

test('a change is in the answer to the question after it', () => {
  const it = bench()
  const loop = handCranked()
  openIn(loop.take, it.state.notebook)
  while (loop.turn());
  loop.take({
    kind: 'change',
    notebookId: 'nb_1',
    patches: [{ op: 'replace', path: ['documents', 'doc_1', 'bibliography', 'title'], value: 'Warm' }],
  })
  loop.ask(1, 'document:warm in:text heat')
  while (loop.turn());
  expect(loop.sent.at(-1)).toMatchObject({ answer: { messages: [] } })
  loop.take({ kind: 'close', notebookId: 'nb_1' })
  loop.ask(2, 'heat')
  while (loop.turn());
  expect(loop.sent.at(-1)).toMatchObject({ answer: { total: 0, indexing: false } })
})

test('a bug in one question is reported and does not end the others', () => {
  const loop = handCranked()
  loop.ask(1, null as unknown as string)
  loop.ask(2, 'heat', { client: 'other' })
  while (loop.turn());
  expect(loop.sent).toMatchObject([
    { kind: 'failed', id: 1, reason: expect.any(String) as string },
    { kind: 'answer', id: 2 },
  ])
})
