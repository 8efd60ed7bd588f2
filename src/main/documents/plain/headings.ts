import { headingForm, type HeadingForm } from './heading-form'
import { endsSentence, isClosed, isRule, isShort, startsLowerCase } from './line-facts'
import { leavesRoom, type Layout } from './layout'
import type { Line } from './lines'
import { startsListItem } from './list-marker'
import { underlinedHeadings } from './underlines'

/** So many short lines in a row are verse, an address or a list, not headings with text between them. */
const MANY_SHORT_LINES = 4

/** How far into a chunk to look for what makes it a paragraph. */
const LINES_LOOKED_AT = 12

/**
 * Which lines of an unmarked text are headings: level (1 to 6) by index of the line. Besides underlined lines, a line
 * is a heading when it reads like one (`headingForm`) and the lines around it agree:
 *
 * - A text follows it: an ordinary paragraph or a list. So the last line is never one.
 * - It starts a chunk (a run of lines without an empty one), or comes after a line that ended its paragraph.
 * - Where the next line follows without an empty one, that line is long or ends a sentence, and is not indented under
 *   it; in a wrapped text its first word would have fitted on the line. A line among four or more short lines in a row
 *   is a heading only if it is strong.
 * - Of lines alone between empty lines, two in a row may be headings (a title and a section); of three or more only
 *   strong ones are. The document's first line, alone, is one in any case if the document has other headings: its title.
 * - A numbered line next to another one numbered to the same depth is a list, not a heading.
 */
export function headingsOf(lines: readonly Line[], layout: Layout): Map<number, number> {
  const found = underlinedHeadings(lines)
  const forms = lines.map(({ text }) => headingForm(text))
  const shortRuns = shortRunLengths(lines)
  for (let index = 0; index < lines.length; index += 1) {
    const form = forms[index]
    if (!form || found.has(index) || isRule(lines[index + 1]?.text ?? '')) continue
    if (isAlone(lines, index)) {
      const end = aloneRunEnd(lines, forms, index)
      for (const heading of headingsInRun(lines, forms, index, end)) {
        found.set(heading, forms[heading]?.level ?? 1)
      }
      index = end - 1
    } else if (
      startsAfterPause(lines, index) &&
      isFollowedByText(lines, index, layout) &&
      !isNumberedTwin(form, forms[index + 1]) &&
      !isNumberedTwin(form, forms[index - 1]) &&
      (form.strong || (shortRuns[index] ?? 0) < MANY_SHORT_LINES)
    ) {
      found.set(index, form.level)
    }
  }
  const title = forms[0]
  if (title && found.size > 0 && isAlone(lines, 0)) found.set(0, title.level)
  return found
}

/** True when the line has an empty line (or an end of the text) on either side. */
function isAlone(lines: readonly Line[], index: number): boolean {
  return lines[index]?.afterGap === true && lines[index + 1]?.afterGap !== false
}

function aloneRunEnd(lines: readonly Line[], forms: readonly (HeadingForm | null)[], start: number): number {
  let end = start + 1
  while (end < lines.length && forms[end] && isAlone(lines, end)) end += 1
  return end
}

function headingsInRun(
  lines: readonly Line[],
  forms: readonly (HeadingForm | null)[],
  start: number,
  end: number,
): number[] {
  const run = Array.from({ length: end - start }, (_, offset) => start + offset).filter((index) => {
    const form = forms[index]
    return form && !isNumberedTwin(form, forms[index - 1]) && !isNumberedTwin(form, forms[index + 1])
  })
  const last = forms[end - 1]
  if (!last || end === lines.length) return []
  if (!isText(lines, end) && !last.strong) return []
  if (end - start <= 2) return run
  return run.filter((index) => forms[index]?.strong === true)
}

/** True when what starts at `index` is a paragraph or a list: among its first lines is a long, closed or listed one. */
function isText(lines: readonly Line[], index: number): boolean {
  for (let at = index; at < index + LINES_LOOKED_AT; at += 1) {
    const line = lines[at]
    if (!line || (at > index && line.afterGap)) return false
    if (startsListItem(line.text) || !isShort(line.text) || isClosed(line.text)) return true
  }
  return false
}

function startsAfterPause(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  const before = lines[index - 1]
  if (!line || !before || line.afterGap) return true
  return (
    endsSentence(before.text) || startsListItem(before.text) || isRule(before.text) || !isShort(before.text)
  )
}

function isFollowedByText(lines: readonly Line[], index: number, layout: Layout): boolean {
  const line = lines[index]
  const next = lines[index + 1]
  if (!line || !next) return false
  if (next.afterGap) return isText(lines, index + 1)
  if (next.indent > line.indent && startsListItem(line.text)) return false
  if (startsListItem(next.text)) return true
  if (startsLowerCase(next.text)) return false
  if (layout.kind === 'wrapped' && !leavesRoom(line.text.length, next, layout.width)) return false
  const filled = layout.kind === 'wrapped' && next.text.length >= layout.width * 0.7
  return filled || !isShort(next.text) || endsSentence(next.text)
}

function isNumberedTwin(form: HeadingForm, other: HeadingForm | null | undefined): boolean {
  return form.numberDepth > 0 && form.numberDepth === other?.numberDepth
}

/** For every line, how many short lines stand in a row around it without an empty one between them. */
function shortRunLengths(lines: readonly Line[]): number[] {
  const lengths: number[] = []
  for (let start = 0; start < lines.length;) {
    let end = start
    while (end < lines.length && isShort(lines[end]?.text ?? '') && (end === start || !lines[end]?.afterGap))
      end += 1
    for (let index = start; index < end; index += 1) lengths[index] = end - start
    if (end === start) lengths[start] = 0
    start = Math.max(end, start + 1)
  }
  return lengths
}
