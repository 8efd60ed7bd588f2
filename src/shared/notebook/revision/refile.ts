import type { Reanchoring } from '../../annotation/reanchor'
import { firstAtLeast } from '../../annotation/words'
import { resolveSection, sectionAt, type Section, type SectionId } from '../../document/sections'

/** Where things filed under a section of the old outline go, and whether that section is still there. */
export interface SectionOutcome {
  readonly from: SectionId
  readonly to: SectionId
  readonly oldTitle: string
  readonly newTitle: string
  /** False when the heading is gone: its things went to where its words did. */
  readonly isKept: boolean
}

/**
 * The section of the new outline that an id of the old one stands for: the one whose heading the old heading became,
 * else the one that most of its words went to.
 */
export function followSection(
  reanchoring: Reanchoring,
  before: readonly Section[],
  after: readonly Section[],
  id: SectionId,
): SectionOutcome {
  const old = resolveSection(before, id)
  const kept = old.level === 0 ? leadOf(after) : headingOf(reanchoring, old, after)
  const found = kept ?? mostWordsOf(reanchoring, old, after)
  return { from: id, to: found.id, oldTitle: old.title, newTitle: found.title, isKept: kept !== null }
}

const leadOf = (sections: readonly Section[]) => (sections[0]?.level === 0 ? sections[0] : null)

function headingOf(reanchoring: Reanchoring, old: Section, sections: readonly Section[]): Section | null {
  const line = reanchoring.before.indexOf('\n', old.start)
  const end = line < 0 ? reanchoring.before.length : line
  const outcome = reanchoring.passage({ start: old.start, end: Math.max(old.start + 1, end) })
  if (outcome.state === 'orphan') return null
  const section = sectionAt(sections, outcome.range.start)
  if (section.level === 0) return null
  const newLine = reanchoring.after.indexOf('\n', section.start)
  return outcome.range.start < (newLine < 0 ? Infinity : newLine) ? section : null
}

function mostWordsOf(reanchoring: Reanchoring, old: Section, sections: readonly Section[]): Section {
  const { before, after, to } = reanchoring.alignment
  const counts = new Map<Section, number>()
  const first = firstAtLeast(before.starts, old.start)
  for (let word = first; (before.starts[word] ?? Infinity) < old.ownEnd; word += 1) {
    const target = to[word] ?? -1
    if (target < 0) continue
    const section = sectionAt(sections, after.starts[target] ?? 0)
    counts.set(section, (counts.get(section) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most ? most[0] : sectionAt(sections, reanchoring.offset(old.start))
}
