import path from 'node:path'
import type { NotebookId } from '../../shared/core/ids'
import { fail, type Result } from '../../shared/core/result'
import type { NotebookState } from '../../shared/notebook/reduce'
import type { Library } from '../store/library'
import { openSession, type NotebookSession } from './notebook-session'
import type { EventBus } from './services'

/** The notebooks that are open in this process, each opened once however many windows look at it. */
export interface OpenNotebooks {
  get(id: NotebookId): Promise<Result<NotebookSession>>
  closeAll(): Promise<void>
}

/**
 * Opens notebooks of the library on demand and tells every renderer of each change. `opened` is called with each one
 * before anybody else has it.
 */
export function createOpenNotebooks(
  library: Library,
  events: EventBus,
  holder: string,
  opened: (session: NotebookSession) => void,
): OpenNotebooks {
  const sessions = new Map<NotebookId, Promise<Result<NotebookSession>>>()

  const open = async (id: NotebookId): Promise<Result<NotebookSession>> => {
    const folder = library.folderOf(id)
    if (folder === null) return fail('not-found', 'This notebook is no longer in the library.')
    const session = await openSession(path.resolve(folder), { holder, create: false })
    if (session.ok) {
      // First, so that whoever hears of a change and searches finds it.
      opened(session.value)
      announceChanges(id, session.value, events)
    }
    return session
  }

  return {
    async get(id) {
      let session = sessions.get(id)
      if (!session) {
        session = open(id)
        sessions.set(id, session)
        // A failure is not remembered: the other program may be closed by the time the person tries again.
        if (!(await session).ok) sessions.delete(id)
      }
      return session
    },
    async closeAll() {
      for (const session of sessions.values()) {
        const opened = await session
        if (opened.ok) await opened.value.close()
      }
      sessions.clear()
    },
  }
}

function announceChanges(notebookId: NotebookId, { store }: NotebookSession, events: EventBus): void {
  store.subscribe(({ state, patches, label }) => {
    events.publish('notebook.changed', {
      notebookId,
      revision: state.revision,
      label,
      patches,
      ...historyLabels(state),
    })
  })
}

/** The names of what undo and redo would do. */
export function historyLabels({ history }: NotebookState) {
  return {
    undoLabel: history.done.at(-1)?.label ?? null,
    redoLabel: history.undone.at(-1)?.label ?? null,
  }
}
