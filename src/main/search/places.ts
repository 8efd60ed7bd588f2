import { placeOf } from '../../shared/annotation/place'
import type { Claim } from '../../shared/claim/claim'
import type { DocumentId, TagId } from '../../shared/core/ids'
import { memoByIdentity } from '../../shared/core/memo'
import { sectionAt, type Section } from '../../shared/document/sections'
import type { SourceDocument } from '../../shared/document/source-document'
import type { Notebook } from '../../shared/notebook/notebook'
import { annotationOf, codebookOf, documentsOf, sectionsIn, type TagRow } from '../../shared/notebook/queries'
import { HIT_KINDS, type HitKind } from '../../shared/search/results'

/** Where an entry is listed: its group, and what puts it before or after others of its notebook. */
export interface Place {
  readonly documentId: DocumentId | null
  readonly section: Section | null
  /** What is not in a document comes after all documents: the notebook's own notes, then tags. */
  readonly zone: number
  /** Offset of the section, -1 for none; the row of a tag. */
  readonly sectionStart: number
  readonly offset: number
  /** Orders of claims, and of notes beside them; empty for text, which so comes first. */
  readonly order: string
  /** Among what belongs to one claim: the claim, its evidence, its notes. */
  readonly kind: number
  readonly own: string
}

const IN_DOCUMENT = 0
const IN_NOTEBOOK = 1
const IN_CODEBOOK = 2
/** After all that has a rank. */
const LAST = 1e9

const START = { section: null, sectionStart: -1, offset: -1, order: '', kind: 0, own: '' }

/** The place of a claim, under the section it is filed in. */
export function placeOfClaim(notebook: Notebook, claim: Claim, section: Section | null): Place {
  const { id, documentId, order } = claim
  const passage = annotationOf(notebook, claim.annotationId)
  const start = passage?.target.documentId === documentId ? placeOf(passage).start : -1
  // One that was moved to another section stands at that section's beginning.
  const isInside = section !== null && start >= section.start && start < section.ownEnd
  const offset = isInside ? start : (section?.start ?? 0)
  return { ...inSection(documentId, section, offset), order: `${order} ${id}` }
}

/** The place of a claim's evidence, or of a note about it. */
export function placeWithClaim(claim: Place, kind: HitKind, own: string): Place {
  return { ...claim, kind: HIT_KINDS.indexOf(kind), own }
}

/** The place of a note that is not about a claim; without a document it is about the notebook. */
export function placeOfNote(documentId: DocumentId | null, section: Section | null, own: string): Place {
  if (documentId === null) return { ...START, documentId, zone: IN_NOTEBOOK, order: own }
  return { ...inSection(documentId, section, section?.start ?? -1), order: own }
}

/** The place of a tag: its row in the codebook. */
export function placeOfTag(notebook: Notebook, id: TagId): Place {
  const sectionStart = rowsOf(codebookOf(notebook)).get(id) ?? LAST
  return { ...START, documentId: null, zone: IN_CODEBOOK, sectionStart }
}
const rowsOf = memoByIdentity((rows: readonly TagRow[]) => new Map(rows.map(({ tag }, row) => [tag.id, row])))

/** The place of a block of a document's current text. */
export function placeInText(notebook: Notebook, documentId: DocumentId, start: number): Place {
  const document = notebook.documents[documentId]
  return inSection(documentId, document ? sectionAt(sectionsIn(document), start) : null, start)
}

function inSection(documentId: DocumentId, section: Section | null, offset: number): Place {
  return { ...START, documentId, section, zone: IN_DOCUMENT, sectionStart: section?.start ?? -1, offset }
}

/** Reading order of places of one notebook. */
export function comparePlaces(notebook: Notebook, a: Place, b: Place): number {
  if (a.zone !== b.zone) return a.zone - b.zone
  if (a.documentId !== b.documentId) return rankOf(notebook, a) - rankOf(notebook, b)
  return (
    a.sectionStart - b.sectionStart ||
    a.offset - b.offset ||
    compareStrings(a.order, b.order) ||
    a.kind - b.kind ||
    compareStrings(a.own, b.own)
  )
}

function rankOf(notebook: Notebook, { documentId }: Place): number {
  return (documentId && ranksOf(documentsOf(notebook)).get(documentId)) ?? LAST
}
const ranksOf = memoByIdentity(
  (documents: readonly SourceDocument[]) => new Map(documents.map(({ id }, index) => [id, index])),
)

const compareStrings = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)
