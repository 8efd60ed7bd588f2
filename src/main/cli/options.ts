import { parseArgs } from 'node:util'
import { errorCode } from '../../shared/core/error-code'
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
    return fail('bad-input', inWords(error, options))
  }
}

/** What Node's parser found, in our words. Its messages name the option in quotation marks: '--port <value>'. */
function inWords(error: unknown, options: readonly OptionSpec[]): string {
  const message = error instanceof Error ? error.message : String(error)
  const given = /'(-[^' ]*)/.exec(message)?.[1]
  if (given === undefined) return message
  if (errorCode(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${given}.`
  const takesValue = options.some(({ name, value }) => `--${name}` === given && value !== undefined)
  return takesValue ? `${given} needs a value.` : `${given} takes no value.`
}
