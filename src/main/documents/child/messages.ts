import type { Result } from '../../../shared/core/result'
import type { ImportFile } from '../import'

/** What the child is told, once it is ready. */
export interface ToChild {
  /** What to read the file as; each entry knows its own kinds. */
  readonly kind: string
  readonly file: ImportFile
}

/** What the child tells. `broke` is a reader that threw, `result` the end in every other case. */
export type FromChild =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'result'; readonly result: Result<unknown> }
  | { readonly kind: 'broke'; readonly reason: string }

/** A child process that reads one file, whichever host started it. */
export interface ImportChild {
  post(message: ToChild): void
  onMessage(listener: (message: FromChild) => void): void
  /** Called once, when the process has ended or could not be started. */
  onExit(listener: () => void): void
  /** Ends the process at once. */
  kill(): void
}

/** Starts a child. `modulePath` is the built entry (`import-child`, `exchange-child`). */
export type LaunchChild = (modulePath: string) => ImportChild

/**
 * Most memory V8's heap of a child may take, in MB: a text of 64 million characters with its blocks fits. A flag of
 * the process, since the heap is what a hostile file fills first.
 */
export const CHILD_FLAGS: readonly string[] = ['--max-old-space-size=700']
