import {
  Lexer,
  Marked,
  type Token,
  type TokenizerAndRendererExtension,
  type Tokens,
  type TokensList,
} from 'marked'

const REFERENCE = /^\[\^([^\s[\]]{1,100})\]/
const DEFINITION = /^ {0,3}\[\^([^\s[\]]{1,100})\]:[ \t]*/

/** `[^id]` in the text of a note. */
export interface FootnoteSign extends Tokens.Generic {
  type: 'footnoteSign'
  label: string
}

/** `[^id]: …`: its words. */
export interface FootnoteWords extends Tokens.Generic {
  type: 'footnoteWords'
  label: string
  tokens: Token[]
}

/** Deeper nesting is read as text with its marks: a note of ten thousand ">" would overflow marked's stack. */
const MAX_DEPTH = 24

/** The tokens of a note's Markdown: GFM with footnotes. A sign that no footnote answers stays as it is written. */
export function lexMarkdown(source: string): Token[] {
  const known = new Set<string>()
  const words: TokenizerAndRendererExtension = {
    name: 'footnoteWords',
    level: 'block',
    // A paragraph ends where a footnote begins.
    start: (text) => /\n {0,3}\[\^[^\s[\]]{1,100}\]:/.exec(text)?.index,
    tokenizer(text): FootnoteWords | undefined {
      const found = DEFINITION.exec(text)
      if (!found) return undefined
      const [mark, label = ''] = found
      const raw = definition(text, mark.length)
      known.add(label)
      return { type: 'footnoteWords', raw, label, tokens: this.lexer.inline(raw.slice(mark.length).trim()) }
    },
  }
  const sign: TokenizerAndRendererExtension = {
    name: 'footnoteSign',
    level: 'inline',
    start: (text) => {
      const at = text.indexOf('[^')
      return at < 0 ? undefined : at
    },
    // Inline text is read after all blocks, so every footnote is known by now.
    tokenizer(text): FootnoteSign | undefined {
      const [raw = '', label = ''] = REFERENCE.exec(text.slice(0, 110)) ?? []
      return known.has(label) ? { type: 'footnoteSign', raw, label } : undefined
    },
  }
  return new ShallowLexer(new Marked({ gfm: true, extensions: [words, sign] }).defaults).lex(source)
}

/** A footnote ends at an empty line that no indented one follows, or at the next footnote. */
function definition(text: string, from: number): string {
  const lines = text.slice(from).split('\n')
  let count = 1
  while (count < lines.length) {
    const line = lines[count] ?? ''
    if (DEFINITION.test(line)) break
    if (line.trim() === '' && !/^(?: {4}|\t)/.test(lines[count + 1] ?? '')) break
    count += 1
  }
  return text.slice(0, from) + lines.slice(0, count).join('\n')
}

class ShallowLexer extends Lexer {
  private blocks = 0
  private inlines = 0

  override blockTokens(source: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[]
  override blockTokens(source: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList
  override blockTokens(source: string, tokens: Token[] = [], lastParagraphClipped?: boolean): Token[] {
    if (this.blocks >= MAX_DEPTH) {
      this.state.top = true
      if (source.trim() !== '')
        tokens.push({ type: 'paragraph', raw: source, text: source, tokens: [asText(source)] })
      return tokens
    }
    this.blocks += 1
    try {
      return super.blockTokens(source, tokens, lastParagraphClipped)
    } finally {
      this.blocks -= 1
    }
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (this.inlines >= MAX_DEPTH) {
      tokens.push(asText(source))
      return tokens
    }
    this.inlines += 1
    try {
      return super.inlineTokens(source, tokens)
    } finally {
      this.inlines -= 1
    }
  }
}

const asText = (source: string): Tokens.Text => ({ type: 'text', raw: source, text: source, escaped: false })
