import type { Annotation } from '../../../shared/annotation/annotation'
import { CodePoints } from '../../../shared/annotation/code-points'
import { compareOrder } from '../../../shared/core/order'
import { currentVersion, type SourceDocument } from '../../../shared/document/source-document'
import type { Note } from '../../../shared/note/note'
import type { Notebook } from '../../../shared/notebook/notebook'
import { annotationsOf, claimsOf, usersOf } from '../../../shared/notebook/queries'
import type { NotebookBundle } from '../bundle'
import { passageTags } from '../passage-tags'
import { dateTime, packedText, shortened } from './files'
import { guidOf } from './guid'
import { lostPassage, noteOf, type ProjectNote } from './project-notes'
import { variableValues } from './variables'
import { element, words } from './xml'

/** The one user there is: a notebook does not know who works in it. */
export const USER = 'user'

/** A document as a source: its current text, with the passages in it, and the file that holds the text. */
export function textSource(bundle: NotebookBundle, document: SourceDocument) {
  const { notebook, texts } = bundle
  const { hash } = currentVersion(document)
  const text = texts.get(hash)
  if (!text) throw new Error(`the text ${hash} is not in the bundle`)
  const guid = guidOf(notebook.id, document.id)
  const { path, entry } = packedText(guid, text.text)
  const points = new CodePoints(text.text)
  const user = guidOf(notebook.id, USER)
  const xml = element(
    'TextSource',
    {
      ...{ guid, name: document.bibliography.title || 'Untitled', plainTextPath: path },
      ...{ creatingUser: user, creationDateTime: dateTime(document.createdAt) },
      ...{ modifyingUser: user, modifiedDateTime: dateTime(document.updatedAt) },
    },
    [
      ...annotationsOf(notebook, document.id)
        .filter((annotation) => isPlaced(annotation, hash))
        .map((annotation) => selection(notebook, annotation, points)),
      ...notesOn(notebook, document)
        .filter(({ isOnPassage }) => !isOnPassage)
        .map(({ id }) => noteRef(notebook, id)),
      ...claimsOf(notebook)
        .filter(({ documentId }) => documentId === document.id)
        .map(({ id }) => noteRef(notebook, id)),
      ...variableValues(notebook, document.bibliography),
    ],
  )
  return { xml, entry }
}

interface NoteOn extends ProjectNote {
  /** Whether a selection refers to it, so that the source need not. */
  readonly isOnPassage: boolean
}

/** The notes of a document, its sections and passages, and those that stand for passages without a certain place. */
export function notesOn(notebook: Notebook, document: SourceDocument): NoteOn[] {
  const { hash } = currentVersion(document)
  const annotations = annotationsOf(notebook, document.id)
  const placed = new Set(annotations.filter((one) => isPlaced(one, hash)).map(({ id }) => id))
  const notes = Object.values(notebook.notes)
    .filter(({ target }) => 'documentId' in target && target.documentId === document.id)
    .sort(compareOrder)
  return [
    ...notes.map((note) => ({
      ...noteOf(notebook, note),
      isOnPassage: note.annotationId !== null && placed.has(note.annotationId),
    })),
    ...annotations
      .filter(({ id }) => !placed.has(id))
      .map((annotation) => ({ ...lostPassage(annotation), isOnPassage: false })),
  ]
}

/** Whether a passage stands in the current text for certain. */
function isPlaced({ target, state }: Annotation, hash: string): boolean {
  return state === 'anchored' && target.version === hash
}

/** A passage. Positions are half-open and count code points of the text file. */
function selection(notebook: Notebook, annotation: Annotation, points: CodePoints): string {
  const { id, target, comment, createdAt, updatedAt } = annotation
  const user = guidOf(notebook.id, USER)
  const made = { creatingUser: user, creationDateTime: dateTime(createdAt) }
  const notes: readonly Note[] = usersOf(notebook, id).notes
  return element(
    'PlainTextSelection',
    {
      guid: guidOf(notebook.id, id),
      name: shortened(target.quote.exact),
      startPosition: points.pointsOf(target.position.start),
      endPosition: points.pointsOf(target.position.end),
      ...made,
      modifyingUser: user,
      modifiedDateTime: dateTime(updatedAt),
    },
    [
      ...words('Description', comment),
      ...passageTags(notebook, annotation).map((tagId) =>
        element('Coding', { guid: guidOf(notebook.id, id, tagId), ...made }, [
          element('CodeRef', { targetGUID: guidOf(notebook.id, tagId) }),
        ]),
      ),
      ...notes.map((note) => noteRef(notebook, note.id)),
    ],
  )
}

function noteRef(notebook: Notebook, id: string): string {
  return element('NoteRef', { targetGUID: guidOf(notebook.id, id) })
}
