import type { Token } from 'marked'
import { canonicalText } from '../../../shared/document/canonical'
import type { ReadDocument } from '../read-document'
import { readPlainText } from '../plain/read-plain-text'
import { writeBlocks } from './blocks'
import { BoundedLexer } from './bounded-lexer'
import { markdownOptions } from './footnotes'
import { splitFrontMatter } from './front-matter'
import { bibliographyFrom, languageFrom } from './front-matter-fields'
import { TextBuilder } from '../text-builder'

/**
 * Reads Markdown (GFM, footnotes, YAML front matter). The canonical text is what a reader would see, blocks joined by
 * one line feed. The title is the front matter's, else a first heading of level 1, else left to the file's name. Input
 * that is too much for the lexer (a single piece of code of several megabytes overflows its stack) is read as plain text.
 */
export function readMarkdown(raw: string): ReadDocument {
  const { fields, unread, body } = splitFrontMatter(canonicalText(raw))
  const tokens = tokensOf(body)
  if (!tokens) return readPlainText(raw)
  const builder = new TextBuilder()
  builder.verbatim({ kind: 'code' }, unread)
  writeBlocks(builder, tokens)
  const { blocks, headings, text } = builder
  const bibliography = bibliographyFrom(fields)
  const [first] = headings
  const opening = first?.start === 0 && first.level === 1 ? first.title : ''
  return {
    format: 'markdown',
    text,
    blocks,
    marks: builder.sortedMarks(),
    headings,
    bibliography: { ...bibliography, title: bibliography.title || opening },
    language: languageFrom(fields),
  }
}

function tokensOf(body: string): Token[] | null {
  try {
    // A zero-width mark is no part of the visible text, and a canonical text must not start with one.
    return new BoundedLexer(markdownOptions()).lex(body.replaceAll('\uFEFF', ''))
  } catch {
    return null
  }
}
