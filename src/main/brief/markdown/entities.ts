const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  shy: '\u00AD',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  times: '×',
  middot: '·',
  deg: '°',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  ne: '≠',
  copy: '©',
  reg: '®',
  sect: '§',
  para: '¶',
  euro: '€',
  pound: '£',
}

/** Replaces character references (`&amp;`, `&#233;`, `&#xE9;`); one it does not know stays as written. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]+));/g,
    (whole, decimal, hex, name) => {
      if (name) return NAMED[name as string] ?? whole
      const codePoint = decimal ? Number(decimal) : parseInt(hex as string, 16)
      return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\uFFFD'
    },
  )
}

/** The words of a piece of HTML: a brief shows text, never markup. */
export function htmlWords(html: string): string {
  return decodeEntities(
    html
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<br\s*\/?>/gi, '\n')
      // An address in angle brackets is no tag.
      .replace(/<\/?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^>]*|\/)?>/g, ''),
  )
}
