/** The closed set of expected failures. A message is for the person; a code is for the program. */
export type ErrorCode =
  | 'bad-input'
  | 'not-found'
  | 'conflict'
  | 'unsupported'
  | 'too-large'
  | 'locked'
  | 'read-only'
  | 'corrupt'
  | 'newer-version'
  | 'disk'
  | 'cancelled'
  | 'internal'

/** An expected failure, as a value. `hint` says what the person can do about it. */
export interface AppError {
  readonly code: ErrorCode
  readonly message: string
  readonly hint?: string
}

/** Either a value or an expected failure. Bugs throw; everything a user can cause comes back as `ok: false`. */
export type Result<T, E = AppError> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/** Wraps a value as a success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** Builds an expected failure. */
export function fail(
  code: ErrorCode,
  message: string,
  hint?: string,
): { readonly ok: false; readonly error: AppError } {
  return { ok: false, error: hint === undefined ? { code, message } : { code, message, hint } }
}

/** Builds the error itself, for places that return an error or nothing. */
export function appError(code: ErrorCode, message: string, hint?: string): AppError {
  return hint === undefined ? { code, message } : { code, message, hint }
}
