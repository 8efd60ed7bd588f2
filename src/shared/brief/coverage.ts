import type { Claim } from '../claim/claim'
import type { DocumentId } from '../core/ids'
import { lastStartingBy } from '../core/search'
import type { Section, SectionId } from '../document/sections'
import type { TextRange } from '../document/text-version'
import type { Notebook } from '../notebook/notebook'
import { annotationOf, sectionsIn, standingOfClaim } from '../notebook/queries'
import { sectionRefKey } from './outline'

/**
 * How much of a section's own text the passages of the brief's claims cover, in UTF-16 units. Text that two passages
 * share counts once.
 */
export interface Coverage {
  /** Length of the section's own text, its heading included, its subsections not. */
  readonly length: number
  /** In passages of claims. */
  readonly claimed: number
  /** In passages of claims that a source speaks for or against; never more than `claimed`. */
  readonly sourced: number
}

/** Tells of any section what the passages of these claims cover, wherever in the brief the claims stand. */
export function coverageBy(
  notebook: Notebook,
  claims: readonly Claim[],
): (documentId: DocumentId, section: Section) => Coverage {
  const claimed = new Map<string, TextRange[]>()
  const sourced = new Map<string, TextRange[]>()
  for (const claim of claims) {
    const passage = annotationOf(notebook, claim.annotationId)
    const document = passage && notebook.documents[passage.target.documentId]
    // A passage that is not, or not for certain, in the current version covers nothing of it.
    if (!document || passage.pending) continue
    const isSourced = standingOfClaim(notebook, claim.id) !== 'unsupported'
    for (const [sectionId, part] of partsOf(passage.target.position, sectionsIn(document))) {
      const key = sectionRefKey({ documentId: document.id, sectionId })
      pushTo(claimed, key, part)
      if (isSourced) pushTo(sourced, key, part)
    }
  }
  return (documentId, { id, start, ownEnd }) => {
    const key = sectionRefKey({ documentId, sectionId: id })
    return {
      length: ownEnd - start,
      claimed: lengthOfAll(claimed.get(key) ?? []),
      sourced: lengthOfAll(sourced.get(key) ?? []),
    }
  }
}

/** A passage cut at the sections it runs over. */
function* partsOf(range: TextRange, sections: readonly Section[]): Generator<[SectionId, TextRange]> {
  for (let at = Math.max(0, lastStartingBy(sections, range.start)); at < sections.length; at += 1) {
    const section = sections[at]
    if (!section || section.start >= range.end) return
    const part = { start: Math.max(range.start, section.start), end: Math.min(range.end, section.ownEnd) }
    if (part.end > part.start) yield [section.id, part]
  }
}

/** The length of ranges together, what they share counted once. */
function lengthOfAll(ranges: readonly TextRange[]): number {
  let length = 0
  let reached = 0
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    length += Math.max(0, end - Math.max(start, reached))
    reached = Math.max(reached, end)
  }
  return length
}

function pushTo<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}
