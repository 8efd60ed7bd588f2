import type { SourceDocument } from '../../../shared/document/source-document'
import type { NotebookBundle, ReadBundle } from '../bundle'

/**
 * Leaves out what does not fit although the file is whole: originals that are not the file that was imported, which a
 * store had before it wrote the archive, and headings on no line of their text, when two documents had one text with
 * different lines.
 */
export function withSoundParts(bundle: NotebookBundle): Pick<ReadBundle, 'bundle' | 'notKept'> {
  const { notebook } = bundle
  const notKept: string[] = []
  const originals = bundle.originals.filter(({ documentId, number, bytes }) => {
    const document = Object.hasOwn(notebook.documents, documentId) ? notebook.documents[documentId] : undefined
    const version = document?.versions[number - 1]
    const fits = version?.byteLength === bytes.byteLength
    if (document && !fits) {
      notKept.push(`The original of “${document.bibliography.title}” is not the file that was imported.`)
    }
    return fits
  })
  const documents = Object.fromEntries(
    Object.values(notebook.documents).map((document) => {
      const sound = withSoundHeadings(document, bundle.texts)
      if (sound !== document) {
        notKept.push(`Headings of “${document.bibliography.title}” that stand on no line of its text.`)
      }
      return [document.id, sound]
    }),
  )
  return { bundle: { ...bundle, notebook: { ...notebook, documents }, originals }, notKept }
}

function withSoundHeadings(document: SourceDocument, texts: NotebookBundle['texts']): SourceDocument {
  let isSame = true
  const versions = document.versions.map((version) => {
    const lines = new Set(texts.get(version.hash)?.blocks.map(({ start, end }) => `${start}-${end}`))
    const headings = version.headings.filter(({ start, end }) => lines.has(`${start}-${end}`))
    if (headings.length === version.headings.length) return version
    isSame = false
    return { ...version, headings }
  })
  return isSame ? document : { ...document, versions }
}
