import { placeOf } from '../../../shared/annotation/place'
import { resolveSection } from '../../../shared/document/sections'
import { annotationsOf, sectionsIn, tagsOf } from '../../../shared/notebook/queries'
import { useNotebook } from '../../state/session'
import { closeDialog, goTo, useView } from '../../state/view'
import { highlightName } from '../reader/describe'
import { AppDialog } from '../ui/AppDialog'
import { Empty } from '../ui/Empty'
import { count, shorten } from '../ui/words'

/** The highlights of the section in view in the order of the text; each leads to its passage. */
export function HighlightsDialog() {
  const notebook = useNotebook()
  const documentId = useView((state) => state.documentId)
  const sectionId = useView((state) => state.sectionId)
  const document = documentId === null ? undefined : notebook.documents[documentId]
  if (!document) return null
  const section = resolveSection(sectionsIn(document), sectionId)
  const passages = annotationsOf(notebook, document.id).filter((annotation) => {
    const { start } = placeOf(annotation)
    return annotation.state !== 'orphan' && start >= section.start && start < section.ownEnd
  })
  return (
    <AppDialog
      title={`Highlights in “${shorten(section.title || 'Untitled section', 60)}”`}
      lead={
        passages.length > 0 ? `${count(passages.length, 'highlight')}, in the order of the text` : undefined
      }
      closesOutside
      onClose={closeDialog}
    >
      {passages.length === 0 ? (
        <Empty>Nothing is highlighted in this section.</Empty>
      ) : (
        <ol className="marks-list">
          {passages.map((annotation, index) => {
            const tags = tagsOf(notebook, annotation.tagIds).map(({ label }) => label)
            return (
              <li key={annotation.id}>
                <button
                  type="button"
                  autoFocus={index === 0}
                  className="marks-item"
                  onClick={() => {
                    closeDialog()
                    // Once the dialog has given the focus back, the passage takes it.
                    setTimeout(() => goTo(document.id, placeOf(annotation).start, annotation.id, true), 60)
                  }}
                >
                  <span className="marks-names">
                    {highlightName(notebook, annotation)}
                    {tags.length > 0 && ` · ${tags.join(', ')}`}
                  </span>
                  <span className="marks-words" dir="auto">
                    {shorten(annotation.target.quote.exact, 200)}
                  </span>
                </button>
              </li>
            )
          })}
        </ol>
      )}
    </AppDialog>
  )
}
