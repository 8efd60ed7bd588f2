import type { Io } from './io'

/** 0 done, 1 a mistake of the person's or a failure, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

/** An option of a command, as the help shows it. */
export interface OptionSpec {
  readonly name: string
  /** Word for its value in the help: "DIR". Absent for an option that takes none. */
  readonly value?: string
  readonly required?: boolean
  readonly help: string
}

/** What was given on the command line, checked against what the command takes. */
export interface Options {
  readonly operands: readonly string[]
  has(name: string): boolean
  /** The value of an option; undefined when it was not given. */
  value(name: string): string | undefined
  /** The value of an option that the command requires. */
  required(name: string): string
}

/** What a command has to know of the installed product. */
export interface Product {
  readonly version: string
  /** Folder with `fonts/`. */
  readonly resourcesDir: string
  /** Built file of the worker that makes files. */
  readonly exportWorkerPath: string
  /** Built file of the process that reads documents. */
  readonly importChildPath: string
  /** Built file of the process that reads notebooks out of files. */
  readonly exchangeChildPath: string
}

export interface CommandContext {
  readonly io: Io
  readonly product: Product
  readonly json: boolean
}

/** One command of the command line. */
export interface CliCommand {
  readonly name: string
  readonly summary: string
  /** What follows the name: "FILE… --notebook DIR". */
  readonly usage: string
  /** Paragraphs of the help after the summary. */
  readonly details: readonly string[]
  /** Word for its arguments and how many it takes. */
  readonly operands: { readonly name: string; readonly min: number; readonly max: number }
  readonly options: readonly OptionSpec[]
  run(options: Options, context: CommandContext): Promise<ExitCode>
}

export const NO_OPERANDS = { name: '', min: 0, max: 0 } as const

/** The options that most commands share. */
export const NOTEBOOK_OPTION: OptionSpec = {
  name: 'notebook',
  value: 'DIR',
  required: true,
  help: 'Folder of the notebook.',
}
export const JSON_OPTION: OptionSpec = {
  name: 'json',
  help: 'Print one JSON document instead of text; errors too.',
}
