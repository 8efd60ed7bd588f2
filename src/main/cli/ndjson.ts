import { fail, ok, type AppError, type Result } from '../../shared/core/result'

/** A value and the line it stood on, from 1. */
export interface Line {
  readonly line: number
  readonly value: unknown
}

/**
 * Reads newline-delimited JSON (UTF-8, LF or CRLF, a byte order mark is ignored): one value a line, blank lines
 * skipped. The first line that is not JSON is an error that names it.
 */
export function parseNdjson(bytes: Uint8Array): Result<Line[], AppError & { readonly line?: number }> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fail('bad-input', 'The file is not UTF-8 text.', 'Save it as UTF-8.')
  }
  const lines: Line[] = []
  for (const [index, words] of text.split('\n').entries()) {
    if (words.trim() === '') continue
    try {
      lines.push({ line: index + 1, value: JSON.parse(words) as unknown })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      const problem = fail(
        'bad-input',
        `This line is not JSON: ${why}.`,
        'Each line holds one whole command.',
      )
      return { ok: false, error: { ...problem.error, line: index + 1 } }
    }
  }
  return ok(lines)
}
