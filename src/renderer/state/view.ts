import { create } from 'zustand'
import type {
  AnnotationId,
  ClaimId,
  DocumentId,
  EvidenceId,
  NoteId,
  ReferenceId,
  TagId,
} from '../../shared/core/ids'
import type { SectionId } from '../../shared/document/sections'
import type { TextRange } from '../../shared/document/text-version'
import type { RevisionPreview } from '../../shared/rpc/contract'

/** A dialog that is open, with what it is about. */
export type Dialog =
  | { readonly kind: 'notebooks' }
  | { readonly kind: 'new-notebook' }
  | { readonly kind: 'rename-notebook' }
  | { readonly kind: 'codebook'; readonly tagId?: TagId }
  | { readonly kind: 'references'; readonly referenceId?: ReferenceId }
  | { readonly kind: 'import-references' }
  | { readonly kind: 'merge-references' }
  | { readonly kind: 'import-annotations' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'highlights' }
  | { readonly kind: 'export' }
  /** A name for a new brief, for a copy of the one that is shown, or another for that one. */
  | { readonly kind: 'name-brief'; readonly of: 'new' | 'copy' | 'rename' }
  | { readonly kind: 'move-in-brief'; readonly claimId: ClaimId }
  | { readonly kind: 'export-data' }
  | { readonly kind: 'add-from-file' }
  | { readonly kind: 'document'; readonly documentId: DocumentId }
  /** A newer version that was compared, and what is left to review after one. */
  | { readonly kind: 'revision'; readonly documentId: DocumentId; readonly preview: RevisionPreview }
  | { readonly kind: 'review'; readonly documentId: DocumentId }
  /** Evidence: for a chosen claim, from a selected passage, or both; or an existing link to edit. */
  | { readonly kind: 'evidence'; readonly claimId: ClaimId | null; readonly passage: Passage | null }
  | { readonly kind: 'edit-evidence'; readonly evidenceId: EvidenceId }
  | { readonly kind: 'move-claim'; readonly claimId: ClaimId }
  | { readonly kind: 'move-note'; readonly noteId: NoteId }

/** A stretch of a document that the person selected. */
export interface Passage {
  readonly documentId: DocumentId
  readonly range: TextRange
}

/** Where the reader should go; `nonce` makes going to the same place twice two requests. */
export interface ScrollRequest {
  readonly documentId: DocumentId
  readonly offset: number
  /** Pulse this passage on arrival. */
  readonly annotationId: AnnotationId | null
  /** Words to show and to pulse on arrival, where no passage is asked for. */
  readonly words?: TextRange
  /** The keyboard goes there too. */
  readonly takesFocus?: boolean
  readonly nonce: number
}

export interface ViewState {
  readonly documentId: DocumentId | null
  /** The section at the top of the reader: the right pane shows its claims and notes. */
  readonly sectionId: SectionId
  readonly activeClaimId: ClaimId | null
  readonly activeAnnotationId: AnnotationId | null
  /** The claim or note whose text field should take the focus when it appears. */
  readonly editing: ClaimId | NoteId | null
  readonly scrollRequest: ScrollRequest | null
  readonly dialog: Dialog | null
  /** Tag chosen last in the toolbar, offered again. */
  readonly lastTagId: TagId | null
  /** Left and right panes can be folded away in a narrow window. */
  readonly panes: { readonly library: boolean; readonly claims: boolean }
}

export const useView = create<ViewState>()(() => ({
  documentId: null,
  sectionId: 'sec_lead',
  activeClaimId: null,
  activeAnnotationId: null,
  editing: null,
  scrollRequest: null,
  dialog: null,
  lastTagId: null,
  panes: { library: true, claims: true },
}))

let nonce = 0

/** Asks the reader to go to an offset of a document, and to pulse a passage there when one is named. */
export function goTo(
  documentId: DocumentId,
  offset: number,
  annotationId: AnnotationId | null = null,
  takesFocus = false,
): void {
  nonce += 1
  useView.setState({
    documentId,
    activeAnnotationId: annotationId,
    scrollRequest: { documentId, offset, annotationId, takesFocus, nonce },
  })
}

/** Asks the reader to show some words of a document and to pulse them. */
export function goToWords(documentId: DocumentId, words: TextRange, takesFocus: boolean): void {
  nonce += 1
  useView.setState({
    documentId,
    activeAnnotationId: null,
    scrollRequest: { documentId, offset: words.start, annotationId: null, words, takesFocus, nonce },
  })
}

/** Opens a dialog, in place of any other. */
export function openDialog(dialog: Dialog): void {
  useView.setState({ dialog })
}

/** Closes the dialog that is open. */
export function closeDialog(): void {
  useView.setState({ dialog: null })
}
