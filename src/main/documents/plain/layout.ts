import { endsSentence, firstWordLength, hasColumns, isRule, startsLowerCase } from './line-facts'
import type { Line } from './lines'
import { startsListItem } from './list-marker'

/**
 * How a document lays out its paragraphs. `lines`: every line is a paragraph. `wrapped`: lines are broken at about
 * `width` characters, and what stands between empty lines belongs together.
 */
export type Layout = { readonly kind: 'lines' } | { readonly kind: 'wrapped'; readonly width: number }

/** Nobody breaks lines at widths beyond these; a document whose lines are longer or shorter is not wrapped. */
const MIN_WIDTH = 30
const MAX_WIDTH = 160

/** A line is full when the next word would have reached beyond this share of the width. */
const FULL = 0.85

/**
 * Tells the layout of a whole document from lines that are followed by another without an empty line between, and are
 * at least half as long as the long ones among them (four in five are shorter than `width`). It is wrapped when two in
 * five of these stop in the middle of a sentence that goes on in lower case; or when half are full (the next word would
 * not have fitted) in the middle of a sentence, and fewer than half end one. List items, rules and tables do not count.
 */
export function layoutOf(lines: readonly Line[]): Layout {
  const pairs: { length: number; ends: boolean; next: Line }[] = []
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    if (!next || next.afterGap || startsListItem(next.text)) return
    if ([line, next].some(({ text }) => isRule(text) || hasColumns(text))) return
    pairs.push({ length: line.text.length, ends: endsSentence(line.text), next })
  })
  const lengths = pairs.map((pair) => pair.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.8)] ?? 0
  if (width < MIN_WIDTH || width > MAX_WIDTH) return { kind: 'lines' }

  const long = pairs.filter(({ length }) => length * 2 >= width)
  const share = (test: (pair: (typeof long)[number]) => boolean) => long.filter(test).length / long.length
  const goesOn = share(({ ends, next }) => !ends && startsLowerCase(next.text))
  const full = share(({ length, ends, next }) => !ends && !leavesRoom(length, next, width))
  const wrapped = goesOn >= 0.4 || (full >= 0.5 && share(({ ends }) => ends) < 0.5)
  return wrapped ? { kind: 'wrapped', width } : { kind: 'lines' }
}

/** True when the next line's first word would have fitted: whoever wrote the line ended it on purpose. */
export function leavesRoom(length: number, next: Line, width: number): boolean {
  return length + 1 + firstWordLength(next.text) <= width * FULL
}
