const MARKUP = /<\/?(?:i|b|sup|sub|sc|span)(?:\s[^<>]{0,80})?>/gi

/** Text from outside on one line, without the markup of CSL and control characters, cut to a limit in UTF-16 units; empty for anything else. */
export function oneLine(value: unknown, limit: number): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  return String(value)
    .slice(0, limit * 4)
    .replace(MARKUP, '')
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .normalize()
    .trim()
    .slice(0, limit)
    .toWellFormed()
}
