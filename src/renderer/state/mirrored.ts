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
