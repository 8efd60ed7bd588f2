import { SearchEngine } from './engine'
import type { FromSearch, Question, ToSearch } from './messages'
import type { NotebookIndex } from './notebook-index'

/** How long the thread indexes before it looks at its messages again, in milliseconds. */
const SLICE = 10

/** What the loop needs of the thread it runs on; a test gives its own. */
export interface LoopPorts {
  readonly send: (message: FromSearch) => void
  /** Calls back once, after messages that have already arrived. */
  readonly later: (run: () => void) => void
  readonly now: () => number
}

/**
 * The search thread's work: takes messages, indexes in slices, and answers between them, so that a question never waits
 * for more than a slice. Returns the function that takes a message.
 */
export function createSearchLoop({ send, later, now }: LoopPorts): (message: ToSearch) => void {
  const engine = new SearchEngine()
  const waiting = new Map<string, { id: number; question: Question }>()
  const asked = new WeakMap<NotebookIndex, string>()
  let isScheduled = false
  let owesIndexed = false

  const schedule = () => {
    if (isScheduled) return
    isScheduled = true
    later(turn)
  }

  const turn = () => {
    isScheduled = false
    const end = now() + SLICE
    // Indexing first: a question asked right after a change then finds what was changed.
    const isMore = [...engine.indexes].some(([, index]) => index.step(() => now() >= end))
    askForTexts()
    if (owesIndexed && !engine.isBehind) {
      owesIndexed = false
      send({ kind: 'indexed' })
    }
    answerAll()
    if (isMore) schedule()
  }

  const askForTexts = () => {
    for (const [notebookId, index] of engine.indexes) {
      // One at a time, so that the texts of a large notebook are never all on their way at once.
      const needed = index.neededText()
      if (!needed || index.isReading) continue
      const name = `${needed.documentId} ${needed.hash}`
      if (asked.get(index) === name) continue
      asked.set(index, name)
      send({ kind: 'need-text', notebookId, ...needed })
    }
  }

  const answerAll = () => {
    for (const [name, { id, question }] of [...waiting]) {
      waiting.delete(name)
      try {
        const answer =
          question.kind === 'query'
            ? engine.query(question.text, question.limit)
            : engine.inDocument(question.notebookId, question.documentId, question.text)
        owesIndexed ||= answer.indexing
        send({ kind: 'answer', id, answer })
      } catch (error) {
        send({
          kind: 'failed',
          id,
          reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
        })
      }
    }
  }

  return (message) => {
    switch (message.kind) {
      case 'open':
        engine.begin(message.head)
        break
      case 'entities':
        engine.index(message.notebookId)?.add(message.table, message.entities)
        break
      case 'complete':
        engine.index(message.notebookId)?.complete()
        break
      case 'change':
        engine.index(message.notebookId)?.change(message.patches)
        break
      case 'close':
        engine.close(message.notebookId)
        break
      case 'text':
        engine.index(message.notebookId)?.addText(message, message.version)
        break
      case 'ask': {
        const { id, question } = message
        const name = `${question.kind} ${question.client}`
        const older = waiting.get(name)
        if (older) send({ kind: 'cancelled', id: older.id })
        waiting.set(name, { id, question })
      }
    }
    schedule()
  }
}
