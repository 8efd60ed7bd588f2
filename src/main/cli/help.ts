import type { CliCommand, OptionSpec } from './command'

/** The help of the whole command line. */
export function generalHelp(commands: readonly CliCommand[]): string {
  return [
    'Postil: a research notebook. Highlight a document, state its claims, grade the evidence, export a brief.',
    '',
    'Usage: postil COMMAND [OPTIONS]',
    '',
    'Commands',
    ...columns(commands.map((command) => [command.name, command.summary])),
    '',
    'Options',
    ...columns([
      ['-h, --help', 'Show this help; after a command, the help of that command.'],
      ['--version', 'Print the version.'],
    ]),
    '',
    'Exit codes: 0 done, 1 it could not be done, 2 wrong usage.',
    '“postil help COMMAND” tells more of a command.',
    '',
  ].join('\n')
}

/** The help of one command. */
export function commandHelp(command: CliCommand): string {
  return [
    `Usage: postil ${command.name} ${command.usage}`,
    '',
    command.summary,
    ...command.details.flatMap((paragraph) => ['', paragraph]),
    '',
    'Options',
    ...columns([
      ...command.options.map((option) => [optionName(option), option.help] as const),
      ['-h, --help', 'Show this help.'],
    ]),
    '',
  ].join('\n')
}

function optionName({ name, value }: OptionSpec): string {
  return value ? `--${name} ${value}` : `--${name}`
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
