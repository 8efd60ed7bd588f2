import { readMarkdown } from './markdown/read-markdown'
import { readPlainText } from './plain/read-plain-text'
import type { ReadDocument } from './read-document'

/** How one format is told by its name and read. A new format is a new row of `FORMAT_READERS`. */
export interface FormatReader {
  readonly extensions: readonly string[]
  /** `raw` is the decoded file, not yet canonical. */
  readonly read: (raw: string) => ReadDocument
}

const PLAIN_TEXT: FormatReader = {
  extensions: ['txt', 'text', 'asc', 'log'],
  read: readPlainText,
}

const FORMAT_READERS: readonly FormatReader[] = [
  PLAIN_TEXT,
  { extensions: ['md', 'markdown', 'mdown', 'mkd'], read: readMarkdown },
]

/** Who reads a file with this extension (lower case). Text with a strange extension is still text. */
export function readerFor(extension: string): FormatReader {
  return FORMAT_READERS.find((reader) => reader.extensions.includes(extension)) ?? PLAIN_TEXT
}
