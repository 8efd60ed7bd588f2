import { canonicalText } from '../../../../shared/document/canonical'
import type { DocumentId } from '../../../../shared/core/ids'
import { sectionAt } from '../../../../shared/document/sections'
import type { NoteTarget } from '../../../../shared/note/note'
import { oneLine } from '../../../../shared/document/one-line'
import { sectionsIn } from '../../../../shared/notebook/queries'
import type { TreeElement } from '../../../documents/markup/tree'
import { addNote } from './add-note'
import type { Project, ReadPassage } from './project'
import { rawText } from './raw-text'
import { readSelections } from './read-selections'
import { childOf, childrenOf, guidIn, textIn } from './refi-xml'

/** Says what the notes are on that links connect with something. Links between other things are counted. */
export function readLinks(project: Project, root: TreeElement): void {
  const notes = new Set(notesIn(root).map((note) => guidIn(note, 'guid')))
  for (const link of childrenOf(root, 'Links').flatMap((links) => childrenOf(links, 'Link'))) {
    const [from, to] = [guidIn(link, 'originGUID'), guidIn(link, 'targetGUID')]
    const [note, other] = notes.has(from) ? [from, to] : [to, from]
    const passage = project.passages.get(other)
    const documentId = project.documents.get(other)
    if (notes.has(note) && passage && !project.notedPassages.has(note))
      project.notedPassages.set(note, passage)
    else if (notes.has(note) && documentId && !project.notedDocuments.has(note)) {
      project.notedDocuments.set(note, documentId)
    } else project.losses.count('Link')
  }
}

/** Reads the notes of a project: on the passage or the document that refers to them, else on the notebook. */
export async function readNotes(project: Project, root: TreeElement): Promise<void> {
  const notes: ReadNote[] = []
  for (const element of notesIn(root)) {
    const text = (await rawText(project, element))?.raw ?? ''
    notes.push({ element, guid: guidIn(element, 'guid'), text })
  }
  readAnnotated(project, notes)
  for (const { element, guid, text } of notes) {
    if (element.get('richTextPath') !== '') project.losses.count('richText')
    const passage = project.notedPassages.get(guid)
    if (!passage) project.losses.count('noteCoding', childrenOf(element, 'PlainTextSelection').length)
    project.losses.count('codedNote', childrenOf(element, 'Coding').length)
    const words = [titleOf(project, element, text), textIn(childOf(element, 'Description')), text]
    const said = words.filter((part) => part.trim() !== '').join('\n\n')
    if (describesTag(project, guid, said)) continue
    addNote(project, element, {
      target: targetOf(project, guid, passage),
      annotationId: passage?.annotationId ?? null,
      text: said,
    })
  }
}

interface ReadNote {
  readonly element: TreeElement
  readonly guid: string
  readonly text: string
}

/** Puts a note on a code into the description of its tag, where that has room for it. */
function describesTag({ notebook, notedTags }: Project, guid: string, text: string): boolean {
  const tagId = notedTags.get(guid)
  const tag = tagId && notebook.tags[tagId]
  if (!tag) return false
  const description = [tag.description, canonicalText(text).trim()].filter((part) => part !== '').join('\n\n')
  if (description.length > 10_000) return false
  notebook.tags[tag.id] = { ...tag, description }
  return true
}

/**
 * Reads the passages of sources that selections within their notes stand for, as QualCoder writes annotations. By the
 * standard they would be passages of the note itself, which then must be long enough.
 */
function readAnnotated(project: Project, notes: readonly ReadNote[]): void {
  const isQualCoder = /qualcoder/i.test(project.origin)
  const found = new Map<DocumentId, { guid: string; selection: TreeElement }[]>()
  for (const { element, guid, text } of notes) {
    const documentId = project.notedDocuments.get(guid)
    const [selection, second] = childrenOf(element, 'PlainTextSelection')
    if (documentId === undefined || !selection || second || project.notedPassages.has(guid)) continue
    if (!isQualCoder && Number(selection.get('endPosition')) <= text.length) continue
    found.set(documentId, [...(found.get(documentId) ?? []), { guid, selection }])
  }
  for (const [documentId, list] of found) {
    const document = project.notebook.documents[documentId]
    const raw = project.raws.get(documentId)
    if (!document || raw === undefined) continue
    const selections = list.map(({ selection }) => selection)
    readSelections(project, document, raw, selections)
    for (const { guid, selection } of list) {
      const passage = project.passages.get(guidIn(selection, 'guid'))
      if (passage) project.notedPassages.set(guid, passage)
    }
  }
}

function targetOf(project: Project, guid: string, passage: ReadPassage | undefined): NoteTarget {
  const documentId = passage?.documentId ?? project.notedDocuments.get(guid)
  const document = documentId && project.notebook.documents[documentId]
  if (!documentId || !document) return { kind: 'notebook' }
  const annotation = passage && project.notebook.annotations[passage.annotationId]
  if (!annotation) return { kind: 'document', documentId }
  const { id } = sectionAt(sectionsIn(document), annotation.target.position.start)
  return { kind: 'section', documentId, sectionId: id }
}

/** The name of a note as its first line, where it says more than the note does. Postil's own names are made of the words. */
function titleOf(project: Project, element: TreeElement, text: string): string {
  const name = oneLine(element.get('name'), 500)
  const isPlain = /^(?:memo|note|annotation|comment)?[\s\d_-]*$/i.test(name)
  if (project.origin === 'Postil' || isPlain || text.trim().startsWith(name.replace(/(?:\.{3}|…)$/, '')))
    return ''
  return `**${name.replace(/[\\`*_[\]<>]/g, '\\$&')}**`
}

function notesIn(root: TreeElement): TreeElement[] {
  return childrenOf(root, 'Notes').flatMap((notes) => childrenOf(notes, 'Note'))
}
