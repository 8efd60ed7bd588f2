import { resolveSection, type Section } from '../../../shared/document/sections'
import type { SourceDocument } from '../../../shared/document/source-document'
import { sectionsIn } from '../../../shared/notebook/queries'
import { useNotebook } from '../../state/session'
import { useView } from '../../state/view'

/** The document that is shown and its section in view; null when the notebook has no document to show. */
export function useSectionInView(): { readonly document: SourceDocument; readonly section: Section } | null {
  const notebook = useNotebook()
  const documentId = useView((state) => state.documentId)
  const sectionId = useView((state) => state.sectionId)
  const document = documentId === null ? undefined : notebook.documents[documentId]
  if (!document || document.deletedAt !== undefined) return null
  return { document, section: resolveSection(sectionsIn(document), sectionId) }
}
