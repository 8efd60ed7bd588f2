import type { Reanchoring } from '../../annotation/reanchor'
import { lastStartingBy } from '../../core/search'
import { withHeading } from '../../document/headings'
import type { Heading } from '../../document/sections'
import type { Block } from '../../document/text-version'

/** The blocks of a text and the outline it has: the importer's with the reader's changes. */
export interface Outlined {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly headings: readonly Heading[]
}

/** Least score for a line to count as the same line. */
const SAME_LINE = 0.85

/**
 * The outline of a new version: the importer's, with the changes that the reader made to the old one on every line that
 * is still there: lines made headings, other levels, headings made ordinary lines.
 */
export function carryOutline(reanchoring: Reanchoring, before: Outlined, after: Outlined): Heading[] {
  const imported = new Map(
    before.blocks.filter(({ kind }) => kind === 'heading').map((block) => [block.start, block]),
  )
  const chosen = new Map(before.headings.map((heading) => [heading.start, heading]))
  let headings = [...after.headings]
  const set = (line: Block, level: number | null) => {
    const now = blockOf(reanchoring, line, after.blocks)
    if (now) headings = withHeading(headings, now, after.text.slice(now.start, now.end), level)
  }
  for (const block of before.blocks) {
    const heading = chosen.get(block.start)
    const was = imported.get(block.start)
    if (heading && heading.level !== was?.level) set(block, heading.level)
    if (!heading && was) set(block, null)
  }
  return headings
}

/** The block that a block of the old text became; undefined when it is gone, or no longer a block of its own. */
function blockOf(reanchoring: Reanchoring, line: Block, blocks: readonly Block[]): Block | undefined {
  const outcome = reanchoring.passage(line)
  if (outcome.state === 'orphan' || outcome.score < SAME_LINE) return undefined
  const block = blocks[lastStartingBy(blocks, outcome.range.start)]
  if (!block || outcome.range.end > block.end) return undefined
  const isWhole = outcome.range.end - outcome.range.start >= (block.end - block.start) * SAME_LINE
  return isWhole ? block : undefined
}
