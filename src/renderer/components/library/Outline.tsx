import { memoByParts } from '../../../shared/core/memo'
import { directionOf } from '../../../shared/document/direction'
import type { SourceDocument } from '../../../shared/document/source-document'
import type { Notebook } from '../../../shared/notebook/notebook'
import { claimsOf } from '../../../shared/notebook/queries'
import { supportsOf } from '../../../shared/notebook/support'
import { useFound } from '../../state/session'
import { useView } from '../../state/view'
import { OutlineItem } from './OutlineItem'
import { outlineRows } from './outline-rows'
import { useGrowing } from './use-growing'

/** The sections of a document, nested as its headings are. */
export function Outline({ document }: { readonly document: SourceDocument }) {
  const rows = useFound((notebook) => rowsNow(notebook, document))
  const dir = directionOf(rows.map(({ section }) => section.title).join(' '))
  const inView = useView((state) => rows.findIndex(({ section }) => section.id === state.sectionId))
  const shown = useGrowing(rows.length, inView)
  return (
    <ol className="lib-outline" dir={dir} aria-label={`Sections of ${document.bibliography.title}`}>
      {rows.slice(0, shown).map((row) => (
        <OutlineItem key={row.section.id} documentId={document.id} row={row} />
      ))}
    </ol>
  )
}

// Hundreds of sections are not looked through again for each highlight.
const rowsNow = memoByParts(
  (notebook: Notebook, document: SourceDocument) => [
    ...[document, claimsOf(notebook), supportsOf(notebook)],
    ...[notebook.notes, notebook.documents],
  ],
  outlineRows,
)
