import { appError } from '../../shared/core/result'
import type { CliCommand, ExitCode, Product } from './command'
import { commandHelp, generalHelp } from './help'
import type { Io } from './io'
import { parseOptions } from './options'
import { reportError } from './report'

interface Cli {
  readonly commands: readonly CliCommand[]
  readonly io: Io
  readonly product: Product
}

/** Runs the command line. `args` is what follows the program's name. Never rejects: a bug is reported and is a 1. */
export async function runCli(args: readonly string[], cli: Cli): Promise<ExitCode> {
  const { io, commands } = cli
  const [name, ...rest] = args
  switch (name) {
    case undefined:
      io.err(generalHelp(commands))
      return 2
    case '--help':
    case '-h':
      io.out(generalHelp(commands))
      return 0
    case '--version':
      io.out(`postil ${cli.product.version}\n`)
      return 0
    case 'help':
      return help(rest, cli)
  }
  const command = commands.find((candidate) => candidate.name === name)
  return command ? runCommand(command, rest, cli) : unknownCommand(name, args, cli)
}

/** Runs one command with the arguments after its name. */
export async function runCommand(
  command: CliCommand,
  args: readonly string[],
  { io, product }: Pick<Cli, 'io' | 'product'>,
): Promise<ExitCode> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(commandHelp(command))
    return 0
  }
  const json = args.includes('--json')
  const parsed = parseOptions(command, args)
  if (!parsed.ok) {
    const usage = `Usage: postil ${command.name} ${command.usage}`
    reportError(io, json, { ...parsed.error, hint: usage })
    return 2
  }
  try {
    return await command.run(parsed.value, { io, product, json })
  } catch (thrown) {
    const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
    const sentence = 'Something went wrong inside Postil, and this was not done.'
    reportError(io, json, appError('internal', sentence, json ? undefined : detail))
    return 1
  }
}

function help(names: readonly string[], cli: Cli): ExitCode {
  const [name] = names
  const command = cli.commands.find((candidate) => candidate.name === name)
  if (name !== undefined && !command) return unknownCommand(name, names, cli)
  cli.io.out(command ? commandHelp(command) : generalHelp(cli.commands))
  return 0
}

function unknownCommand(name: string, args: readonly string[], { io, commands }: Cli): ExitCode {
  const names = commands.map((command) => command.name).join(', ')
  const error = appError('bad-input', `There is no command “${name}”.`, `Commands: ${names}.`)
  reportError(io, args.includes('--json'), error)
  return 2
}
