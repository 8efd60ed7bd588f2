import type { z } from 'zod'
import { COMMAND_TYPES, definitionOf } from '../../../shared/notebook/command'

/** What of a schema's definition the table reads. */
interface Definition {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly in?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly defaultValue?: unknown
  readonly checks?: readonly { readonly _zod: { readonly def: Bound } }[]
}
interface Bound {
  readonly check: string
  readonly maximum?: number
}

const definition = (schema: z.ZodType) => schema.def as unknown as Definition

/** Every command and its fields, as the Markdown tables of docs/cli.md. */
export function commandTables(): string {
  return COMMAND_TYPES.map(commandTable).join('\n\n')
}

function commandTable(type: string): string {
  const command = definitionOf(type)
  const shape = command && definition(command.schema).shape
  if (!command || !shape) throw new Error(`${type} has no fields`)
  const rows = Object.entries(shape)
    .filter(([name]) => name !== 'type')
    .map(([name, schema]) => {
      const isOwnId = name === 'id' && command.creates !== null
      const isToldAbove = (name === 'target' && type.startsWith('annotation.')) || name === 'bibliography'
      const value = isToldAbove ? `${name}, see above` : valueOf(schema)
      return `| \`${name}\` | ${value} | ${isOwnId ? 'made when left out' : needOf(type, name, schema)} |`
    })
  return [
    `### \`${type}\``,
    '',
    `${command.label}.`,
    '',
    '| field | value | |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n')
}

/** Looked up in the text by the service, whatever a script says. */
const FOUND_IN_TEXT = new Set(['heading.set.end', 'heading.set.title'])

function needOf(type: string, name: string, schema: z.ZodType): string {
  if (FOUND_IN_TEXT.has(`${type}.${name}`)) return 'found in the text; leave it out'
  if (name === 'id' && type.startsWith('brief.')) return 'the first brief when left out'
  const { type: kind, defaultValue, innerType } = definition(schema)
  if (kind === 'default') return `default \`${JSON.stringify(defaultValue)}\``
  if (kind === 'optional') return 'may be left out'
  return kind === 'nullable' && innerType && definition(innerType).type === 'optional'
    ? 'may be left out'
    : 'required'
}

/** The values that a schema takes, in words. */
function valueOf(schema: z.ZodType): string {
  const {
    type,
    innerType,
    element,
    in: input,
    options = [],
    entries,
    values,
    shape = {},
  } = definition(schema)
  switch (type) {
    case 'optional':
    case 'default':
      return innerType ? valueOf(innerType) : ''
    case 'nullable':
      return `${innerType ? valueOf(innerType) : ''} or null`
    case 'pipe':
      return input ? valueOf(input) : ''
    case 'enum':
      return Object.values(entries ?? {})
        .map((word) => `\`${word}\``)
        .join(', ')
    case 'literal':
      return (values ?? []).map((word) => `\`${String(word)}\``).join(', ')
    case 'array':
      return `list of ${element ? valueOf(element) : ''}`
    case 'union':
      return options.map(valueOf).join('; or ')
    case 'object':
      return `\`{ ${Object.entries(shape).map(fieldOf).join(', ')} }\``
    case 'string':
      return `text${limitOf(schema)}`
    case 'number':
      return 'whole number'
    case 'custom':
      return idKind(schema)
    default:
      throw new Error(`no words for a schema of type ${type}`)
  }
}

/** A field of an object, with its value when there is only one. */
function fieldOf([name, schema]: readonly [string, z.ZodType]): string {
  const { type, values = [] } = definition(schema)
  return type === 'literal' ? `${name}: ${JSON.stringify(values[0])}` : name
}

/** The longest text allowed, where there is a limit worth naming. */
function limitOf(schema: z.ZodType): string {
  const longest = definition(schema).checks?.find((check) => check._zod.def.check === 'max_length')?._zod.def
    .maximum
  return longest === undefined ? '' : `, at most ${longest.toLocaleString('en')}`
}

/** Ids are checked by functions; their message says what they expect: `must be a claim id such as "clm_1"`. */
function idKind(schema: z.ZodType): string {
  const message = schema.safeParse(null).error?.issues[0]?.message ?? ''
  const kind = /^must be an? (.+ id) such as/.exec(message)?.[1]
  if (!kind) throw new Error(`no words for “${message}”`)
  return kind
}
