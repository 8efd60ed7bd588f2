import { hash as digest } from 'node:crypto'
import { canonicalText } from '../../../../shared/document/canonical'
import { oneLine } from '../../../../shared/document/one-line'
import { emptyBibliography, type SourceDocument } from '../../../../shared/document/source-document'
import { MAX_TEXT_LENGTH } from '../../../documents/limits'
import type { TreeElement } from '../../../documents/markup/tree'
import { readPlainText } from '../../../documents/plain/read-plain-text'
import type { Project } from './project'
import { readSelections } from './read-selections'
import { transcriptSelections } from './read-transcripts'
import { readVariables } from './read-variables'
import { addNote } from './add-note'
import { rawText } from './raw-text'
import { childOf, childrenOf, guidIn, textIn } from './refi-xml'

/** Reads the sources of a project: texts, the texts of PDF files, transcripts. What has no text is counted. */
export async function readSources(project: Project, sources: TreeElement): Promise<void> {
  for (const source of childrenOf(sources)) {
    switch (source.name) {
      case 'TextSource':
        await readText(project, source, source)
        break
      case 'PDFSource':
        await readPdf(project, source)
        break
      case 'AudioSource':
      case 'VideoSource':
        project.losses.count(source.name)
        project.losses.count(
          'TimeSelection',
          childrenOf(source, source.name.replace('Source', 'Selection')).length,
        )
        for (const transcript of childrenOf(source, 'Transcript')) await readText(project, source, transcript)
        break
      case 'PictureSource':
        project.losses.count(source.name)
    }
  }
}

async function readPdf(project: Project, source: TreeElement): Promise<void> {
  project.losses.count('PDFSelection', childrenOf(source, 'PDFSelection').length)
  const text = childOf(source, 'Representation')
  if (text) await readText(project, source, text)
  else project.losses.count('noText')
}

/** One text; `holder` is the element of the source that has it, and the passages in it. */
async function readText(project: Project, source: TreeElement, holder: TreeElement): Promise<void> {
  const found = await rawText(project, holder)
  if (!found || !/\S/.test(found.raw) || found.raw.length > MAX_TEXT_LENGTH) {
    project.losses.count('noText')
    return
  }
  const { raw, bytes } = found
  const document = addDocument(project, source, raw, bytes)
  for (const element of new Set([source, holder])) noteWhatIsOn(project, document, element)
  const selections =
    holder.name === 'Transcript' ? transcriptSelections(holder) : childrenOf(holder, 'PlainTextSelection')
  readSelections(project, document, raw, selections)
}

/** What is said of a source as a whole. */
function noteWhatIsOn(project: Project, { id }: SourceDocument, element: TreeElement): void {
  project.documents.set(guidIn(element, 'guid'), id)
  project.losses.count('wholeCoding', childrenOf(element, 'Coding').length)
  if (element.get('richTextPath') !== '') project.losses.count('richText')
  const target = { kind: 'document' as const, documentId: id }
  const description = textIn(childOf(element, 'Description'))
  if (description.trim() !== '') addNote(project, element, { target, annotationId: null, text: description })
  for (const ref of childrenOf(element, 'NoteRef')) {
    const guid = guidIn(ref, 'targetGUID')
    if (!project.notedDocuments.has(guid)) project.notedDocuments.set(guid, id)
  }
}

function addDocument(project: Project, source: TreeElement, raw: string, bytes: Uint8Array): SourceDocument {
  const { text, blocks, marks, headings } = readPlainText(canonicalText(raw))
  const hash = digest('sha256', text, 'hex')
  const title = oneLine(source.get('name'), 2000) || 'Untitled'
  const document: SourceDocument = {
    id: project.newId('document'),
    bibliography: { ...emptyBibliography(title), ...readVariables(project, source) },
    language: '',
    versions: [
      {
        ...{ hash, format: 'plain-text', fileName: fileNameOf(title), byteLength: bytes.byteLength },
        ...{ importedAt: project.reading.at, length: text.length, firstInk: text.search(/\S/), headings },
      },
    ],
    order: project.nextOrder('document'),
    ...project.dates(source),
  }
  project.notebook.documents[document.id] = document
  project.texts.set(hash, { hash, unit: 'utf16', text, blocks, marks })
  project.raws.set(document.id, raw)
  project.originals.push({ documentId: document.id, number: 1, extension: 'txt', bytes })
  return document
}

/** A name that any system takes for a file. */
function fileNameOf(title: string): string {
  const plain = title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const name = Array.from(plain).slice(0, 100).join('') || 'Untitled'
  return /\.txt$/i.test(name) ? name : `${name}.txt`
}
