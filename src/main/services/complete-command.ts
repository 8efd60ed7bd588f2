import { z } from 'zod'
import { resolveQuote } from '../../shared/annotation/resolve'
import { selectorsFor } from '../../shared/annotation/selectors'
import type { Target } from '../../shared/annotation/annotation'
import { idSchema, type DocumentId, type IdSource } from '../../shared/core/ids'
import { fail, ok, type AppError, type Result } from '../../shared/core/result'
import type { TextVersion } from '../../shared/document/text-version'
import {
  COMMAND_TYPES,
  commandSchema,
  definitionOf,
  MAX_BATCH,
  type Command,
} from '../../shared/notebook/command'

/** What completing a command needs to know. */
export interface Completion {
  readonly newId: IdSource
  /** The current text of a document. */
  readonly text: (documentId: DocumentId) => Promise<Result<TextVersion>>
}

type Failure = AppError & { readonly index?: number }

/**
 * A whole command from what a person or the renderer gave: ids are made for what creates, targets given as a range or
 * a quote become full selectors, a heading's line is looked up. Then it is parsed like anything from outside.
 */
export async function completeCommand(
  raw: unknown,
  completion: Completion,
): Promise<Result<Command, Failure>> {
  if (!isRecord(raw)) return fail('bad-input', 'A command is a JSON object with a "type".')
  if (raw['type'] === 'batch') return completeBatch(raw, completion)
  const single = await completeSingle(raw, completion)
  return single.ok ? parse(single.value) : single
}

async function completeBatch(
  raw: Record<string, unknown>,
  completion: Completion,
): Promise<Result<Command, Failure>> {
  const { commands } = raw
  if (!Array.isArray(commands) || commands.length === 0) {
    return fail('bad-input', 'A batch needs a list of commands with at least one in it.')
  }
  if (commands.length > MAX_BATCH) {
    return fail('too-large', `A batch holds at most ${MAX_BATCH.toLocaleString('en')} commands.`)
  }
  const completed: unknown[] = []
  for (const [index, command] of (commands as unknown[]).entries()) {
    const single = isRecord(command)
      ? await completeSingle(command, completion)
      : fail('bad-input', 'A command is a JSON object with a "type".')
    const parsed = single.ok ? parse(single.value) : single
    if (!parsed.ok) return { ok: false, error: { ...parsed.error, index } }
    if (parsed.value.type === 'batch') {
      return { ok: false, error: { code: 'bad-input', message: 'A batch cannot hold another batch.', index } }
    }
    completed.push(parsed.value)
  }
  return parseBatch(raw, completed)
}

function parseBatch(raw: Record<string, unknown>, commands: unknown[]): Result<Command, Failure> {
  const label = z.string().max(200).optional().safeParse(raw['label'])
  if (!label.success) return fail('bad-input', 'The label of a batch is a text of at most 200 characters.')
  // Each command was parsed just now; parsing a hundred thousand a second time would only cost time.
  return ok({ type: 'batch', label: label.data, commands } as Command)
}

async function completeSingle(
  raw: Record<string, unknown>,
  completion: Completion,
): Promise<Result<Record<string, unknown>>> {
  const { type } = raw
  const definition = typeof type === 'string' ? definitionOf(type) : undefined
  if (!definition) {
    const shown = typeof type === 'string' ? `There is no command "${type}".` : 'A command needs a "type".'
    return fail('bad-input', shown, `Commands are ${COMMAND_TYPES.join(', ')} and batch.`)
  }
  const command = { ...raw }
  if (definition.creates && command['id'] === undefined) command['id'] = completion.newId(definition.creates)
  if (isRecord(command['target']) && definition.type.startsWith('annotation.')) {
    const target = await completeTarget(command['target'], completion)
    if (!target.ok) return target
    command['target'] = target.value
  }
  return definition.type === 'heading.set' ? completeHeading(command, completion) : ok(command)
}

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

async function completeTarget(
  raw: Record<string, unknown>,
  { text }: Completion,
): Promise<Result<Target | Record<string, unknown>>> {
  if (isRecord(raw['quote'])) return ok(raw)
  const parsed = requestedTarget.safeParse(raw)
  if (!parsed.success) {
    return fail(
      'bad-input',
      'A target needs a documentId, and either start and end or the exact words.',
      'Example: {"documentId":"doc_1","exact":"the words of the passage"}',
    )
  }
  const version = await text(parsed.data.documentId)
  if (!version.ok) return version
  const words = version.value.text
  const range = 'start' in parsed.data ? ok(parsed.data) : resolveQuote(words, parsed.data)
  if (!range.ok) return range
  const { start, end } = range.value
  if (start >= end || end > words.length) {
    return fail('bad-input', `The text has no passage from ${String(start)} to ${String(end)}.`)
  }
  if (words.slice(start, end).trim() === '') return fail('bad-input', 'The passage holds white space only.')
  if (
    'start' in parsed.data &&
    parsed.data.exact !== undefined &&
    words.slice(start, end) !== parsed.data.exact
  ) {
    return fail('conflict', 'The words at that position are not the quoted ones.')
  }
  const selectors = selectorsFor(words, { start, end })
  return ok({ documentId: parsed.data.documentId, version: version.value.hash, ...selectors })
}

async function completeHeading(
  command: Record<string, unknown>,
  { text }: Completion,
): Promise<Result<Record<string, unknown>>> {
  const documentId = idSchema('document').safeParse(command['documentId'])
  if (!documentId.success) return fail('bad-input', 'heading.set needs a documentId.')
  const version = await text(documentId.data)
  if (!version.ok) return version
  const block = version.value.blocks.find((candidate) => candidate.start === command['start'])
  if (!block) return fail('bad-input', `No line of the text starts at ${String(command['start'])}.`)
  const title = version.value.text.slice(block.start, block.end).replace(/\s+/g, ' ').trim().slice(0, 1000)
  return ok({ ...command, end: block.end, title })
}

function parse(raw: unknown): Result<Command> {
  const parsed = commandSchema.safeParse(raw)
  if (parsed.success) return ok(parsed.data)
  return fail('bad-input', describe(parsed.error, raw))
}

/** The first problem in words: which field, and what was expected. */
function describe(error: z.ZodError, raw: unknown): string {
  const definition = isRecord(raw) && typeof raw['type'] === 'string' ? definitionOf(raw['type']) : undefined
  // The union's own issue only says "invalid input"; the one schema that was meant says which field.
  const issue = (definition?.schema.safeParse(raw).error ?? error).issues[0]
  const field = issue?.path.join('.')
  const what = issue?.message ?? 'is not valid'
  return field ? `${field}: ${what}` : what
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
