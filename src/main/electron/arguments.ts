import path from 'node:path'

/** The folder after `--data`, made absolute; undefined when there is none. Chromium's own switches are passed over. */
export function dataArgument(argv: readonly string[]): string | undefined {
  for (const [index, argument] of argv.entries()) {
    const value = argument === '--data' ? argv[index + 1] : /^--data=(.+)$/s.exec(argument)?.[1]
    if (value !== undefined && value !== '') return path.resolve(value)
  }
  return undefined
}
