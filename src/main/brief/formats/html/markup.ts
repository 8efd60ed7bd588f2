/** HTML that is safe to put in a page as it is. Only `markup` makes it. */
export class Markup {
  constructor(readonly text: string) {}
}

/** The attribute for a language; none for an empty one. */
export const langHtml = (language: string): Markup =>
  language === '' ? new Markup('') : markup` lang="${language}"`

type Part = string | number | Markup | null | readonly Part[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A template of HTML: every string put into it is escaped, for text and for quoted attributes alike. */
export function markup(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(pieces.reduce((text, piece, index) => text + written(parts[index - 1] ?? null) + piece))
}

function written(part: Part): string {
  if (part === null) return ''
  if (part instanceof Markup) return part.text
  if (typeof part === 'object') return part.map(written).join('')
  return String(part).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
}
