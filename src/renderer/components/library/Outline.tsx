import { useMemo } from 'react'
import { directionOf } from '../../../shared/document/direction'
import type { SourceDocument } from '../../../shared/document/source-document'
import { useNotebook } from '../../state/session'
import { OutlineItem } from './OutlineItem'
import { outlineRows } from './outline-rows'

/** The sections of a document, nested as its headings are. */
export function Outline({ document }: { readonly document: SourceDocument }) {
  const notebook = useNotebook()
  const rows = useMemo(() => outlineRows(notebook, document), [notebook, document])
  const dir = directionOf(rows.map(({ section }) => section.title).join(' '))
  return (
    <ol className="lib-outline" dir={dir} aria-label={`Sections of ${document.bibliography.title}`}>
      {rows.map((row) => (
        <OutlineItem key={row.section.id} documentId={document.id} row={row} />
      ))}
    </ol>
  )
}
