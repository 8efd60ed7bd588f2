import type { Patch } from 'immer'
import type { NotebookId } from '../../core/ids'
import type { Notebook } from '../notebook'
import { TABLES, type NotebookMessage, type Table } from './messages'

/** A notebook at one of its revisions. */
export interface NotebookAt {
  readonly notebook: Notebook
  readonly revision: number
}

/** Tells a thread of notebooks and of what becomes of them. */
export interface NotebookSender {
  open(opened: NotebookAt): void
  /** Tells of patches that led to `revision`. */
  change(notebookId: NotebookId, revision: number, patches: readonly Patch[]): void
  close(notebookId: NotebookId): void
  /** Whether all of a notebook was sent. What is told after that comes after it. */
  isSent(notebookId: NotebookId): boolean
  /** Forgets what was sent: the thread is a new one. */
  reset(): void
}

interface Ports {
  readonly tell: (message: NotebookMessage) => void
  /** Calls back once, after everything else that waits has had its turn. */
  readonly later: (run: () => void) => void
  /** All of a notebook was sent. */
  readonly onSent?: (notebookId: NotebookId) => void
}

/** Where a notebook is on its way: changes wait until all of it was sent. */
interface Sent {
  revision: number
  /** Null once it is there. */
  waiting: Patch[] | null
}

/**
 * Entities in one message: posting copies them, some 4 µs each, while nothing else runs. A document brings all its
 * headings.
 */
const PIECE = 500
const DOCUMENTS_IN_PIECE = 10

/** Sends notebooks in pieces, so that ten thousand claims keep nobody waiting. */
export function createNotebookSender({ tell, later, onSent }: Ports): NotebookSender {
  const all = new Map<NotebookId, Sent>()

  const open = ({ notebook, revision }: NotebookAt) => {
    const { id, title, createdAt, briefs } = notebook
    const sent: Sent = { revision, waiting: [] }
    all.set(id, sent)
    tell({ kind: 'open', head: { id, title, createdAt, briefs } })
    const pieces = piecesOf(notebook)
    const sendNext = () => {
      // Meanwhile it may have been closed, or opened anew.
      if (all.get(id) !== sent) return
      const next = pieces.next()
      if (next.done === false) {
        tell({ kind: 'entities', notebookId: id, ...next.value })
        later(sendNext)
        return
      }
      tell({ kind: 'complete', notebookId: id })
      const patches = sent.waiting ?? []
      sent.waiting = null
      if (patches.length > 0) tell({ kind: 'change', notebookId: id, patches })
      onSent?.(id)
    }
    later(sendNext)
  }

  return {
    open,
    change(notebookId, revision, patches) {
      const sent = all.get(notebookId)
      // A thread that was just started may have begun with this very revision.
      if (!sent || revision <= sent.revision) return
      sent.revision = revision
      if (sent.waiting) sent.waiting.push(...patches)
      else tell({ kind: 'change', notebookId, patches })
    },
    close(notebookId) {
      all.delete(notebookId)
      tell({ kind: 'close', notebookId })
    },
    isSent: (notebookId) => all.get(notebookId)?.waiting === null,
    reset: () => all.clear(),
  }
}

function* piecesOf(notebook: Notebook): Generator<{ table: Table; entities: { readonly id: string }[] }> {
  for (const table of TABLES) {
    const entities = Object.values<{ readonly id: string }>(notebook[table])
    const size = table === 'documents' ? DOCUMENTS_IN_PIECE : PIECE
    for (let from = 0; from < entities.length; from += size) {
      yield { table, entities: entities.slice(from, from + size) }
    }
  }
}
