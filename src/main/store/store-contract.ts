import type { AppError, Result } from '../../shared/core/result'
import type { Change, ChangeError, NotebookState, Reduced } from '../../shared/notebook/reduce'
import type { TextStore } from './texts'

/** An open notebook, held by this process alone. */
export interface NotebookStore {
  readonly dir: string
  /** The notebook as it is on disk: never ahead of it. */
  readonly state: NotebookState
  /** What was found and put right, for the person to know. */
  readonly warnings: readonly string[]
  /** Why nothing can be changed; null as a rule. */
  readonly readOnly: AppError | null
  /** Makes a change durable. On an error nothing has changed, and the caller still has what was typed. */
  commit(change: Change): Promise<Result<Reduced, ChangeError>>
  /** Calls back after each durable change, in order. Gives the function that ends it. */
  subscribe(listener: (reduced: Reduced) => void): () => void
  /** Writes the snapshot and starts a new journal. */
  checkpoint(): Promise<Result<void>>
  /** Checkpoints and lets others open the notebook. May be called again. */
  close(): Promise<Result<void>>
  readonly texts: TextStore
}
