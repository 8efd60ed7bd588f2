import { BookMarked, Plus } from 'lucide-react'
import { useMemo } from 'react'
import { live } from '../../../shared/notebook/lookup'
import { documentsOf } from '../../../shared/notebook/queries'
import { useFound } from '../../state/session'
import { openDialog } from '../../state/view'
import { chooseFiles } from '../shell/actions'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { IconButton } from '../ui/IconButton'
import { DocumentItem } from './DocumentItem'

/** The left pane: the documents of the notebook, and the outline of the one that is open. */
export function LibraryPane() {
  const documents = useFound(documentsOf)
  const table = useFound((notebook) => notebook.references)
  const references = useMemo(() => live(table).length, [table])
  return (
    <nav className="lib" aria-label="Documents and sections">
      <div className="lib-head">
        <h2 className="pane-title">Documents</h2>
        <IconButton label="Import documents" size="small" onPress={chooseFiles}>
          <Plus size={16} aria-hidden />
        </IconButton>
      </div>
      {documents.length === 0 ? (
        <div className="lib-empty">
          <Empty
            action={
              <Button size="small" onPress={chooseFiles}>
                Import a document
              </Button>
            }
          >
            Documents you import appear here, each with its outline.
          </Empty>
        </div>
      ) : (
        <ul className="lib-documents">
          {documents.map((document) => (
            <DocumentItem key={document.id} document={document} />
          ))}
        </ul>
      )}
      <button type="button" className="lib-references" onClick={() => openDialog({ kind: 'references' })}>
        <BookMarked size={15} aria-hidden />
        References
        <span className="lib-references-count">{references.toLocaleString('en')}</span>
      </button>
    </nav>
  )
}
