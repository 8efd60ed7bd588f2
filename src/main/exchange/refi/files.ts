import type { Entry } from '../postil/pack'

/** A text that goes into the package, and the path by which the project names it. */
export interface PackedText {
  readonly path: string
  readonly entry: Entry
}

/**
 * A text as a file of the package: UTF-8 without a byte order mark, lines ended by LF, so that every program counts the same
 * characters in it.
 */
export function packedText(guid: string, text: string): PackedText {
  const name = `${guid}.txt`
  return {
    path: `internal://${name}`,
    entry: { name: `Sources/${name}`, bytes: new TextEncoder().encode(text) },
  }
}

/** An instant as XML Schema has it; other programs do not expect fractions of a second. */
export function dateTime(instant: string): string {
  return instant.replace(/\.\d+/, '')
}

/** Words as a name: on one line, cut where they are long. */
export function shortened(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = Array.from(line)
  return characters.length <= length
    ? line
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
}
