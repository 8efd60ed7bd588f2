import { fail, ok } from '../../shared/core/result'
import { decodeText } from './decode'
import { looksLikeHtml } from './html/looks-like-html'
import { MAX_LINES } from './limits'
import { readMarkdown } from './markdown/read-markdown'
import { readPlainText } from './plain/read-plain-text'
import type { FormatReader, ReadDocument } from './read-document'

export const PLAIN_TEXT: FormatReader = {
  format: 'plain-text',
  label: 'plain text',
  binary: false,
  extensions: ['txt', 'text', 'asc', 'log'],
  recognises: () => false,
  read: readingText(readPlainText),
}

export const MARKDOWN: FormatReader = {
  format: 'markdown',
  label: 'Markdown',
  binary: false,
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  recognises: () => false,
  read: readingText(readMarkdown),
}

export const HTML: FormatReader = {
  format: 'html',
  label: 'HTML',
  binary: false,
  extensions: ['html', 'htm', 'xhtml', 'xht'],
  recognises: looksLikeHtml,
  read: async (file) => (await import('./html/read-html')).readHtml(file),
}

/** A reader of characters as a reader of files. `read` is given the decoded file, not yet canonical. */
function readingText(read: (raw: string) => ReadDocument): FormatReader['read'] {
  return async ({ name, bytes }) => {
    const decoded = await decodeText(name, bytes)
    if (!decoded.ok) return decoded
    const { text, warnings } = decoded.value
    if (hasTooManyLines(text)) {
      return fail('too-large', `“${name}” has more than a million lines.`, 'Split it and import the parts.')
    }
    return ok({ ...read(text), warnings })
  }
}

function hasTooManyLines(text: string): boolean {
  let lines = 0
  for (let i = 0; i < text.length; i += 1) {
    // Line feed, vertical tab, form feed, carriage return.
    const unit = text.charCodeAt(i)
    if (unit >= 0x0a && unit <= 0x0d) lines += 1
  }
  return lines > MAX_LINES
}
