import { STANDINGS, type Standing } from '../../../shared/claim/standing'
import type { Section, SectionId } from '../../../shared/document/sections'
import type { SourceDocument } from '../../../shared/document/source-document'
import type { Notebook } from '../../../shared/notebook/notebook'
import {
  claimsIn,
  notesAbout,
  sectionsIn,
  standingOfClaim,
  type SectionCounts,
} from '../../../shared/notebook/queries'

/** A section as the outline lists it. */
export interface OutlineRow {
  readonly section: Section
  /** Nesting from 0: by parents, not by heading levels, which a document may skip. */
  readonly depth: number
  readonly counts: SectionCounts
  /** How many of its claims have each standing, in the brief's order; standings without claims are left out. */
  readonly standings: readonly { readonly standing: Standing; readonly count: number }[]
}

/** The sections of a document in order, with what is filed under each. */
export function outlineRows(notebook: Notebook, document: SourceDocument): OutlineRow[] {
  const depths = new Map<SectionId, number>()
  return sectionsIn(document).map((section) => {
    const depth = section.parent === null ? 0 : (depths.get(section.parent) ?? 0) + 1
    depths.set(section.id, depth)
    return { section, depth, ...factsOf(notebook, document, section) }
  })
}

/** Goes through each claim of the section once: there may be ten thousand in a document. */
function factsOf(
  notebook: Notebook,
  document: SourceDocument,
  section: Section,
): Pick<OutlineRow, 'counts' | 'standings'> {
  const claims = claimsIn(notebook, document.id, section.id)
  const own = { kind: 'section', documentId: document.id, sectionId: section.id } as const
  const found = new Map<Standing, number>()
  let notes = notesAbout(notebook, own).length
  for (const { id } of claims) {
    const standing = standingOfClaim(notebook, id)
    found.set(standing, (found.get(standing) ?? 0) + 1)
    notes += notesAbout(notebook, { kind: 'claim', claimId: id }).length
  }
  const standings = STANDINGS.flatMap((standing) => {
    const count = found.get(standing)
    return count === undefined ? [] : [{ standing, count }]
  })
  const counts = { claims: claims.length, notes, unsourced: found.get('unsupported') ?? 0 }
  return { counts, standings }
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
