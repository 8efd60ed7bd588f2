import type { Token, Tokens } from 'marked'
import type { Span, Style } from '../text/style'
import { CODE_GROUND, LINK, MUTED } from '../theme'
import { decodeEntities, htmlWords } from './entities'

const SAFE_LINK = /^(https?:|mailto:)/i

/** Styled stretches of the inline tokens of one block. */
export function inlineSpans(tokens: readonly Token[] | undefined, style: Style): Span[] {
  return (tokens ?? []).flatMap((token) => spansOf(token as Tokens.Generic, style))
}

function spansOf(token: Tokens.Generic, style: Style): Span[] {
  const inner = (more: Partial<Style>) => inlineSpans(token.tokens, { ...style, ...more })
  switch (token.type) {
    case 'strong':
      return inner({ bold: true })
    case 'em':
      return inner({ italic: true })
    case 'del':
      return inner({ strike: true })
    case 'codespan':
      return [{ text: String(token['text']), style: codeStyle(style) }]
    case 'link': {
      const url = String(token['href'])
      return inner(SAFE_LINK.test(url) ? { color: LINK, link: { kind: 'web', url } } : {})
    }
    case 'image': {
      const words = String(token['text'] || token['href'])
      return [{ text: `[image: ${decodeEntities(words)}]`, style: { ...style, italic: true, color: MUTED } }]
    }
    case 'br':
      return [{ text: '\n', style }]
    case 'checkbox':
      return []
    case 'html':
      return [{ text: htmlWords(token.raw), style }]
    case 'escape':
      return [{ text: String(token['text']), style }]
    default:
      if (token.tokens) return inner({})
      return [{ text: decodeEntities(softened(String(token['text'] ?? token.raw))), style }]
  }
}

/** A line end inside a paragraph is a space; a break that was asked for is a token of its own. */
function softened(text: string): string {
  return text.replace(/[ \t]*\n[ \t]*/g, ' ')
}

function codeStyle(style: Style): Style {
  const { size, color, link } = style
  const code: Style = { family: 'mono', size: size * 0.9, color, background: CODE_GROUND }
  return link ? { ...code, link } : code
}
