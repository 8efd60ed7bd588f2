/** What begins a heading, quote, list, rule or underline at the start of a line. */
const LINE_START = /^(\s*)([#>+=-]|\d{1,9}(?=[.)]))/

const ADDRESS = /\b(?:https?|ftp):\/\/[^\s<>`]+/gi

/**
 * Words as Markdown that reads as those very words: nothing in them turns into markup, and what could be read on as
 * words is left alone. Addresses stay whole, in angle brackets. For text that does not begin a line.
 */
export function escaped(text: string): string {
  let done = ''
  let at = 0
  for (const found of text.matchAll(ADDRESS)) {
    const address = found[0].replace(/[.,;:!?'"”’»)\]}*_~|\\]+$/, '')
    if (found.index < at || address.length < 10) continue
    done += `${escapedWords(text.slice(at, found.index))}<${address}>`
    at = found.index + address.length
  }
  return done + escapedWords(text.slice(at))
}

/** As `escaped`, for text that begins a line. */
export function escapedLine(text: string): string {
  return guarded(escaped(text.trimStart()))
}

/** A line of Markdown that must not be read as the start of a block. */
export function guarded(line: string): string {
  return line.replace(LINE_START, (_whole, space: string, mark: string) =>
    /^\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
  )
}

function escapedWords(text: string): string {
  return (
    text
      .replace(/[\\`*[\]<>~|]/g, '\\$&')
      // An underscore inside a word is only itself.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/&(?=#?\w+;)/g, '\\&')
      // What programs make links of without being asked.
      .replace(/\b(www)\./gi, '$1\\.')
      .replace(/\b(https?|ftp|mailto|xmpp):/gi, '$1\\:')
  )
}

/** Code within a line, in as many marks as it needs. */
export function codeSpan(code: string): string {
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^`|`$|^ .* $/s.test(code) ? ' ' : ''
  return code === '' ? '' : `${fence}${pad}${code.replace(/\n/g, ' ')}${pad}${fence}`
}

/** An address as the target of a link. */
export function linkTarget(href: string): string {
  return `<${href.replace(/[<>\s\\]/g, (character) => encodeURIComponent(character))}>`
}
