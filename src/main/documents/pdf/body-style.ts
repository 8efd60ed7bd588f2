import { quantile } from './columns'
import type { Line, Region } from './layout-types'

/** What most of a document's text looks like. Sizes and distances in points. */
export interface BodyStyle {
  readonly size: number
  /** Distance of two baselines within a paragraph, by size of the text. */
  readonly leading: (size: number) => number
  /** Whether paragraphs start with an indent, so that a line without one continues the paragraph before. */
  readonly indents: boolean
}

/** Measures the body text: the size most characters have, and how far its lines are apart. */
export function bodyStyle(regions: readonly Region[]): BodyStyle {
  const amounts = new Map<number, number>()
  const distances = new Map<number, number[]>()
  for (const { lines } of regions) {
    lines.forEach((line, index) => {
      const size = rounded(line.size)
      amounts.set(size, (amounts.get(size) ?? 0) + line.text.length)
      const next = lines[index + 1]
      if (!next || rounded(next.size) !== size) return
      const distance = next.y - line.y
      if (distance < line.size * 0.8 || distance > line.size * 2.6) return
      const known = distances.get(size)
      if (known) known.push(distance)
      else distances.set(size, [distance])
    })
  }
  const [size = 10] = [...amounts].sort((a, b) => b[1] - a[1])[0] ?? []
  const medians = new Map([...distances].map(([of, values]) => [of, quantile(values, 0.4)]))
  const ratio = (medians.get(size) ?? size * 1.2) / size
  const leading = (of: number) => medians.get(rounded(of)) ?? of * Math.min(ratio, 1.5)
  return { size, leading, indents: startWithIndent(regions, size) }
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2
}

/** More than a few lines in regions of body text are indented, none of them with extra space in front. */
function startWithIndent(regions: readonly Region[], size: number): boolean {
  let indented = 0
  let others = 0
  for (const { lines, x0 } of regions) {
    lines.forEach((line, index) => {
      const previous = lines[index - 1]
      if (!previous || rounded(line.size) !== size || rounded(previous.size) !== size) return
      const indent = startOf(line, { x0, x1: Math.max(...lines.map((one) => one.x1)) })
      if (indent > size * 0.6 && indent < size * 3.5 && line.y - previous.y < size * 1.7) indented += 1
      else others += 1
    })
  }
  return indented >= 3 && indented * 25 >= others
}

/** Distance of a line's start from the edge of its column. */
export function startOf(line: Pick<Line, 'x0' | 'x1' | 'rtl'>, column: { x0: number; x1: number }): number {
  return line.rtl ? column.x1 - line.x1 : line.x0 - column.x0
}

/** Room that a line leaves at its end. */
export function roomAfter(line: Pick<Line, 'x0' | 'x1' | 'rtl'>, column: { x0: number; x1: number }): number {
  return line.rtl ? line.x0 - column.x0 : column.x1 - line.x1
}
