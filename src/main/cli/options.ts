import { parseArgs } from 'node:util'
import { fail, ok, type Result } from '../../shared/core/result'
import type { CliCommand, Options, OptionSpec } from './command'

/** Parses the arguments after a command's name. Error: bad-input, which is wrong usage. */
export function parseOptions(
  command: Pick<CliCommand, 'name' | 'operands' | 'options'>,
  args: readonly string[],
): Result<Options> {
  const parsed = parse(command.options, args)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const { min, max, name } = command.operands
  if (positionals.length < min) return fail('bad-input', `“${command.name}” needs ${name}.`)
  const surplus = positionals[max]
  if (surplus !== undefined) return fail('bad-input', `“${command.name}” does not take “${surplus}”.`)
  const missing = command.options.find((option) => option.required && !values[option.name])
  if (missing) {
    return fail('bad-input', `“${command.name}” needs --${missing.name} ${missing.value ?? ''}.`)
  }
  const value = (option: string) => {
    const given = values[option]
    return typeof given === 'string' ? given : undefined
  }
  return ok({
    operands: positionals,
    has: (option) => values[option] !== undefined,
    value,
    required(option) {
      const given = value(option)
      if (given === undefined) throw new Error(`--${option} is not a required option of ${command.name}`)
      return given
    },
  })
}

interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly positionals: readonly string[]
}

function parse(options: readonly OptionSpec[], args: readonly string[]): Result<Parsed> {
  const known = options.map(
    ({ name, value }) => [name, { type: value ? ('string' as const) : ('boolean' as const) }] as const,
  )
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, ...Object.fromEntries(known) },
    })
    return ok({ values, positionals })
  } catch (error) {
    // Node's own words name the option; its advice about "--" is for file names that start with a dash.
    return fail('bad-input', error instanceof Error ? firstSentence(error.message) : String(error))
  }
}

function firstSentence(message: string): string {
  return `${message.split(/\. |\n/)[0]?.replace(/\.$/, '') ?? message}.`
}
