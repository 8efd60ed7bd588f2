/** What XML 1.0 cannot hold, not even as a reference: most control characters, and halves of surrogate pairs. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

type Attributes = Readonly<Record<string, string | number | null>>

/** An element as text. Attributes that are null or empty are left out; children are elements, already written. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const there = Object.entries(attributes).filter(([, value]) => value !== null && value !== '')
  const written = there.map(([key, value]) => ` ${key}="${escaped(String(value), /[&<>"\t\n\r]/g)}"`)
  const open = `<${name}${written.join('')}`
  return children.length === 0 ? `${open}/>` : `${open}>\n${children.join('\n')}\n</${name}>`
}

/** An element with words in it, as a list of one; none when there are no words. */
export function words(name: string, text: string): string[] {
  return text === '' ? [] : [`<${name}>${escaped(text, /[&<>\r]/g)}</${name}>`]
}

/** Elements in one that is there only when they are. */
export function group(name: string, children: readonly string[]): string[] {
  return children.length === 0 ? [] : [element(name, {}, children)]
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

function escaped(text: string, signs: RegExp): string {
  return text.replace(IMPOSSIBLE, '\uFFFD').replace(signs, (sign) => REFERENCES[sign] ?? sign)
}
