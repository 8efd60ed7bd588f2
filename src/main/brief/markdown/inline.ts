import type { Token, Tokens } from 'marked'
import type { Span, Style } from '../text/style'
import { CODE_GROUND, LINK, MUTED } from '../theme'
import { decodeEntities, htmlWords } from './entities'
import type { Footnotes } from './footnotes'
import type { FootnoteSign } from './lex-markdown'

const SAFE_LINK = /^(https?:|mailto:)/i

/** Styled stretches of the inline tokens of one block. */
export function inlineSpans(
  tokens: readonly Token[] | undefined,
  style: Style,
  footnotes: Footnotes,
): Span[] {
  return (tokens ?? []).flatMap((token, index, all) =>
    token.type === 'footnoteSign'
      ? signSpans(token as FootnoteSign, all[index - 1]?.type === 'footnoteSign', style, footnotes)
      : spansOf(token as Tokens.Generic, style, footnotes),
  )
}

function spansOf(token: Tokens.Generic, style: Style, footnotes: Footnotes): Span[] {
  const inner = (more: Partial<Style>) => inlineSpans(token.tokens, { ...style, ...more }, footnotes)
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

/** A raised number that leads to the footnote; a comma keeps it apart from one right before it. */
function signSpans(token: FootnoteSign, isAfterSign: boolean, style: Style, footnotes: Footnotes): Span[] {
  const sign = footnotes.sign(token.label)
  if (!sign) return [{ text: token.raw, style }]
  const { size } = style
  const raised = { ...style, size: size * 0.7, rise: size * 0.34, strike: false }
  return [
    // A word joiner: no line begins with a sign.
    { text: isAfterSign ? '\u2060,\u2060' : '\u2060', style: raised },
    { text: sign.text, style: { ...raised, color: LINK, link: sign.link } },
  ]
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
