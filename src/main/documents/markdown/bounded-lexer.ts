import { Lexer, type Token, type TokensList } from 'marked'
import { inlinePieces } from './inline-pieces'
import { breakLongChunks } from './long-chunks'

/** Quotes, lists and marks nested deeper than this are read as text; marked itself would overflow the stack. */
const MAX_DEPTH = 24

/**
 * marked's lexer for input nobody vouches for: nesting is capped, and no input takes time by the square of its length.
 * What lies beyond a limit is kept as text with its marks in view, so nothing is lost.
 */
export class BoundedLexer extends Lexer {
  private blockDepth = 0
  private inlineDepth = 0

  override lex(source: string) {
    return super.lex(breakLongChunks(source))
  }

  override blockTokens(source: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[]
  override blockTokens(source: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList
  override blockTokens(source: string, tokens: Token[] = [], lastParagraphClipped?: boolean): Token[] {
    if (this.blockDepth >= MAX_DEPTH) {
      this.state.top = true
      if (source.trim() !== '') {
        tokens.push({ type: 'paragraph', raw: source, text: source, tokens: this.inline(source) })
      }
      return tokens
    }
    this.blockDepth += 1
    try {
      return super.blockTokens(source, tokens, lastParagraphClipped)
    } finally {
      this.blockDepth -= 1
    }
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (this.inlineDepth >= MAX_DEPTH) {
      tokens.push({ type: 'text', raw: source, text: source, escaped: false })
      return tokens
    }
    this.inlineDepth += 1
    try {
      for (const piece of inlinePieces(source)) super.inlineTokens(piece, tokens)
      return tokens
    } finally {
      this.inlineDepth -= 1
    }
  }
}
