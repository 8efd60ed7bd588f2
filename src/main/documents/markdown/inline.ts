import type { Token, Tokens } from 'marked'
import type { Mark } from '../../../shared/document/text-version'
import { isSafeAddress } from '../addresses'
import { imageWords } from '../image-words'
import { decodeEntities } from './entities'
import type { FootnoteReference } from './footnotes'
import { altOf, htmlPieces, isNotText, type HtmlPiece } from './html-tags'
import type { InlineWriter, OpenMark } from '../inline-writer'

type InlineToken =
  | Tokens.Strong
  | Tokens.Em
  | Tokens.Del
  | Tokens.Codespan
  | Tokens.Link
  | Tokens.Image
  | Tokens.Br
  | Tokens.Tag
  | Tokens.Checkbox
  | Tokens.Escape
  | Tokens.Text

const TAG_MARKS: Readonly<Record<string, Mark['kind'] | undefined>> = {
  sup: 'superscript',
  sub: 'subscript',
  em: 'emphasis',
  i: 'emphasis',
  strong: 'strong',
  b: 'strong',
  code: 'code',
  kbd: 'code',
  del: 'strike',
  s: 'strike',
}

/** Writes the inline tokens of one block: its visible text and its marks. Raw HTML leaves its text behind, no more. */
export function writeInline(writer: InlineWriter, tokens: readonly Token[]): void {
  const html = new HtmlMarks(writer)
  writeTokens(writer, tokens, html)
  html.end()
}

/** Writes pieces of raw HTML as the text of one block. */
export function writeHtml(writer: InlineWriter, pieces: readonly HtmlPiece[]): void {
  const html = new HtmlMarks(writer)
  for (const piece of pieces) html.write(piece)
  html.end()
}

function writeTokens(writer: InlineWriter, tokens: readonly Token[], html: HtmlMarks): void {
  for (const token of tokens) {
    if (html.isSkipping && token.type !== 'html') continue
    if (token.type === 'footnoteReference') writeSign(writer, (token as FootnoteReference).label)
    else writeToken(writer, token as InlineToken, html)
  }
}

function writeToken(writer: InlineWriter, token: InlineToken, html: HtmlMarks): void {
  const marked = (kind: Mark['kind'], inner: readonly Token[], href?: string) => {
    const mark = writer.open(kind, href)
    writeTokens(writer, inner, html)
    writer.close(mark)
  }
  switch (token.type) {
    case 'strong':
      return marked('strong', token.tokens)
    case 'em':
      return marked('emphasis', token.tokens)
    case 'del':
      return marked('strike', token.tokens)
    case 'codespan': {
      const mark = writer.open('code')
      writer.verbatim(token.text)
      return writer.close(mark)
    }
    case 'link': {
      const href = token.autolink === true ? token.href : decodeEntities(token.href)
      if (token.autolink === true) return writeAutolink(writer, token.text, href)
      return isSafeAddress(href)
        ? marked('link', token.tokens, href)
        : writeTokens(writer, token.tokens, html)
    }
    case 'image':
      return writer.words(imageWords(decodeEntities(plainText(token.tokens))))
    case 'br':
      return writer.hardBreak()
    case 'html':
      for (const piece of htmlPieces(token.text)) html.write(piece)
      return
    case 'checkbox':
      return
    case 'escape':
      return writer.words(token.text)
    case 'text':
      if (token.tokens) return writeTokens(writer, token.tokens, html)
      return writer.words(token.escaped === true ? token.text : decodeEntities(token.text))
  }
}

/** The sign of a footnote: "[1]". */
export function footnoteSign(label: string): string {
  return `[${label}]`
}

function writeSign(writer: InlineWriter, label: string): void {
  const mark = writer.open('footnote-ref', label)
  writer.words(footnoteSign(label))
  writer.close(mark)
}

function writeAutolink(writer: InlineWriter, text: string, href: string): void {
  if (!isSafeAddress(href)) return writer.words(text)
  const mark = writer.open('link', href)
  writer.words(text)
  writer.close(mark)
}

function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      'tokens' in token && token.tokens
        ? plainText(token.tokens)
        : 'text' in token
          ? String(token.text)
          : ' ',
    )
    .join('')
}

/** Turns the few tags that mean something to a text into marks; drops the rest. Tags left open end with the block. */
class HtmlMarks {
  private readonly open: { name: string; mark: OpenMark }[] = []
  private skipped: string | null = null

  constructor(private readonly writer: InlineWriter) {}

  /** True inside a script, a style and the like. */
  get isSkipping(): boolean {
    return this.skipped !== null
  }

  write(piece: HtmlPiece): void {
    if (this.skipped !== null) {
      if (piece.kind === 'tag' && piece.closing && piece.name === this.skipped) this.skipped = null
      return
    }
    if (piece.kind === 'text') return this.writer.words(decodeEntities(piece.text))
    const { name, closing, raw } = piece
    if (isNotText(name)) this.skipped = closing || raw.endsWith('/>') ? null : name
    else if (name === 'br') this.writer.hardBreak()
    else if (name === 'img') this.writer.words(imageWords(decodeEntities(altOf(raw))))
    else if (closing) this.closeTag(name)
    else this.openTag(name)
  }

  end(): void {
    for (const { mark } of this.open.splice(0).reverse()) this.writer.close(mark)
  }

  private openTag(name: string): void {
    const kind = Object.hasOwn(TAG_MARKS, name) ? TAG_MARKS[name] : undefined
    // Text with thousands of unclosed tags would keep them all open.
    if (kind !== undefined && this.open.length < 16) this.open.push({ name, mark: this.writer.open(kind) })
  }

  private closeTag(name: string): void {
    const index = this.open.findLastIndex((tag) => tag.name === name)
    if (index < 0) return
    const [closed] = this.open.splice(index, 1)
    if (closed) this.writer.close(closed.mark)
  }
}
