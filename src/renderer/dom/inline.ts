import { lastStartingBy } from '../../shared/core/search'
import { pageStarts } from '../../shared/document/pages'
import type { Mark, TextRange, TextVersion } from '../../shared/document/text-version'

/** Formatted text as a tree: words, a mark with what stands inside it, or the place where a printed page begins. */
export type InlineNode =
  | { readonly kind: 'text'; readonly start: number; readonly text: string }
  | { readonly kind: 'page'; readonly start: number; readonly label: string }
  | {
      readonly kind: Exclude<Mark['kind'], 'cell'>
      readonly start: number
      readonly href: string | null
      /** Footnote signs: where the footnote starts. */
      readonly target?: number
      readonly children: readonly InlineNode[]
    }

interface Segment extends TextRange {
  readonly marks: readonly Mark[]
}

/** The text of a block, or of a part of it, as a tree. Marks that cross each other are split, never dropped. */
export function inlineNodes(version: TextVersion, block: TextRange, part: TextRange = block): InlineNode[] {
  const all = marksIn(version, block)
  const pages = pageStarts(version.pages ?? [], part)
  if (all.length === 0 && pages.size === 0 && part.start < part.end) {
    return [{ kind: 'text', start: part.start, text: version.text.slice(part.start, part.end) }]
  }
  const marks = all.filter((mark) => mark.kind !== 'cell' && mark.start < part.end && mark.end > part.start)
  return nest(version.text, segmentsOf(part, marks, [...pages.keys()]), pages, 0)
}

/**
 * The cells of a table row. Only white space between cells is left out; a row without cells is one cell, and words
 * outside any cell belong to the cell before, so that nothing of the text goes unseen.
 */
export function cellsOf(version: TextVersion, row: TextRange): TextRange[] {
  // An empty last cell is a mark of no length at the very end of its row.
  const cells = marksIn(version, { ...row, end: row.end + 1 }).filter((mark) => mark.kind === 'cell')
  if (cells.length === 0) return [{ start: row.start, end: row.end }]
  return cells.map((cell, index) => {
    const start = index === 0 ? row.start : cell.start
    const limit = cells[index + 1]?.start ?? row.end
    const gap = version.text.slice(cell.end, limit)
    return { start, end: gap.trim() === '' ? Math.min(cell.end, limit) : limit }
  })
}

/** Marks that start in a range. Marks never cross blocks. */
function marksIn({ marks }: TextVersion, range: TextRange): readonly Mark[] {
  const from = lastStartingBy(marks, range.start - 1) + 1
  return marks.slice(from, lastStartingBy(marks, range.end - 1) + 1)
}

function segmentsOf(part: TextRange, marks: readonly Mark[], pages: readonly number[]): Segment[] {
  const inside = (offset: number) => offset > part.start && offset < part.end
  const ends = marks.flatMap((mark) => [mark.start, mark.end]).filter(inside)
  const cuts = [...new Set([part.start, ...ends, ...pages, part.end])].sort((a, b) => a - b)
  // Outermost first, so that neighbours share as much of their nesting as they can.
  const ordered = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? start
    return { start, end, marks: ordered.filter((mark) => mark.start <= start && mark.end >= end) }
  })
}

function nest(
  text: string,
  segments: readonly Segment[],
  pages: ReadonlyMap<number, string>,
  depth: number,
): InlineNode[] {
  const nodes: InlineNode[] = []
  let at = 0
  while (at < segments.length) {
    const segment = segments[at]
    if (!segment) break
    const mark = segment.marks[depth]
    let next = at + 1
    if (!mark || mark.kind === 'cell') {
      const label = pages.get(segment.start)
      if (label !== undefined) nodes.push({ kind: 'page', start: segment.start, label })
      nodes.push({ kind: 'text', start: segment.start, text: text.slice(segment.start, segment.end) })
    } else {
      while (segments[next]?.marks[depth] === mark) next += 1
      const children = nest(text, segments.slice(at, next), pages, depth + 1)
      const { kind, target } = mark
      const node = { kind, start: segment.start, href: safeHref(mark.href), children }
      nodes.push(target === undefined ? node : { ...node, target })
    }
    at = next
  }
  return nodes
}

const SAFE_SCHEME = /^(https?|mailto):/i

/** The address of a link when it is one that may be opened; null for every other scheme and for relative ones. */
export function safeHref(href: string | undefined): string | null {
  return href !== undefined && SAFE_SCHEME.test(href) ? href : null
}
