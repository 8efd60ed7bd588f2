import { inlineText, type Inline, type InlineLook } from '../reading/rich-text'
import { codeSpan, escaped, linkTarget } from './escape'

const MARKS: Readonly<Partial<Record<InlineLook, string>>> = { strong: '**', emphasis: '*', strike: '~~' }

/** How line breaks are written: as a hard break, or as a space in headings and tables, which have one line. */
export type Breaks = 'hard' | 'space'

/** Text of a block as Markdown. What Markdown has no mark for, such as small capitals, is plain words. */
export function inlinesMarkdown(inlines: readonly Inline[], breaks: Breaks = 'hard'): string {
  let done = ''
  inlines.forEach((inline, index) => {
    done += inlineMarkdown(inline, breaks, done.at(-1) ?? '', inlineText(inlines.slice(index + 1)).charAt(0))
  })
  return done
}

function inlineMarkdown(inline: Inline, breaks: Breaks, before: string, after: string): string {
  switch (inline.kind) {
    case 'text':
      return escaped(inline.text)
    case 'code':
      return breaks === 'space' ? codeSpan(inline.text).replaceAll('|', '\\|') : codeSpan(inline.text)
    case 'break':
      return breaks === 'hard' ? '\\\n' : ' '
    case 'footnote':
      return `[^${String(inline.number)}]`
    case 'link': {
      const words = linkWords(inline.children, breaks)
      return `[${words}](${linkTarget(inline.href)})`
    }
    case 'strong':
    case 'emphasis':
    case 'strike':
    case 'superscript':
    case 'subscript':
    case 'smallCaps':
      return marked(inlinesMarkdown(inline.children, breaks), MARKS[inline.kind] ?? '', before, after)
  }
}

/** Words of a link: an address in them would be a link of its own, which a link cannot hold. */
export function linkWords(inlines: readonly Inline[], breaks: Breaks): string {
  return inlinesMarkdown(inlines, breaks).replace(
    /<((?:https?|ftp):\/\/[^\s<>]+)>/gi,
    (_whole, address: string) => address.replace(/[\\`*[\]_~|]/g, '\\$&').replace('://', '\\://'),
  )
}

/** Words between marks. White space stays outside them; where Markdown would not see the marks there are none. */
function marked(words: string, mark: string, before: string, after: string): string {
  const inner = words.trim()
  if (mark === '' || inner === '' || inner.startsWith(mark.charAt(0)) || inner.endsWith(mark.charAt(0)))
    return words
  const start = words.slice(0, words.length - words.trimStart().length)
  const end = words.slice(words.trimEnd().length)
  const opens = canStand(start.at(-1) ?? before, inner.charAt(0))
  const closes = canStand(end.charAt(0) || after, inner.at(-1) ?? '')
  return opens && closes ? `${start}${mark}${inner}${mark}${end}` : words
}

const SPACE = /^\s?$/
const PUNCTUATION = /[\p{P}\p{S}]/u

/** Whether a mark may stand between what is outside and what is inside: the flanking rule of CommonMark. */
function canStand(outside: string, inside: string): boolean {
  if (SPACE.test(outside)) return true
  if (outside === '*' || outside === '~') return false
  return PUNCTUATION.test(outside) || !PUNCTUATION.test(inside)
}
