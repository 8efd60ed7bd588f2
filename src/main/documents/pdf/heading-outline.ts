import type { OutlineEntry } from './outline'

/** How many blocks ahead of the last match the next bookmark is looked for first. */
const NEAR = 400

/**
 * Which blocks the bookmarks name, with the level of each. `texts` are those of blocks that may be headings, null for
 * others. Bookmarks are in the order of the text, so each is looked for after the one before; a table of contents
 * repeats headings, so of two blocks that match in a row the one nearer to the next bookmark's would do as well.
 */
export function matchOutline(
  texts: readonly (string | null)[],
  outline: readonly OutlineEntry[],
): Map<number, number> {
  const keys = texts.map((text) => (text === null ? null : headingKey(text)))
  const places = new Map<string, number[]>()
  keys.forEach((key, index) => {
    if (key === null || key === '') return
    const known = places.get(key)
    if (known) known.push(index)
    else places.set(key, [index])
  })
  const found = new Map<number, number>()
  let last = -1
  for (const { title, level } of outline) {
    const options = places.get(headingKey(title)) ?? []
    const next =
      options.find((index) => index > last && index <= last + NEAR) ?? options.find((index) => index > last)
    if (next === undefined) continue
    found.set(next, level)
    last = next
  }
  return found
}

/** A heading's words without its number, case, spaces and signs: "2.1  Two Words" and "two words" are one. */
function headingKey(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^(?:chapter|part|appendix)?\s*[\divxlc]+(?:\.\d+)*[.:)]?\s+/i, '')
  return words.replace(/[^\p{L}\p{N}]/gu, '')
}
