import type { Section, SectionId } from '../../../shared/document/sections'
import type { SourceDocument } from '../../../shared/document/source-document'
import type { Notebook } from '../../../shared/notebook/notebook'
import { claimsIn, countsOf, sectionsIn, type SectionCounts } from '../../../shared/notebook/queries'
import { coverageOf, type StandingCount } from '../../../shared/notebook/views'

/** A section as the outline lists it. */
export interface OutlineRow {
  readonly section: Section
  /** Nesting from 0: by parents, not by heading levels, which a document may skip. */
  readonly depth: number
  readonly counts: SectionCounts
  /** How many of its claims have each standing, in the brief's order; standings without claims are left out. */
  readonly standings: readonly StandingCount[]
}

/** The sections of a document in order, with what is filed under each. */
export function outlineRows(notebook: Notebook, document: SourceDocument): OutlineRow[] {
  const depths = new Map<SectionId, number>()
  return sectionsIn(document).map((section) => {
    const depth = section.parent === null ? 0 : (depths.get(section.parent) ?? 0) + 1
    depths.set(section.id, depth)
    const standings = coverageOf(notebook, claimsIn(notebook, document.id, section.id))
    return { section, depth, counts: countsOf(notebook, document.id, section.id), standings }
  })
}

/** Whether two rows look the same and lead to the same place. */
export function isSameRow(a: OutlineRow, b: OutlineRow): boolean {
  return (
    a.section === b.section &&
    a.depth === b.depth &&
    a.counts.claims === b.counts.claims &&
    a.counts.notes === b.counts.notes &&
    a.counts.unsourced === b.counts.unsourced &&
    a.standings.length === b.standings.length &&
    a.standings.every(({ standing, count }, index) => {
      const other = b.standings[index]
      return other?.standing === standing && other.count === count
    })
  )
}
