import { parse } from 'yaml'

/** A block of YAML longer than this is not about a document. */
const MAX_LENGTH = 32 * 1024

/** What stands above the text, and where the text starts. */
export interface FrontMatter {
  readonly fields: Readonly<Record<string, unknown>>
  /** The YAML as written, when it could not be read: the reader must still see it. */
  readonly unread: string
  readonly body: string
}

/**
 * Takes YAML front matter (between a first line `---` and a line `---` or `...`) off a canonical source. Anything that
 * is not a table of fields is left to Markdown, where `---` is a rule.
 */
export function splitFrontMatter(source: string): FrontMatter {
  const none: FrontMatter = { fields: {}, unread: '', body: source }
  const opening = /^---[ \t]*\n/.exec(source)
  if (!opening) return none
  const closing = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/g
  // Empty front matter has its two lines next to each other.
  closing.lastIndex = opening[0].length - 1
  const end = closing.exec(source.slice(0, MAX_LENGTH))
  if (!end) return none
  const yaml = source.slice(opening[0].length, end.index)
  const body = source.slice(end.index + end[0].length)
  if (yaml.trim() === '') return { ...none, body }
  const fields = parseFields(yaml)
  if (fields === 'not-yaml') return /^[\w-]+[ \t]*:/m.test(yaml) ? { fields: {}, unread: yaml, body } : none
  return fields ? { fields, unread: '', body } : none
}

/** The fields; null for YAML that is no table of fields. Aliases are limited, so a small file cannot unfold into a large one. */
function parseFields(yaml: string): Record<string, unknown> | null | 'not-yaml' {
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 20, uniqueKeys: false, logLevel: 'error' })
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => [key.toLowerCase(), field as unknown]),
    )
  } catch {
    // Whatever ails it (syntax, too many aliases, nesting beyond the stack), it is the reader's to see.
    return 'not-yaml'
  }
}
