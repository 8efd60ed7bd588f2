import { z } from 'zod'
import { explain } from '../../shared/core/explain'
import { idSchema, type BriefId, type IdSource } from '../../shared/core/ids'
import { fail, ok, type AppError, type Result } from '../../shared/core/result'
import {
  COMMAND_TYPES,
  definitionOf,
  MAX_BATCH,
  type Command,
  type SingleCommand,
} from '../../shared/notebook/command'
import { completeTarget, type CurrentText } from './complete-target'
import { isRecord } from './is-record'

/** What completing a command needs to know. */
export interface Completion {
  readonly newId: IdSource
  readonly text: CurrentText
  /** The first brief of the notebook. */
  readonly firstBrief: () => BriefId
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
  return raw['type'] === 'batch' ? completeBatch(raw, completion) : completeSingle(raw, completion)
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
  const completed: SingleCommand[] = []
  for (const [index, command] of (commands as unknown[]).entries()) {
    const single = isRecord(command)
      ? await completeSingle(command, completion)
      : fail('bad-input', 'A command is a JSON object with a "type".')
    if (!single.ok) return { ok: false, error: { ...single.error, index } }
    completed.push(single.value)
  }
  const label = z.string().max(200).optional().safeParse(raw['label'])
  if (!label.success) return fail('bad-input', 'The label of a batch is a text of at most 200 characters.')
  return ok({ type: 'batch', label: label.data, commands: completed })
}

async function completeSingle(
  raw: Record<string, unknown>,
  completion: Completion,
): Promise<Result<SingleCommand>> {
  const { type } = raw
  if (type === 'batch') return fail('bad-input', 'A batch cannot hold another batch.')
  const definition = typeof type === 'string' ? definitionOf(type) : undefined
  if (!definition) {
    const shown = typeof type === 'string' ? `There is no command "${type}".` : 'A command needs a "type".'
    return fail('bad-input', shown, `Commands are ${COMMAND_TYPES.join(', ')}.`)
  }
  // A document must not come without its text, which only an import stores.
  if (type === 'document.add') return fail('unsupported', 'A document is added by importing its file.')
  if (type === 'document.revise') {
    return fail('unsupported', 'A newer version is added by importing its file.', 'Use “postil revise”.')
  }
  if (type === 'annotation.import') {
    return fail('unsupported', 'Annotations of other programs are imported.', 'Use “postil annotations”.')
  }
  if (type === 'notebook.include') {
    return fail('unsupported', 'What another notebook holds is imported.', 'Use “postil include”.')
  }
  const command = { ...raw }
  if (definition.creates && command['id'] === undefined) command['id'] = completion.newId(definition.creates)
  // There is always one, and scripts need not know its id.
  if (definition.type.startsWith('brief.') && command['id'] === undefined)
    command['id'] = completion.firstBrief()
  if (isRecord(command['target']) && definition.type.startsWith('annotation.')) {
    const target = await completeTarget(command['target'], completion.text)
    if (!target.ok) return target
    command['target'] = target.value
  }
  if (definition.type === 'heading.set') {
    const line = await lineOfHeading(command, completion)
    if (!line.ok) return line
    Object.assign(command, line.value)
  }
  const parsed = definition.schema.safeParse(command)
  // The table of definitions forgets which schema belongs to which type; see `definitionOf`.
  if (parsed.success) return ok(parsed.data as SingleCommand)
  return fail('bad-input', explain(parsed.error, command))
}

/** The end and the words of the line that is to be a heading. */
async function lineOfHeading(
  command: Record<string, unknown>,
  { text }: Completion,
): Promise<Result<{ end: number; title: string }>> {
  const named = z.object({ documentId: idSchema('document') }).safeParse(command)
  if (!named.success) return fail('bad-input', explain(named.error, command))
  const version = await text(named.data.documentId)
  if (!version.ok) return version
  const block = version.value.blocks.find((candidate) => candidate.start === command['start'])
  if (!block) return fail('bad-input', `No line of the text starts at ${String(command['start'])}.`)
  const title = version.value.text.slice(block.start, block.end).replace(/\s+/g, ' ').trim().slice(0, 1000)
  return ok({ end: block.end, title })
}
