import { z } from 'zod'
import { targetSchema, type Target } from '../../shared/annotation/annotation'
import { resolveQuote } from '../../shared/annotation/resolve'
import { isAnchored, selectorsFor } from '../../shared/annotation/selectors'
import { explain } from '../../shared/core/explain'
import { idSchema, type DocumentId } from '../../shared/core/ids'
import { fail, ok, type Result } from '../../shared/core/result'
import type { TextRange, TextVersion } from '../../shared/document/text-version'
import { isRecord } from './is-record'

/** Gives the current text of a document. */
export type CurrentText = (documentId: DocumentId) => Promise<Result<TextVersion>>

const rangeTarget = z.strictObject({
  documentId: idSchema('document'),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  exact: z.string().optional(),
})
const quoteTarget = z.strictObject({
  documentId: idSchema('document'),
  exact: z.string().min(1),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
})
const requestedTarget = z.union([rangeTarget, quoteTarget])
type RequestedTarget = z.infer<typeof requestedTarget>

/**
 * The whole target of a highlight from a range of the text, from a quote, or from a whole target, whose words are
 * checked. Errors: bad-input, not-found, conflict when the words are not there, or there more than once.
 */
export async function completeTarget(
  raw: Readonly<Record<string, unknown>>,
  text: CurrentText,
): Promise<Result<Target>> {
  if (isRecord(raw['quote'])) return checkWhole(raw, text)
  const parsed = requestedTarget.safeParse(raw)
  if (!parsed.success) {
    return fail(
      'bad-input',
      'A target needs a documentId, and either start and end or the exact words.',
      'Example: {"documentId":"doc_1","exact":"the words of the passage"}',
    )
  }
  const { documentId } = parsed.data
  const version = await text(documentId)
  if (!version.ok) return version
  const range = rangeOf(version.value.text, parsed.data)
  if (!range.ok) return range
  return ok({
    documentId,
    version: version.value.hash,
    ...selectorsFor(version.value.text, range.value),
  })
}

function rangeOf(words: string, requested: RequestedTarget): Result<TextRange> {
  const range = 'start' in requested ? ok(requested) : resolveQuote(words, requested)
  if (!range.ok) return range
  const { start, end } = range.value
  if (start >= end || end > words.length) {
    return fail('bad-input', `The text has no passage from ${start} to ${end}.`)
  }
  const passage = words.slice(start, end)
  if (passage.trim() === '') return fail('bad-input', 'The passage holds white space only.')
  if (requested.exact !== undefined && passage !== requested.exact) return notTheWords()
  return range
}

async function checkWhole(
  raw: Readonly<Record<string, unknown>>,
  text: CurrentText,
): Promise<Result<Target>> {
  const parsed = targetSchema.safeParse(raw)
  if (!parsed.success) return fail('bad-input', explain(parsed.error, raw))
  const version = await text(parsed.data.documentId)
  if (!version.ok) return version
  // A target in another version is for the command to refuse, which says so.
  const isHere = version.value.hash !== parsed.data.version || isAnchored(version.value.text, parsed.data)
  return isHere ? ok(parsed.data) : notTheWords()
}

function notTheWords() {
  return fail('conflict', 'The words at that position are not the quoted ones.')
}
