import { enablePatches, Immer } from 'immer'
import type { NotebookId } from '../../shared/core/ids'
import type { Notebook } from '../../shared/notebook/notebook'
import type { NotebookMessage } from '../../shared/notebook/transfer/messages'

enablePatches()

// Freezing would walk the whole notebook once; nobody but this thread holds it.
const immer = new Immer({ autoFreeze: false })

/** Notebooks as a worker was told of them. A change gives a new notebook: whoever still reads the old one may. */
export class ReceivedNotebooks {
  readonly #all = new Map<NotebookId, Notebook>()

  /** Takes the next message about a notebook. */
  take(message: NotebookMessage): void {
    switch (message.kind) {
      case 'open':
        this.#all.set(message.head.id, { ...message.head, ...emptyTables() })
        return
      case 'entities': {
        const rows: Record<string, object> = this.get(message.notebookId)[message.table]
        for (const entity of message.entities) rows[entity.id] = entity
        return
      }
      case 'change':
        this.#all.set(
          message.notebookId,
          immer.applyPatches(this.get(message.notebookId), [...message.patches]),
        )
        return
      case 'close':
        this.#all.delete(message.notebookId)
        return
      case 'complete':
    }
  }

  /** A notebook as it is now. Throws for one that was not sent, which is a bug. */
  get(id: NotebookId): Notebook {
    const notebook = this.#all.get(id)
    if (!notebook) throw new Error(`${id} was not sent`)
    return notebook
  }
}

const emptyTables = (): Omit<Notebook, 'id' | 'title' | 'createdAt' | 'briefs'> => ({
  documents: {},
  references: {},
  tags: {},
  annotations: {},
  claims: {},
  evidence: {},
  notes: {},
})
