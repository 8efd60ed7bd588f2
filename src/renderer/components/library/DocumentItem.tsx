import { FilePlus2, GitCompareArrows, Highlighter, Info, Trash2 } from 'lucide-react'
import { shortName } from '../../../shared/document/names'
import type { SourceDocument } from '../../../shared/document/source-document'
import { openReviews } from '../../../shared/notebook/revision/review-queries'
import { apply, showDocument, undo } from '../../state/actions'
import { announce, showMessage } from '../../state/messages'
import { useFound } from '../../state/session'
import { openDialog, useView } from '../../state/view'
import { chooseAnnotations } from '../annotations/choose-annotations'
import { chooseRevision } from '../review/choose-revision'
import { Item, MenuButton, MenuLine } from '../ui/MenuButton'
import { shorten } from '../ui/words'
import { Outline } from './Outline'

/** One document of the list; the one that is open shows its outline. */
export function DocumentItem({ document }: { readonly document: SourceDocument }) {
  const isActive = useView((state) => state.documentId === document.id)
  const hasReviews = useFound((notebook) => openReviews(notebook, document.id) > 0)
  const { title, authors, year } = document.bibliography
  const by = [byline(authors), year].filter((part) => part !== '').join(' · ')
  return (
    <li className="lib-item">
      <div className={`lib-document ${isActive ? 'lib-document--active' : ''}`}>
        <button
          type="button"
          className="lib-document-button"
          aria-current={isActive ? 'true' : undefined}
          onClick={() => {
            showDocument(document.id)
            announce(`Opened “${title}”`)
          }}
        >
          <span className="lib-document-title" dir="auto">
            {title}
          </span>
          {by !== '' && (
            <span className="lib-document-by" dir="auto">
              {by}
            </span>
          )}
        </button>
        <MenuButton label={`Actions for ${shorten(title, 60)}`} className="lib-document-menu">
          <Item
            label="Details…"
            icon={<Info size={15} />}
            onAction={() => openDialog({ kind: 'document', documentId: document.id })}
          />
          <Item
            label="Import a newer version…"
            icon={<FilePlus2 size={15} />}
            onAction={() => chooseRevision(document.id)}
          />
          <Item
            label="Import annotations…"
            icon={<Highlighter size={15} />}
            onAction={() => chooseAnnotations(document.id)}
          />
          {(document.versions.length > 1 || hasReviews) && (
            <Item
              label="Review passages…"
              icon={<GitCompareArrows size={15} />}
              onAction={() => openDialog({ kind: 'review', documentId: document.id })}
            />
          )}
          <MenuLine />
          <Item
            label="Remove from notebook"
            tone="danger"
            icon={<Trash2 size={15} />}
            onAction={() => void remove(document)}
          />
        </MenuButton>
      </div>
      {isActive && <Outline document={document} />}
    </li>
  )
}

function byline(authors: readonly string[]): string {
  const [first, second] = authors.map(shortName)
  if (first === undefined) return ''
  if (authors.length > 2) return `${first} et al.`
  return second === undefined ? first : `${first} and ${second}`
}

async function remove(document: SourceDocument): Promise<void> {
  if (!(await apply({ type: 'document.delete', id: document.id }))) return
  showMessage({
    tone: 'news',
    text: `Removed “${shorten(document.bibliography.title, 50)}” with its claims and notes`,
    hint: null,
    action: { label: 'Undo', run: () => void undo() },
  })
}
