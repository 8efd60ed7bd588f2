import type { SourceDocument } from '../../shared/document/source-document'
import type { Notebook } from '../../shared/notebook/notebook'
import type { NotebookBundle } from './bundle'

/**
 * A notebook without headings on no line of their text, and a sentence for each document that had some: of two documents
 * with one text, imported from different formats, a file has the lines of one.
 */
export function withSoundHeadings(
  notebook: Notebook,
  texts: NotebookBundle['texts'],
): { readonly notebook: Notebook; readonly notKept: readonly string[] } {
  const notKept: string[] = []
  const documents = Object.entries(notebook.documents).map(([id, document]): [string, SourceDocument] => {
    const sound = soundDocument(document, texts)
    if (sound !== document) {
      notKept.push(
        `Headings of “${document.bibliography.title}” that stand on no line of its text are left out.`,
      )
    }
    return [id, sound]
  })
  return notKept.length === 0
    ? { notebook, notKept }
    : { notebook: { ...notebook, documents: Object.fromEntries(documents) }, notKept }
}

function soundDocument(document: SourceDocument, texts: NotebookBundle['texts']): SourceDocument {
  let lost = 0
  const versions = document.versions.map((version) => {
    const text = texts.get(version.hash)
    if (!text) return version
    const lines = new Set(text.blocks.map(({ start, end }) => `${String(start)}-${String(end)}`))
    const headings = version.headings.filter(({ start, end }) => lines.has(`${String(start)}-${String(end)}`))
    if (headings.length === version.headings.length) return version
    lost += 1
    return { ...version, headings }
  })
  return lost === 0 ? document : { ...document, versions }
}
