import {
  Lexer,
  Marked,
  type MarkedOptions,
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

/** `[^id]: …`: its blocks. */
export interface FootnoteWords extends Tokens.Generic {
  type: 'footnoteWords'
  label: string
  tokens: Token[]
}

/** What ends a footnote when it is not indented: a footnote, a heading, quotation, code, list or rule. */
const OTHER_BLOCK =
  /^ {0,3}(?:\[\^[^\s[\]]{1,100}\]:|#{1,6}(?:\s|$)|>|```|~~~|(?:[-*+]|1[.)])[ \t]|(?:[-*_][ \t]*){3,}$)/
const INDENTED = /^(?: {4}|\t)/

/**
 * The tokens of a note's Markdown: GFM with footnotes. A sign that no footnote answers stays as it is written. Nesting
 * deeper than `deepest` is read as text with its marks: a note of ten thousand ">" would overflow marked's stack.
 */
export function lexMarkdown(source: string, deepest: number): Token[] {
  const extensions = source.includes('[^') ? footnoteExtensions() : []
  return new ShallowLexer(new Marked({ gfm: true, extensions }).defaults, deepest).lex(source)
}

function footnoteExtensions(): TokenizerAndRendererExtension[] {
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
      const raw = text.slice(0, definitionEnd(text, mark.length))
      known.add(label)
      const { state } = this.lexer
      const { top } = state
      state.top = true
      const tokens = this.lexer.blockTokens(raw.slice(mark.length).replace(/\n(?: {1,4}|\t)/g, '\n'), [])
      state.top = top
      return { type: 'footnoteWords', raw, label, tokens }
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
  return [words, sign]
}

/** A footnote ends at empty lines that no indented one follows, or where another block begins. */
function definitionEnd(text: string, from: number): number {
  let end = lineEnd(text, from)
  while (end < text.length) {
    const next = lineEnd(text, end + 1)
    const line = text.slice(end + 1, next)
    if (OTHER_BLOCK.test(line)) break
    if (line.trim() === '') {
      const last = lastEmptyLine(text, next)
      if (!INDENTED.test(text.slice(last + 1, last + 5))) break
      end = last
    } else end = next
  }
  return end
}

/** The end of the last of the empty lines that go on after `end`. */
function lastEmptyLine(text: string, end: number): number {
  let last = end
  for (let next = lineEnd(text, last + 1); last < text.length; next = lineEnd(text, last + 1)) {
    if (text.slice(last + 1, next).trim() !== '') break
    last = next
  }
  return last
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

class ShallowLexer extends Lexer {
  private blocks = 0
  private inlines = 0

  constructor(
    options: MarkedOptions,
    private readonly deepest: number,
  ) {
    super(options)
  }

  override blockTokens(source: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[]
  override blockTokens(source: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList
  override blockTokens(source: string, tokens: Token[] = [], lastParagraphClipped?: boolean): Token[] {
    if (this.blocks >= this.deepest) {
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
    if (this.inlines >= this.deepest) {
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
