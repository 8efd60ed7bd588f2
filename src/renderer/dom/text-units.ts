import { trimRange } from '../../shared/document/canonical'
import { lastStartingBy } from '../../shared/core/search'
import type { TextRange, TextVersion } from '../../shared/document/text-version'

/** What the keyboard goes by. */
export type TextUnit = 'word' | 'sentence'

/** Made when they are first needed: the browser then reads its dictionaries. */
const segmenters = new Map<TextUnit, Intl.Segmenter>()

function segmenterFor(unit: TextUnit): Intl.Segmenter {
  const known = segmenters.get(unit)
  if (known) return known
  const made = new Intl.Segmenter(undefined, { granularity: unit })
  segmenters.set(unit, made)
  return made
}

type Text = Pick<TextVersion, 'text' | 'blocks'>

/** The first word or sentence that ends after an offset, without the space around it; null after the last one. */
export function unitAfter(version: Text, unit: TextUnit, offset: number): TextRange | null {
  const from = Math.max(0, lastStartingBy(version.blocks, offset))
  for (let index = from; index < version.blocks.length; index += 1) {
    const found = unitsIn(version, unit, index).find(({ end }) => end > offset)
    if (found) return found
  }
  return null
}

/** The last word or sentence that starts before an offset; null before the first one. */
export function unitBefore(version: Text, unit: TextUnit, offset: number): TextRange | null {
  for (let index = lastStartingBy(version.blocks, offset - 1); index >= 0; index -= 1) {
    const found = unitsIn(version, unit, index).findLast(({ start }) => start < offset)
    if (found) return found
  }
  return null
}

/** A range whose end went on by a word or a sentence, or back by one; null when it cannot. */
export function stretched(
  version: Text,
  unit: TextUnit,
  range: TextRange,
  direction: 1 | -1,
): TextRange | null {
  const { start } = range
  if (direction > 0) {
    const next = unitAfter(version, unit, range.end)
    return next && { start, end: next.end }
  }
  const last = unitBefore(version, unit, range.end)
  const before = last && unitBefore(version, unit, last.start)
  return before && before.end > start ? { start, end: before.end } : null
}

function unitsIn({ text, blocks }: Text, unit: TextUnit, index: number): TextRange[] {
  const block = blocks[index]
  if (!block) return []
  const parts = [...segmenterFor(unit).segment(text.slice(block.start, block.end))]
  return parts.flatMap((part) => {
    if (unit === 'word' && part.isWordLike !== true) return []
    const start = block.start + part.index
    const range = trimRange(text, { start, end: start + part.segment.length })
    return range.end > range.start ? [range] : []
  })
}
