import { documentHeading } from './document-heading'
import { REFERENCES, referencesChapter } from './references'
import { sectionClaim, sectionOpening } from './section'
import type { TemplatePages } from './template'

/** The full report: a cover, and every claim with its passage, evidence and notes. */
export const EVIDENCE_BRIEF: TemplatePages = {
  hasCover: true,
  chaptersBefore: () => [],
  chaptersAfter: ({ model }) => (model.references.length ? [REFERENCES] : []),
  before: () => [],
  *section(kit, place) {
    yield sectionOpening(kit, place)
    for (const [index] of place.section.claims.entries()) yield sectionClaim(kit, place, index)
  },
  document: documentHeading,
  after: referencesChapter,
}
