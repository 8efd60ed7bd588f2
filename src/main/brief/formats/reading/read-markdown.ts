import type { Token, Tokens } from 'marked'
import { decodeEntities, htmlWords } from '../../markdown/entities'
import { lexMarkdown, type FootnoteSign, type FootnoteWords } from '../../markdown/lex-markdown'
import { plain } from './plain-text'
import type { Block, Footnote, Inline, RichText } from './rich-text'

/** Gives footnotes their numbers, in one row through a brief. */
export interface FootnoteCounter {
  next(): number
}

/** Lists and quotations nested deeper than this are words with their marks. */
const DEEPEST = 24

/**
 * A note's Markdown as data. Nothing of it can become markup by itself: raw HTML gives its words, links lead to the
 * web or to mail or are plain words, and a picture, which would have to be fetched, is named.
 */
export function readMarkdown(source: string, counter: FootnoteCounter): RichText {
  // A tab can be what makes code of a line: it is no single space here.
  const tokens = lexMarkdown(plain(source.replaceAll('\t', '    ')), DEEPEST)
  const reader = new Reader(tokens, counter)
  const blocks = reader.blocks(tokens)
  const footnotes = reader.footnotes()
  return { blocks: [...blocks, ...reader.unanswered()], footnotes }
}

const SAFE = new Set(['http:', 'https:', 'mailto:'])

/** The address of a link when it is one that may be followed, as a URL; else null. */
export function safeAddress(href: string): string | null {
  try {
    const url = new URL(href)
    return SAFE.has(url.protocol) ? url.href : null
  } catch {
    return null
  }
}

class Reader {
  private readonly words = new Map<string, FootnoteWords>()
  private readonly numbers = new Map<string, number>()
  /** Further footnotes with the label of one before them. */
  private readonly doubles: FootnoteWords[] = []
  private isInFootnote = false

  constructor(
    tokens: readonly Token[],
    private readonly counter: FootnoteCounter,
  ) {
    this.collect(tokens)
  }

  /** Those with a sign in the text, in its order. */
  footnotes(): Footnote[] {
    this.isInFootnote = true
    return Array.from(this.numbers, ([label, number]) => ({
      number,
      blocks: this.blocks(this.words.get(label)?.tokens ?? []),
    }))
  }

  /** Footnotes that no sign leads to, as blocks behind what would have been their sign. */
  unanswered(): Block[] {
    const lonely = [...this.words.values()].filter(({ label }) => !this.numbers.has(label))
    return [...lonely, ...this.doubles].flatMap(({ label, tokens }): Block[] => {
      const blocks = this.blocks(tokens)
      const [first, ...rest] = blocks
      const lead = first?.kind === 'paragraph' ? first.children : []
      const children = [...words(`[^${label}] `), ...lead]
      return [{ kind: 'paragraph', children }, ...(first?.kind === 'paragraph' ? rest : blocks)]
    })
  }

  blocks(tokens: readonly Token[]): Block[] {
    const depths = headingDepths(tokens)
    return tokens.flatMap((token) => this.block(token, depths))
  }

  private block(token: Token, depths: ReadonlyMap<Token, number>): Block[] {
    switch (token.type) {
      case 'space':
      case 'def':
      case 'checkbox':
      case 'footnoteWords':
        return []
      case 'heading':
        return [{ kind: 'heading', depth: depths.get(token) ?? 0, children: this.inlines(token.tokens) }]
      case 'list':
        return [this.list(token as Tokens.List)]
      case 'blockquote':
        return [{ kind: 'quote', blocks: this.blocks(token.tokens ?? []) }]
      case 'code':
        return [{ kind: 'code', text: (token as Tokens.Code).text }]
      case 'table':
        return [this.table(token as Tokens.Table)]
      case 'hr':
        return [{ kind: 'rule' }]
      case 'html':
        return paragraph(lines(htmlWords(token.raw).trim()))
      default: {
        const { tokens, text } = token as Tokens.Generic
        return paragraph(tokens ? this.inlines(tokens) : words(String(text ?? token.raw)))
      }
    }
  }

  private list({ ordered, start, loose, items }: Tokens.List): Block {
    return {
      kind: 'list',
      start: ordered ? Number(start) || (start === 0 ? 0 : 1) : null,
      isLoose: loose,
      items: items.map((item) => ({
        checked: item.task ? item.checked === true : null,
        blocks: this.blocks(item.tokens),
      })),
    }
  }

  private table({ align, header, rows }: Tokens.Table): Block {
    const cells = (row: readonly Tokens.TableCell[]) => row.map((cell) => this.inlines(cell.tokens))
    return { kind: 'table', aligns: align, head: cells(header), rows: rows.map(cells) }
  }

  private inlines(tokens: readonly Token[] | undefined): Inline[] {
    return (tokens ?? []).flatMap((token) => this.inline(token as Tokens.Generic))
  }

  private inline(token: Tokens.Generic): Inline[] {
    const children = () => this.inlines(token.tokens)
    switch (token.type) {
      case 'strong':
        return [{ kind: 'strong', children: children() }]
      case 'em':
        return [{ kind: 'emphasis', children: children() }]
      case 'del':
        return [{ kind: 'strike', children: children() }]
      case 'codespan':
        return [{ kind: 'code', text: String(token['text']) }]
      case 'br':
        return [{ kind: 'break' }]
      case 'checkbox':
        return []
      case 'link': {
        const href = safeAddress(String(token['href']))
        return href === null ? children() : [{ kind: 'link', href, children: children() }]
      }
      case 'image':
        return [
          { kind: 'text', text: `[image: ${plain(decodeEntities(String(token['text'] || token['href'])))}]` },
        ]
      case 'html':
        return lines(htmlWords(token.raw))
      case 'escape':
        return [{ kind: 'text', text: String(token['text']) }]
      case 'footnoteSign':
        // A footnote has no footnotes of its own.
        return this.isInFootnote
          ? [{ kind: 'text', text: token.raw }]
          : [this.sign((token as FootnoteSign).label)]
      default:
        return token.tokens ? children() : words(String(token['text'] ?? token.raw))
    }
  }

  private sign(label: string): Inline {
    const known = this.numbers.get(label)
    const number = known ?? this.counter.next()
    this.numbers.set(label, number)
    return { kind: 'footnote', number, isFirst: known === undefined }
  }

  private collect(tokens: readonly Token[]): void {
    for (const token of tokens) {
      if (token.type === 'footnoteWords') {
        const footnote = token as FootnoteWords
        if (this.words.has(footnote.label)) this.doubles.push(footnote)
        else this.words.set(footnote.label, footnote)
        this.collect(footnote.tokens)
      } else if (token.type === 'list') this.collect((token as Tokens.List).items)
      else if ('tokens' in token && token.tokens) this.collect(token.tokens)
    }
  }
}

const paragraph = (children: readonly Inline[]): Block[] =>
  children.length > 0 ? [{ kind: 'paragraph', children }] : []

/** Text of a paragraph: a line end in it is a space, a break that was asked for is a token of its own. */
function words(text: string): Inline[] {
  const decoded = plain(decodeEntities(text.replace(/[ \t]*\n[ \t]*/g, ' ')))
  return decoded === '' ? [] : [{ kind: 'text', text: decoded }]
}

/** Text whose line ends are kept. */
function lines(text: string): Inline[] {
  return plain(text)
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      ...(line === '' ? [] : [{ kind: 'text', text: line } as const]),
    ])
}

/** How deep each heading is below the highest of its text, never skipping a level on the way down. */
function headingDepths(tokens: readonly Token[]): Map<Token, number> {
  const headings = tokens.filter((token): token is Tokens.Heading => token.type === 'heading')
  const top = Math.min(...headings.map(({ depth }) => depth))
  const depths = new Map<Token, number>()
  let previous = -1
  for (const heading of headings) {
    previous = Math.min(heading.depth - top, previous + 1)
    depths.set(heading, previous)
  }
  return depths
}
