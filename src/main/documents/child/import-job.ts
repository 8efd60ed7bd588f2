import { fail, type Result } from '../../../shared/core/result'
import { baseName } from '../file-name'
import type { ImportedDocument, ImportFile } from '../import'
import type { OnReadProgress } from '../read-document'
import type { ReferenceList } from '../references/reference-list'
import type { FromChild, LaunchChild, ToChild } from './messages'

/** How long a child may go without coming further, in milliseconds. */
const SILENT_MS = 45_000

/** How long it may take in all: nobody waits longer for one file. */
const TOTAL_MS = 600_000

export interface ImportJobOptions {
  readonly launch: LaunchChild
  /** The built entry of the child. */
  readonly modulePath: string
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: OnReadProgress | undefined
  /** Limits of time for tests, in milliseconds. */
  readonly limits?: { readonly silent: number; readonly total: number } | undefined
}

/**
 * `importDocument` in a process of its own, so that no file can hold, fill or end this one. Errors besides those of
 * `importDocument`: cancelled; too-large, when it takes too long or more memory than a child has; bad-input, when a
 * reader broke on the file. Never rejects. No process is left behind.
 */
export function importInChild(
  file: ImportFile,
  options: ImportJobOptions,
): Promise<Result<ImportedDocument>> {
  return workInChild({ kind: 'document', file }, options)
}

/** `readReferenceFile` in a process of its own, with the same errors besides. */
export function readListInChild(file: ImportFile, options: ImportJobOptions): Promise<Result<ReferenceList>> {
  return workInChild({ kind: 'references', file }, options)
}

/**
 * Has a file read by a child; the caller knows what its kind of work makes of it. Errors besides those of that work, and
 * promises, as for `importInChild`.
 */
export function workInChild<T>(asked: ToChild, options: ImportJobOptions): Promise<Result<T>> {
  const { file } = asked
  const { signal, onProgress, limits = { silent: SILENT_MS, total: TOTAL_MS } } = options
  const name = `“${baseName(file.fileName)}”`
  if (signal?.aborted) return Promise.resolve(cancelled(name))
  return new Promise((resolve) => {
    const child = options.launch(options.modulePath)
    let furthest = 0
    let isOver = false
    const end = (result: Result<T>) => {
      // Ending the child makes it exit, which comes here again.
      if (isOver) return
      isOver = true
      clearTimeout(silence)
      clearTimeout(whole)
      signal?.removeEventListener('abort', onAbort)
      child.kill()
      resolve(result)
    }
    const tooSlow = () => end(tookTooLong(name))
    const onAbort = () => end(cancelled(name))
    let silence = setTimeout(tooSlow, limits.silent)
    const whole = setTimeout(tooSlow, limits.total)
    signal?.addEventListener('abort', onAbort)

    const listen = (message: FromChild) => {
      if (message.kind === 'ready') child.post(asked)
      // It answers what it was asked.
      else if (message.kind === 'result') end(message.result as Result<T>)
      else if (message.kind === 'broke') end(broke(name, message.reason))
      else if (message.done > furthest) {
        // Telling the same again is not coming further.
        furthest = message.done
        clearTimeout(silence)
        silence = setTimeout(tooSlow, limits.silent)
        onProgress?.(message.done, message.total)
      }
    }
    child.onMessage(listen)
    child.onExit(() => end(ranOut(name)))
  })
}

function cancelled(name: string) {
  return fail('cancelled', `The import of ${name} was cancelled. Nothing was added.`)
}

function tookTooLong(name: string) {
  return fail(
    'too-large',
    `${name} takes too long to read and was left out.`,
    'Split it and import the parts, or save it again with the program that made it.',
  )
}

function ranOut(name: string) {
  return fail(
    'too-large',
    `${name} needs more memory than an import may use and was left out.`,
    'Split it and import the parts. A small file that needs so much is damaged or was made to do harm.',
  )
}

function broke(name: string, reason: string) {
  return fail(
    'bad-input',
    `${name} could not be read: it is damaged, or made in a way Postil does not know (${reason}).`,
    'Open it in the program that made it, save it again, and import that.',
  )
}
