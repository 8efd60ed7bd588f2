/** A piece of a page's text with where it stands: `top` and `size` in points from the top of the page. */
export interface PageItem {
  readonly text: string
  readonly top: number
  readonly size: number
  readonly endsLine: boolean
}

/** More than this of a long statement is not needed to find it. */
const ENOUGH = 60

/**
 * How far down a page some words begin, in points; null when they are not there. Where they stand several times it is the
 * largest of them: a title is also in the running head and in the contents.
 */
export function topOf(items: readonly PageItem[], words: string): number | null {
  const wanted = bare(words).slice(0, ENOUGH)
  if (wanted === '') return null
  // Where each item begins in the page's text without its white space, which lines and columns add and leave out.
  let whole = ''
  const starts = items.map(({ text }) => {
    const start = whole.length
    whole += bare(text)
    return start
  })
  let best: PageItem | null = null
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1)) {
    const found = items[starts.findLastIndex((start) => start <= at)]
    if (found && (best === null || found.size > best.size)) best = found
  }
  return best && best.top
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad]/g, '')
}
