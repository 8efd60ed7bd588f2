import type { AppError } from '../../shared/core/result'
import type { Io } from './io'

/** Where in the person's own files an error lies. */
export interface ErrorPlace {
  readonly file?: string
  /** Line of the file, from 1. */
  readonly line?: number
}

/** Writes an error to standard error: a sentence and what to do about it, or JSON. */
export function reportError(io: Io, json: boolean, error: AppError, place: ErrorPlace = {}): void {
  const { code, message, hint } = error
  if (json) {
    io.err(`${JSON.stringify({ error: { code, message, hint, ...place } })}\n`)
    return
  }
  const where = [place.file, place.line && `line ${place.line}`].filter(Boolean).join(', ')
  io.err(`postil: ${where ? `${where}: ` : ''}${message}${hint ? `\n  ${hint}` : ''}\n`)
}

/** Writes the one JSON document of a command to standard output. */
export function printJson(io: Io, value: unknown): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`)
}
