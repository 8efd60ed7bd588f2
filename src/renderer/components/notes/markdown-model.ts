import { Lexer, type Token, type Tokens } from 'marked'

/** Inline content of a note, as data. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'strike'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'break' }

/** A block of a note, as data. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'list'
      readonly start: number | null
      readonly items: readonly { readonly checked: boolean | null; readonly blocks: readonly Block[] }[]
    }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  | { readonly kind: 'rule' }

/** Deeper nesting than anyone writes; a note made of ten thousand ">" must not overflow the stack. */
const MAX_DEPTH = 24

/** A note's Markdown (GFM) as data. Raw HTML stays text; links lead to the web or to mail or are plain words. */
export function parseMarkdown(source: string): Block[] {
  if (nesting(source) > MAX_DEPTH) return [{ kind: 'paragraph', children: [{ kind: 'text', text: source }] }]
  return blocksOf(new Lexer({ gfm: true, breaks: true }).lex(source))
}

/** The address of a link when it is one that may be followed: http, https or mailto. Null otherwise. */
export function safeHref(href: string): string | null {
  try {
    const url = new URL(href)
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null
  } catch {
    return null
  }
}

/** Most quote marks and list levels on one line: what makes the lexer recurse. */
function nesting(source: string): number {
  let most = 0
  for (const line of source.split('\n')) {
    const lead = /^[\s>*+-]*/.exec(line)?.[0] ?? ''
    const brackets = Math.max(line.split('[').length, line.split('![').length) - 1
    most = Math.max(most, lead.replace(/\s/g, '').length, Math.floor(brackets / 8))
  }
  return most
}

function blocksOf(tokens: readonly Token[]): Block[] {
  return tokens.flatMap((token) => blockOf(token))
}

function blockOf(token: Token): Block[] {
  switch (token.type) {
    case 'heading':
      return [{ kind: 'heading', level: (token as Tokens.Heading).depth, children: inlinesOf(token.tokens) }]
    case 'paragraph':
      return [{ kind: 'paragraph', children: inlinesOf(token.tokens) }]
    case 'text':
      return [{ kind: 'paragraph', children: token.tokens ? inlinesOf(token.tokens) : [textOf(token.raw)] }]
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(token.tokens ?? []) }]
    case 'list': {
      const { ordered, start, items } = token as Tokens.List
      return [
        {
          kind: 'list',
          start: ordered ? Number(start) || 1 : null,
          items: items.map((item) => ({
            checked: item.task ? item.checked === true : null,
            blocks: blocksOf(item.tokens.filter(({ type }) => type !== 'checkbox')),
          })),
        },
      ]
    }
    case 'code':
      return [{ kind: 'code', text: (token as Tokens.Code).text }]
    case 'table': {
      const { header, rows } = token as Tokens.Table
      const cells = (row: readonly Tokens.TableCell[]) => row.map((cell) => inlinesOf(cell.tokens))
      return [{ kind: 'table', head: cells(header), rows: rows.map(cells) }]
    }
    case 'hr':
      return [{ kind: 'rule' }]
    case 'space':
    case 'def':
      return []
    default:
      return [{ kind: 'paragraph', children: [textOf(token.raw)] }]
  }
}

function inlinesOf(tokens: readonly Token[] | undefined): Inline[] {
  return (tokens ?? []).flatMap((token): Inline[] => {
    switch (token.type) {
      case 'strong':
        return [{ kind: 'strong', children: inlinesOf(token.tokens) }]
      case 'em':
        return [{ kind: 'emphasis', children: inlinesOf(token.tokens) }]
      case 'del':
        return [{ kind: 'strike', children: inlinesOf(token.tokens) }]
      case 'codespan':
        return [{ kind: 'code', text: (token as Tokens.Codespan).text }]
      case 'br':
        return [{ kind: 'break' }]
      case 'checkbox':
        return []
      case 'link': {
        const href = safeHref((token as Tokens.Link).href)
        const children = inlinesOf(token.tokens)
        return href === null ? children : [{ kind: 'link', href, children }]
      }
      // A picture would be fetched from the web; its words say what it is.
      case 'image':
        return [textOf((token as Tokens.Image).text)]
      case 'text':
        return token.tokens ? inlinesOf(token.tokens) : [textOf((token as Tokens.Text).text)]
      case 'escape':
        return [textOf((token as Tokens.Escape).text)]
      default:
        return [textOf(token.raw)]
    }
  })
}

function textOf(text: string): Inline {
  return { kind: 'text', text }
}
