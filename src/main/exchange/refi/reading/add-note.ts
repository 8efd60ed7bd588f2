import type { AnnotationId } from '../../../../shared/core/ids'
import { canonicalText } from '../../../../shared/document/canonical'
import type { NoteTarget } from '../../../../shared/note/note'
import type { TreeElement } from '../../../documents/markup/tree'
import type { Project } from './project'

/** Longest note, in UTF-16 units. */
const MAX_NOTE = 1_000_000

interface NewNote {
  readonly target: NoteTarget
  readonly annotationId: AnnotationId | null
  readonly text: string
}

/** Adds a note with what an element says; one without words is counted and left out. */
export function addNote(
  project: Project,
  element: TreeElement,
  { target, annotationId, text }: NewNote,
): void {
  const words = canonicalText(text).trim()
  if (words === '') {
    project.losses.count('emptyNote')
    return
  }
  if (words.length > MAX_NOTE) project.losses.count('cut')
  const id = project.newId('note')
  project.notebook.notes[id] = {
    id,
    target,
    annotationId,
    text: words.slice(0, MAX_NOTE).toWellFormed(),
    ...project.originOf(element),
    order: project.nextOrder('note'),
    ...project.dates(element),
  }
}
