import { startOf, type BodyStyle } from './body-style'
import { isCaption } from './headings'
import type { Draft, Line } from './layout-types'
import { isShort, regionShape, type RegionShape } from './line-breaks'
import { isMono, sameLook } from './line-look'

/** How many blocks that text flows around may stand between two halves of a paragraph. */
const MAX_BETWEEN = 40

/**
 * Joins what a column or page break parted: a paragraph, list item, quotation or footnote that goes on where the next
 * region of text starts. Footnotes, captions and tables between the halves stay behind the whole.
 */
export function joinAcrossBreaks(drafts: readonly Draft[], body: BodyStyle): Draft[] {
  const shapes = new Map<Draft['region'], RegionShape>()
  const shapeOf = ({ region }: Draft) => {
    const known = shapes.get(region) ?? regionShape(region, body)
    shapes.set(region, known)
    return known
  }
  const joined: Draft[] = []
  for (const draft of drafts) {
    const at = firstHalf(joined, draft)
    const half = joined[at]
    if (half && continues(half, draft, shapeOf, body)) {
      // What follows is measured against the column it ends in.
      joined[at] = { ...half, lines: [...half.lines, ...draft.lines], region: draft.region }
    } else joined.push(draft)
  }
  return joined
}

/** The last block that could go on in this one: of the same kind, in an earlier region. */
function firstHalf(joined: readonly Draft[], draft: Draft): number {
  if (!['paragraph', 'quote', 'footnote', 'code'].includes(draft.kind) || draft.marker !== undefined)
    return -1
  for (let at = joined.length - 1; at >= 0 && at >= joined.length - MAX_BETWEEN; at -= 1) {
    const candidate = joined[at]
    if (!candidate) return -1
    if (floats(candidate)) continue
    return candidate.region === draft.region ? -1 : at
  }
  return -1
}

/** What text flows around. */
function floats(draft: Draft): boolean {
  return draft.kind === 'footnote' || draft.kind === 'table-row' || isCaption(draft)
}

function continues(
  half: Draft,
  rest: Draft,
  shapeOf: (draft: Draft) => RegionShape,
  body: BodyStyle,
): boolean {
  const last = half.lines.at(-1)
  const [first] = rest.lines
  if (!last || !first || isCaption(rest) || !sameLook(last, first)) return false
  if (half.kind === 'heading' || half.kind === 'table-row' || half.kind === 'footnote') return false
  if (rest.kind === 'footnote') return false
  if (half.kind === 'code' || rest.kind === 'code') return half.kind === rest.kind
  if (/[-\u2010\u00ad]$/.test(last.text) && /^\p{Ll}/u.test(first.text)) return true
  if (isShort(last, first, shapeOf(half))) return false
  const startsEntry = shapeOf(rest).hanging.get(first)
  if (startsEntry !== undefined) return !startsEntry
  if (half.kind === 'quote' && rest.kind !== 'quote' && !isOneLine(rest)) return false
  const unfinished = !/[.!?:…。！？][)\]"”’»]*\d{0,3}$/.test(last.text)
  if (/^\p{Ll}/u.test(first.text)) return unfinished
  if (isIndented(first, shapeOf(rest))) return false
  return unfinished ? !isMono(first) : body.indents && !isOneLine(half)
}

function isOneLine({ lines }: Draft): boolean {
  return lines.length === 1
}

function isIndented(line: Line, { region, margin }: RegionShape): boolean {
  return startOf(line, region) > margin + line.size * 0.7
}
