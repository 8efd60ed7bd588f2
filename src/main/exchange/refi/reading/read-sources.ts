import { hash as digest } from 'node:crypto'
import { canonicalText } from '../../../../shared/document/canonical'
import { oneLine } from '../../../../shared/document/one-line'
import { emptyBibliography, type SourceDocument } from '../../../../shared/document/source-document'
import { MAX_TEXT_LENGTH } from '../../../documents/limits'
import type { TreeElement } from '../../../documents/markup/tree'
import { readPlainText } from '../../../documents/plain/read-plain-text'
import type { Project } from './project'
import { readSelections } from './read-selections'
import { readVariables } from './read-variables'
import { addNote } from './add-note'
import { rawText } from './raw-text'
import { childOf, childrenOf, guidIn, textIn } from './refi-xml'

/** Reads the sources of a project: texts, and the texts of PDF files. What has no text is counted. */
export async function readSources(project: Project, sources: TreeElement): Promise<void> {
  for (const source of childrenOf(sources)) {
    if (source.name === 'TextSource') await readText(project, source, source)
    else if (source.name === 'PDFSource') {
      project.losses.count('PDFSelection', childrenOf(source, 'PDFSelection').length)
      const text = childOf(source, 'Representation')
      if (text) await readText(project, source, text)
      else project.losses.count('noText')
    } else if (
      source.name === 'PictureSource' ||
      source.name === 'AudioSource' ||
      source.name === 'VideoSource'
    ) {
      project.losses.count(source.name)
    }
  }
}

/** One source; `holder` is the element with its text and the passages in it. */
async function readText(project: Project, source: TreeElement, holder: TreeElement): Promise<void> {
  const found = await rawText(project, holder)
  if (!found || !/\S/.test(found.raw) || found.raw.length > MAX_TEXT_LENGTH) {
    project.losses.count('noText')
    return
  }
  const { raw, bytes } = found
  const document = addDocument(project, source, raw, bytes)
  for (const element of new Set([source, holder])) {
    project.documents.set(guidIn(element, 'guid'), document.id)
    project.losses.count('wholeCoding', childrenOf(element, 'Coding').length)
    if (element.get('richTextPath') !== '') project.losses.count('richText')
    const target = { kind: 'document' as const, documentId: document.id }
    const description = textIn(childOf(element, 'Description'))
    if (description.trim() !== '')
      addNote(project, element, { target, annotationId: null, text: description })
    for (const ref of childrenOf(element, 'NoteRef')) {
      const guid = guidIn(ref, 'targetGUID')
      if (!project.notedDocuments.has(guid)) project.notedDocuments.set(guid, document.id)
    }
  }
  readSelections(project, document, raw, childrenOf(holder, 'PlainTextSelection'))
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
