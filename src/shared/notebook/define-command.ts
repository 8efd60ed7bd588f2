import { z } from 'zod'
import type { AppError } from '../core/result'
import type { IdKind } from '../core/ids'
import type { NotebookDraft } from './draft'
import type { Notebook } from './notebook'

/** What a command may know besides its own data. `at` is an ISO 8601 instant, fixed when the command was issued. */
export interface CommandContext {
  readonly at: string
}

/**
 * One kind of change. `apply` is a pure function of the draft, the input and the context, so that a replay of the
 * journal gives the same notebook. It returns an error, and the whole change is dropped, or nothing.
 */
export interface CommandDefinition<Type extends string = string, Schema extends z.ZodType = z.ZodType> {
  readonly type: Type
  readonly schema: Schema
  /** Kind of id the command gives to what it makes; filled in by the service when a script leaves it out. */
  readonly creates: IdKind | null
  /** Names the change in "Undo: …". Lower-case first word after a verb: "Add claim". */
  readonly label: string
  /** A closer name for some inputs, from the notebook as it was before; null where `label` says it all. */
  readonly labelFor: ((input: z.output<Schema>, before: Notebook) => string) | null
  /** Two changes with the same key in quick succession undo as one. */
  readonly mergeKey: ((input: z.output<Schema>) => string) | null
  readonly apply: (
    notebook: NotebookDraft,
    input: z.output<Schema>,
    context: CommandContext,
  ) => AppError | undefined
}

interface Definition<Type extends string, Shape extends z.ZodRawShape> {
  readonly type: Type
  readonly input: Shape
  readonly label: string
  readonly labelFor?: (input: z.output<CommandSchema<Type, Shape>>, before: Notebook) => string
  readonly creates?: IdKind
  readonly mergeKey?: (input: z.output<CommandSchema<Type, Shape>>) => string
  readonly apply: (
    notebook: NotebookDraft,
    input: z.output<CommandSchema<Type, Shape>>,
    context: CommandContext,
  ) => AppError | undefined
}

type CommandSchema<Type extends string, Shape extends z.ZodRawShape> = z.ZodObject<
  { type: z.ZodLiteral<Type> } & Shape,
  z.core.$strict
>

/** Defines a command from its type, the shape of its data and its pure function. */
export function defineCommand<const Type extends string, Shape extends z.ZodRawShape>(
  definition: Definition<Type, Shape>,
): CommandDefinition<Type, CommandSchema<Type, Shape>> {
  const schema = z.strictObject({
    type: z.literal(definition.type),
    ...definition.input,
  }) as unknown as CommandSchema<Type, Shape>
  return {
    type: definition.type,
    schema,
    creates: definition.creates ?? null,
    label: definition.label,
    labelFor: definition.labelFor ?? null,
    mergeKey: definition.mergeKey ?? null,
    apply: definition.apply,
  }
}
