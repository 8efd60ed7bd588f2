import type { Relation } from '../claim/relation'
import type { Standing } from '../claim/standing'
import type { AnnotationId, ClaimId, DocumentId, EvidenceId, NoteId, NotebookId, TagId } from '../core/ids'
import type { SectionId } from '../document/sections'
import type { TextRange } from '../document/text-version'
import type { NoteTarget } from '../note/note'

/** What can be found, in the order in which equals are listed. */
export const HIT_KINDS = ['claim', 'evidence', 'note', 'tag', 'text'] as const
export type HitKind = (typeof HIT_KINDS)[number]

/** Which part of an entry the snippet shows. */
export type HitField = 'text' | 'statement' | 'quote' | 'rationale' | 'source' | 'label' | 'description'

/** A few words of what was found. `matches` are sorted ranges of `text`, apart from each other; "…" shows a cut. */
export interface Snippet {
  readonly field: HitField
  readonly text: string
  readonly matches: readonly TextRange[]
}

interface HitOf<Kind extends HitKind> {
  readonly kind: Kind
  /** Unique in a result, and the same for the same thing in the next one. */
  readonly key: string
  readonly snippet: Snippet
}

/** A block of a document's text. Ranges are in the current canonical text. */
export interface TextHit extends HitOf<'text'> {
  readonly documentId: DocumentId
  /** The first match; the whole block when only filters were asked for. */
  readonly start: number
  readonly end: number
}

export interface ClaimHit extends HitOf<'claim'> {
  readonly claimId: ClaimId
  readonly documentId: DocumentId
  /** The passage that makes the claim, when there is one. */
  readonly annotationId: AnnotationId | null
  readonly standing: Standing
}

export interface EvidenceHit extends HitOf<'evidence'> {
  readonly evidenceId: EvidenceId
  readonly claimId: ClaimId
  /** The document its claim belongs to. The passage may be in another one. */
  readonly documentId: DocumentId
  /** The passage it cites, null when it cites a reference. */
  readonly annotationId: AnnotationId | null
  readonly relation: Relation
}

export interface NoteHit extends HitOf<'note'> {
  readonly noteId: NoteId
  readonly target: NoteTarget
  /** The claim it is about, when it is about one. */
  readonly claimId: ClaimId | null
  /** Null for a note about the notebook. */
  readonly documentId: DocumentId | null
  readonly annotationId: AnnotationId | null
}

export interface TagHit extends HitOf<'tag'> {
  readonly tagId: TagId
}

/** One thing that was found. */
export type SearchHit = TextHit | ClaimHit | EvidenceHit | NoteHit | TagHit

/** Hits of one section of one document, in reading order; or what stands outside sections. */
export interface HitGroup {
  readonly notebookId: NotebookId
  /** Null for the notebook's own notes and for its tags. */
  readonly documentId: DocumentId | null
  /** Null for notes about a whole document, and where `documentId` is null. */
  readonly sectionId: SectionId | null
  /** Heading to show: of the section, else of the document, else of the notebook; "Tags" for the codebook. */
  readonly title: string
  /** For a line above the heading, where several are open. */
  readonly documentTitle: string | null
  readonly notebookTitle: string
  readonly hits: readonly SearchHit[]
}

/** The answer to a query. */
export interface SearchResult {
  /** The group of the best hit first; equals, and everything when only filters were asked for, in reading order. */
  readonly groups: readonly HitGroup[]
  /** All that was found, also beyond `limit`. */
  readonly total: number
  /** What is wrong with the query, in sentences for the person. */
  readonly messages: readonly string[]
  /** True while part of the notebooks is still being read: ask again at `search.indexed`. */
  readonly indexing: boolean
}

/** Where a query is met in the text of one document. */
export interface DocumentMatches {
  /** Sorted and apart; the first 20,000. Empty when a query has no words, or leaves out text. */
  readonly ranges: readonly TextRange[]
  readonly indexing: boolean
}
