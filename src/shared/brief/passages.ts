import type { Annotation } from '../annotation/annotation'
import { placeOf } from '../annotation/place'
import { firstIndexWhere } from '../core/search'
import type { Section } from '../document/sections'
import type { SourceDocument } from '../document/source-document'
import type { Brief } from '../notebook/brief'
import type { Notebook } from '../notebook/notebook'
import { passagePages } from '../notebook/passage-pages'
import { annotationsOf, tagsOf, usersOf } from '../notebook/queries'
import { otherLanguage } from './language'
import type { BriefPassage } from './model'

/** Highlights in a section's own text that nothing else in the brief quotes, in reading order. */
export function passagesIn(
  notebook: Notebook,
  brief: Brief,
  document: SourceDocument,
  section: Section,
): readonly BriefPassage[] {
  const wanted = brief.scope.tagIds && new Set(brief.scope.tagIds)
  // They are sorted by place, so those of one section are neighbours.
  const all = annotationsOf(notebook, document.id)
  const from = firstIndexWhere(all, (annotation) => placeOf(annotation).start >= section.start)
  const to = firstIndexWhere(all, (annotation) => placeOf(annotation).start >= section.ownEnd)
  return all
    .slice(from, to)
    .filter((annotation) => {
      if (wanted && !annotation.tagIds.some((id) => wanted.has(id))) return false
      const { claims, evidence, notes } = usersOf(notebook, annotation.id)
      return claims.length === 0 && evidence.length === 0 && notes.length === 0
    })
    .map((annotation) => ({
      quote: annotation.target.quote.exact,
      ...quoteRemark(annotation),
      ...quoteLanguage(notebook, annotation, brief.language),
      quotePages: passagePages(notebook, annotation.target),
      comment: annotation.comment,
      tags: tagsOf(notebook, annotation.tagIds).map(({ label, color }) => ({ label, color })),
    }))
}

/** What a reader of the brief must know of a passage that a newer version did not leave where it was. */
export function quoteRemark(passage: Annotation | null): { quoteRemark?: string } {
  if (!passage?.pending) return {}
  const isReview = passage.state === 'needs-review'
  return {
    quoteRemark: isReview
      ? 'Not yet confirmed in the current version.'
      : 'Passage not found in the current version.',
  }
}

/** The language of a passage, where it is known and not that of the brief. */
export function quoteLanguage(
  notebook: Notebook,
  passage: Annotation | null,
  ofBrief: string,
): { quoteLanguage?: string } {
  const document = passage && notebook.documents[passage.target.documentId]
  const tag = document && otherLanguage(document.language || document.bibliography.language, ofBrief)
  return tag === undefined || tag === null ? {} : { quoteLanguage: tag }
}
