import { compareOrder } from '../../../shared/core/order'
import { resolveSection } from '../../../shared/document/sections'
import type { Note, NoteTarget } from '../../../shared/note/note'
import { live } from '../../../shared/notebook/lookup'
import type { Notebook } from '../../../shared/notebook/notebook'
import { annotationOf, sectionsIn } from '../../../shared/notebook/queries'

/** A note as `postil notes --json` prints it. */
export type NoteView = ReturnType<typeof noteView>

/** Every note whose subject still exists, in the order of the notebook. */
export function noteViews(notebook: Notebook): NoteView[] {
  return live(notebook.notes)
    .filter(({ target }) => isThere(notebook, target))
    .sort(compareOrder)
    .map((note) => noteView(notebook, note))
}

function noteView(notebook: Notebook, note: Note) {
  return {
    id: note.id,
    about: { ...note.target, title: titleOf(notebook, note.target) },
    text: note.text,
    quote: annotationOf(notebook, note.annotationId)?.target.quote.exact ?? null,
    createdAt: note.createdAt,
    updatedAt: note.updatedAt,
  }
}

function isThere(notebook: Notebook, target: NoteTarget): boolean {
  const isLive = (entity: { deletedAt?: string | undefined } | undefined) =>
    entity !== undefined && entity.deletedAt === undefined
  if (target.kind === 'notebook') return true
  if (target.kind !== 'claim') return isLive(notebook.documents[target.documentId])
  const claim = notebook.claims[target.claimId]
  return isLive(claim) && claim !== undefined && isLive(notebook.documents[claim.documentId])
}

/** What a note is about, in words. */
function titleOf(notebook: Notebook, target: NoteTarget): string {
  switch (target.kind) {
    case 'notebook':
      return notebook.title
    case 'claim':
      return notebook.claims[target.claimId]?.statement ?? ''
    case 'document':
      return notebook.documents[target.documentId]?.bibliography.title ?? ''
    case 'section': {
      const document = notebook.documents[target.documentId]
      return document ? resolveSection(sectionsIn(document), target.sectionId).title : ''
    }
  }
}
