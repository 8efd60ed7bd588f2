import { appError, fail, ok, type AppError, type Result } from '../../shared/core/result'
import type { Change, ChangeError, NotebookState, Reduced } from '../../shared/notebook/reduce'
import { backUp } from './backups'
import { diskError } from './disk-error'
import type { Journal } from './journal'
import type { Lock } from './lock'
import { prepare, type Prepared } from './prepare'
import type { Snapshot } from './snapshot'
import type { NotebookStore } from './store-contract'
import { openTexts, type TextStore } from './texts'

/** A checkpoint is due when the journal has this many bytes. */
const CHECKPOINT_BYTES = 4 * 1024 * 1024

/** What an open notebook is made of. `journal` is null when it was opened read-only. */
export interface SessionParts {
  readonly snapshot: Snapshot
  readonly journal: Journal | null
  readonly lock: Lock
  readonly state: NotebookState
  readonly readOnly: AppError | null
  readonly warnings: readonly string[]
  readonly idleMs: number
}

interface Waiting extends Prepared {
  readonly resolve: (result: Result<Reduced, ChangeError>) => void
}

/**
 * An open notebook. Changes are tried at once on a private state ahead of the disk, written together, and adopted in
 * order when they are durable. Writing, checkpoints and closing take turns, so no two of them ever overlap.
 */
export class Session implements NotebookStore {
  readonly dir: string
  readonly texts: TextStore
  readonly #parts: SessionParts
  readonly #warnings: string[]
  readonly #listeners = new Set<(reduced: Reduced) => void>()
  #state: NotebookState
  #ahead: NotebookState
  #readOnly: AppError | null
  #waiting: Waiting[] = []
  #turn: Promise<unknown> = Promise.resolve()
  #checkpointed: number
  #idle: NodeJS.Timeout | null = null
  #closing: Promise<Result<void>> | null = null

  constructor(parts: SessionParts) {
    const { dir, files } = parts.snapshot.context
    this.#parts = parts
    this.dir = dir
    this.#state = parts.state
    this.#ahead = parts.state
    this.#readOnly = parts.readOnly
    this.#warnings = [...parts.warnings]
    this.#checkpointed = parts.snapshot.revision
    this.texts = openTexts(dir, files, () => this.#refusal())
  }

  get state(): NotebookState {
    return this.#state
  }

  get warnings(): readonly string[] {
    return this.#warnings
  }

  get readOnly(): AppError | null {
    return this.#readOnly
  }

  async commit(change: Change): Promise<Result<Reduced, ChangeError>> {
    const refused = this.#refusal()
    if (refused) return { ok: false, error: refused }
    const prepared = prepare(this.#ahead, change)
    if (!prepared.ok) return prepared
    this.#ahead = prepared.value.reduced.state
    return new Promise((resolve) => {
      this.#waiting.push({ ...prepared.value, resolve })
      void this.#inTurn(() => this.#writeWaiting())
    })
  }

  subscribe(listener: (reduced: Reduced) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async checkpoint(): Promise<Result<void>> {
    const refused = this.#refusal()
    if (refused) return { ok: false, error: refused }
    return this.#inTurn(() => this.#checkpoint())
  }

  close(): Promise<Result<void>> {
    this.#closing ??= this.#inTurn(() => this.#close())
    return this.#closing
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(task)
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  #refusal(): AppError | null {
    if (this.#closing) return appError('read-only', 'This notebook was closed.', 'Open it again.')
    return this.#writeRefusal()
  }

  #writeRefusal(): AppError | null {
    if (!this.#readOnly) return null
    const { code, message, hint } = this.#readOnly
    return appError(code === 'disk' ? 'disk' : 'read-only', message, hint)
  }

  async #writeWaiting(): Promise<void> {
    const batch = this.#waiting
    this.#waiting = []
    if (batch.length === 0) return
    const { journal } = this.#parts
    if (this.#readOnly || !journal) {
      const error = this.#writeRefusal() ?? appError('read-only', 'This notebook is read-only.')
      for (const { resolve } of batch) resolve({ ok: false, error })
      return
    }
    try {
      await journal.append(batch.map(({ line }) => line))
    } catch (error) {
      const failure = this.#stop(diskError(error, 'The last change'))
      for (const { resolve } of batch) resolve({ ok: false, error: failure })
      return
    }
    for (const { reduced, resolve } of batch) this.#adopt(reduced, resolve)
    if (journal.length >= CHECKPOINT_BYTES) await this.#checkpoint()
    else this.#whenIdle()
  }

  #adopt(reduced: Reduced, resolve: Waiting['resolve']): void {
    this.#state = reduced.state
    resolve(ok(reduced))
    for (const listener of this.#listeners) {
      try {
        listener(reduced)
      } catch (error) {
        // A bug in a listener must show, but must not keep the change from the other listeners.
        queueMicrotask(() => {
          throw error
        })
      }
    }
  }

  async #checkpoint(): Promise<Result<void>> {
    const { snapshot, journal } = this.#parts
    const refused = this.#writeRefusal()
    if (refused) return { ok: false, error: refused }
    if (!journal) return fail('read-only', 'This notebook is read-only.')
    const state = this.#state
    if (this.#checkpointed === state.revision && !snapshot.needsRepair) return ok(undefined)
    try {
      const before = snapshot.revision
      await snapshot.write(state)
      await journal.rotate(state.revision)
      if (before < state.revision) await snapshot.mirror(before)
    } catch (error) {
      const { code, message, hint } = diskError(error, 'A snapshot of the notebook')
      const failure = appError(code, `${message} Every change so far is safe in the journal.`, hint)
      return { ok: false, error: this.#stop(failure) }
    }
    this.#checkpointed = state.revision
    await this.#backUp()
    return ok(undefined)
  }

  async #backUp(): Promise<void> {
    const taken = await backUp(this.#parts.snapshot.context, this.#state)
    // The notebook itself is safe, so a backup that failed is worth a warning and no more.
    if (!taken.ok) this.#warnings.push(`No backup was made. ${taken.error.message}`)
  }

  /** After a failed write nobody knows what the disk holds: nothing more is written until the notebook is reopened. */
  #stop(failure: AppError): AppError {
    this.#readOnly = appError(failure.code, `${failure.message} The notebook is read-only now.`, failure.hint)
    this.#ahead = this.#state
    return this.#readOnly
  }

  #whenIdle(): void {
    if (this.#idle) clearTimeout(this.#idle)
    this.#idle = setTimeout(() => void this.checkpoint(), this.#parts.idleMs)
    this.#idle.unref()
  }

  async #close(): Promise<Result<void>> {
    if (this.#idle) clearTimeout(this.#idle)
    const done = this.#readOnly ? ok(undefined) : await this.#checkpoint()
    await this.#parts.journal?.close().catch(() => undefined)
    await this.#parts.lock.release()
    return done
  }
}
