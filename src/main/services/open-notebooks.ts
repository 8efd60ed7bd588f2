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
  /**
   * As `get`, for a window that starts afresh: a notebook that a fault of the disk made read-only is loaded again,
   * which is what its message asks the person to do.
   */
  openAgain(id: NotebookId): Promise<Result<NotebookSession>>
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

  const remember = (id: NotebookId, session: Promise<Result<NotebookSession>>) => {
    sessions.set(id, session)
    // A failure is not remembered: the other program may be closed by the time the person tries again.
    const forget = () => sessions.delete(id)
    session.then((result) => result.ok || forget(), forget)
    return session
  }
  const get = (id: NotebookId) => sessions.get(id) ?? remember(id, open(id))

  return {
    get,
    async openAgain(id) {
      const current = sessions.get(id)
      const known = await current
      // Of two windows that ask at once, the second finds another session here.
      if (!known?.ok || known.value.store.readOnly === null || sessions.get(id) !== current) return get(id)
      const reopen = async () => {
        await known.value.close()
        return open(id)
      }
      return remember(id, reopen())
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
