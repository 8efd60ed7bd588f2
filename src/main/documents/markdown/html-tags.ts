/** A piece of raw HTML: text, or a tag with its name in lower case. Comments and declarations are left out. */
export type HtmlPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tag'; readonly name: string; readonly closing: boolean; readonly raw: string }

const MARKUP = /<!--[\s\S]*?(?:-->|$)|<[!?][^<>]*>|<(\/?)([a-z][a-z0-9-]*)(?=[\s/>])[^<>]*>/gi

/** Elements whose content is no text of the document. */
const NOT_TEXT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'head',
])

/** The pieces of raw HTML in order, in one pass. */
export function htmlPieces(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = []
  let end = 0
  for (const match of html.matchAll(MARKUP)) {
    if (match.index > end) pieces.push({ kind: 'text', text: html.slice(end, match.index) })
    end = match.index + match[0].length
    const [raw, slash, name] = match
    if (name !== undefined)
      pieces.push({ kind: 'tag', name: name.toLowerCase(), closing: slash === '/', raw })
  }
  if (end < html.length) pieces.push({ kind: 'text', text: html.slice(end) })
  return pieces
}

/** True for elements such as script and style: what they hold is dropped. */
export function isNotText(name: string): boolean {
  return NOT_TEXT.has(name)
}

/** The alternative text of an `<img>` tag; empty when it has none. */
export function altOf(tag: string): string {
  const alt = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag)
  return alt?.[1] ?? alt?.[2] ?? alt?.[3] ?? ''
}
