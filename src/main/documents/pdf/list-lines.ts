import { startOf } from './body-style'
import type { Line, Region } from './layout-types'
import { lineMarker, type LineMarker } from './line-marker'

/**
 * The lines of a region that start a list item, with their signs. A number counts when another of its kind counts on
 * from it or it stands in front of hanging text; a dash only when it is set off.
 */
export function listStarts(region: Region): Map<Line, LineMarker> {
  const candidates = region.lines.flatMap((line) => {
    const marker = lineMarker(line.text)
    return marker ? [{ line, marker }] : []
  })
  const starts = new Map<Line, LineMarker>()
  for (const { line, marker } of taggedStarts(region)) starts.set(line, marker)
  candidates.forEach(({ line, marker }, index) => {
    const near = [candidates[index - 1], candidates[index + 1]].filter(
      (other) => other?.marker.style === marker.style,
    )
    const sibling = near.some((other) => isSibling(line, marker, other))
    if (sibling || hangs(region, line) || isPlainBullet(marker, line, region)) starts.set(line, marker)
  })
  return starts
}

/** The list item that a line starts in, by the file's tags. */
export function itemOf(line: Line): number | undefined {
  const [first] = line.segments
  return (line.rtl ? line.segments.at(-1)?.runs.at(-1) : first?.runs[0])?.item
}

/** The first line of each tagged item; the sign is a bullet where none is written. */
function taggedStarts({ lines }: Region): { line: Line; marker: LineMarker }[] {
  const seen = new Set<number>()
  return lines.flatMap((line, index) => {
    const item = itemOf(line)
    if (item === undefined || seen.has(item)) return []
    seen.add(item)
    // What a page or column starts with in the middle of a sentence belongs to the item before.
    if (index === 0 && lineMarker(line.text) === null && /^\p{Ll}/u.test(line.text)) return []
    return [{ line, marker: lineMarker(line.text) ?? { text: '•', style: 'tag', value: null } }]
  })
}

function isSibling(
  line: Line,
  marker: LineMarker,
  other: { line: Line; marker: LineMarker } | undefined,
): boolean {
  if (!other || Math.abs(edge(line) - edge(other.line)) > line.size) return false
  if (marker.value === null || other.marker.value === null) return true
  return Math.abs(marker.value - other.marker.value) === 1
}

function edge(line: Line): number {
  return line.rtl ? line.x1 : line.x0
}

function isPlainBullet(marker: LineMarker, line: Line, region: Region): boolean {
  if (marker.value !== null) return false
  return !/^[-–*·]$/.test(marker.style) || startOf(line, region) > line.size * 0.8
}

/** The next line starts under the text of this one, not under its sign. */
function hangs(region: Region, line: Line): boolean {
  const next = region.lines[region.lines.indexOf(line) + 1]
  const text = textStart(line)
  if (!next || text === null) return false
  return Math.abs(edge(next) - text) < line.size * 0.35 && Math.abs(text - edge(line)) > line.size * 0.8
}

/** Where the text after the sign starts: only known when the sign is a run of its own. */
export function textStart(line: Line): number | null {
  const runs = line.segments.flatMap((one) => one.runs)
  const ordered = line.rtl ? [...runs].reverse() : runs
  const [first, second] = ordered
  if (!first || !second || lineMarker(`${first.text.trim()} x`) === null) return null
  return line.rtl ? second.x + second.width : second.x
}
