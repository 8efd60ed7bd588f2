import type { Annotation } from '../../../shared/annotation/annotation'
import { placeOf } from '../../../shared/annotation/place'
import { shortCitation } from '../../../shared/brief/citation'
import type { Claim } from '../../../shared/claim/claim'
import type { EvidenceLink } from '../../../shared/claim/evidence'
import type { Notebook } from '../../../shared/notebook/notebook'
import { passagePages } from '../../../shared/notebook/passage-pages'
import {
  annotationOf,
  claimsOf,
  evidenceOf,
  sectionOfClaim,
  standingOfClaim,
  tagsOf,
} from '../../../shared/notebook/queries'

/** A claim as `postil claims --json` prints it. Offsets are UTF-16 units of the document's text. */
export type ClaimView = ReturnType<typeof claimView>

/** Every claim in reading order. Labels are those of a brief made now. */
export function claimViews(notebook: Notebook): ClaimView[] {
  return claimsOf(notebook).map((claim, index) => claimView(notebook, claim, `C${index + 1}`))
}

function claimView(notebook: Notebook, claim: Claim, label: string) {
  const passage = annotationOf(notebook, claim.annotationId)
  const section = sectionOfClaim(notebook, claim)
  return {
    id: claim.id,
    label,
    statement: claim.statement,
    quote: passage?.target.quote.exact ?? null,
    documentId: claim.documentId,
    document: notebook.documents[claim.documentId]?.bibliography.title ?? '',
    section: section && { id: section.id, title: section.title },
    ...placeView(passage),
    standing: standingOfClaim(notebook, claim.id),
    certainty: claim.certainty,
    tags: tagsOf(notebook, claim.tagIds).map((tag) => tag.label),
    evidence: evidenceOf(notebook, claim.id).map((link) => evidenceView(notebook, link)),
  }
}

/** Where a passage is in the current text, and whether it is there for certain. */
function placeView(passage: Annotation | null) {
  const place = passage && passage.state !== 'orphan' ? placeOf(passage) : null
  return { passage: passage?.state ?? null, start: place?.start ?? null, end: place?.end ?? null }
}

function evidenceView(notebook: Notebook, link: EvidenceLink) {
  const { id, relation, strength, rationale, source } = link
  const passage = source.kind === 'passage' ? annotationOf(notebook, source.annotationId) : null
  return {
    id,
    relation,
    strength,
    rationale,
    quote: passage?.target.quote.exact ?? null,
    passage: passage?.state ?? null,
    source: sourceLabel(notebook, link),
  }
}

/** Where a piece of evidence comes from, as the brief says it. */
function sourceLabel(notebook: Notebook, { source }: EvidenceLink): string {
  if (source.kind === 'passage') {
    const target = annotationOf(notebook, source.annotationId)?.target
    const document = target && notebook.documents[target.documentId]
    if (!document) return ''
    return [shortCitation(document.bibliography), passagePages(notebook, target)].filter(Boolean).join(', ')
  }
  const reference = notebook.references[source.referenceId]
  const citation = reference ? shortCitation(reference.bibliography) : ''
  return [citation, source.locator].filter(Boolean).join(', ')
}
