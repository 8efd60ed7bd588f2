import { DOCX, EPUB } from './packed-readers'
import { PDF } from './pdf/read-pdf'
import type { FormatReader } from './read-document'
import { HTML, MARKDOWN, PLAIN_TEXT } from './text-readers'

/** Every format Postil reads. A new format is a new row. */
const FORMAT_READERS: readonly FormatReader[] = [PLAIN_TEXT, MARKDOWN, HTML, DOCX, EPUB, PDF]

/**
 * Who reads a file: a binary format whose content it has, else by its extension (lower case), else by its content; null
 * when nobody claims it. So a PDF called "paper.txt" is read as a PDF, and a page of HTML called "page.txt" as text.
 */
export function readerFor(extension: string, bytes: Uint8Array): FormatReader | null {
  return (
    FORMAT_READERS.find((reader) => reader.binary && reader.recognises(bytes)) ??
    FORMAT_READERS.find((reader) => reader.extensions.includes(extension)) ??
    FORMAT_READERS.find((reader) => reader.recognises(bytes)) ??
    null
  )
}

/** The formats in words: "plain text, Markdown and PDF". */
export function formatNames(): string {
  return new Intl.ListFormat('en-GB').format(FORMAT_READERS.map(({ label }) => label))
}
