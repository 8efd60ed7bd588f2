import type { Annotation } from '../../annotation/annotation'
import type { DocumentId } from '../../core/ids'
import type { Note } from '../../note/note'
import { live } from '../lookup'
import type { Notebook } from '../notebook'

/** What of a document came from other programs, by its name there. */
export interface KnownOrigins {
  readonly annotations: ReadonlyMap<string, Annotation>
  /** Names of everything that came, with notes and replies. */
  readonly ids: ReadonlySet<string>
}

/** Looks through a document and its notes. What was deleted here does not count: whoever imports it again wants it back. */
export function knownOrigins(notebook: Notebook, documentId: DocumentId): KnownOrigins {
  const annotations = new Map<string, Annotation>()
  const ids = new Set<string>()
  for (const annotation of live(notebook.annotations)) {
    if (annotation.target.documentId !== documentId) continue
    for (const id of annotation.origin?.ids ?? []) {
      annotations.set(id, annotation)
      ids.add(id)
    }
  }
  for (const note of live(notebook.notes)) {
    if (!note.origin || !isOf(notebook, note, documentId)) continue
    for (const id of note.origin.ids) ids.add(id)
  }
  return { annotations, ids }
}

/** A note that was moved to the notebook or a claim is still of the document that its passage is in. */
function isOf(notebook: Notebook, { target, annotationId }: Note, documentId: DocumentId): boolean {
  const passage = annotationId === null ? undefined : notebook.annotations[annotationId]
  if (passage) return passage.target.documentId === documentId
  return target.kind === 'notebook' || target.kind === 'claim' || target.documentId === documentId
}
