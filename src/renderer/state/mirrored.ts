import type { NotebookId } from '../../shared/core/ids'
import { useSession } from './session'

/** In ms: a mirror that takes longer has lost its connection, and fetches the notebook again by itself. */
const PATIENCE = 3000

/** Settles when the mirror has a revision, or has had time enough to. */
export function mirrored(revision: number): Promise<void> {
  return new Promise((resolve) => {
    const isThere = () => (useSession.getState().open?.revision ?? revision) >= revision
    const finish = () => {
      stop()
      clearTimeout(timer)
      resolve()
    }
    const stop = useSession.subscribe(() => {
      if (isThere()) finish()
    })
    const timer = setTimeout(finish, PATIENCE)
    if (isThere()) finish()
  })
}

let newest: { readonly notebookId: NotebookId; readonly revision: number } | null = null

/** Remembers that main has answered a change of the open notebook, which the mirror may hear of later. */
export function expectRevision(revision: number): void {
  const notebookId = useSession.getState().open?.notebook.id
  if (notebookId === undefined) return
  const known = newest?.notebookId === notebookId ? newest.revision : 0
  newest = { notebookId, revision: Math.max(known, revision) }
}

/** Settles when the mirror has every change that was answered so far. */
export async function mirrorSettled(): Promise<void> {
  if (newest && newest.notebookId === useSession.getState().open?.notebook.id) await mirrored(newest.revision)
}
