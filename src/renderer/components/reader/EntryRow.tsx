import { Highlighter, MessageSquareQuote, NotebookPen, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Annotation } from '../../../shared/annotation/annotation'
import type { Notebook } from '../../../shared/notebook/notebook'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { RelationIcon } from '../ui/RelationIcon'
import { StandingChip } from '../ui/StandingIcon'
import { shorten } from '../ui/words'
import { entryName, type Entry } from './describe'
import { deleteEntry, openEntry } from './entry-actions'

interface Props {
  readonly notebook: Notebook
  readonly annotation: Annotation
  readonly entry: Entry
  readonly onClose: () => void
}

/** One reason why a passage is marked: its name, standing and words, a way to open it and a way to delete it. */
export function EntryRow({ notebook, annotation, entry, onClose }: Props) {
  const name = entryName(notebook, entry)
  const words = wordsOf(entry)
  return (
    <div className="reader-entry">
      <div className="reader-entry-head">
        <span className={`reader-entry-icon reader-entry-icon--${entry.kind}`} aria-hidden>
          {iconOf(entry)}
        </span>
        <span className="reader-entry-name">{name}</span>
        {entry.kind === 'claim' && <StandingChip standing={entry.standing} />}
        <span className="reader-entry-actions">
          {entry.kind !== 'highlight' && (
            <Button
              tone="quiet"
              size="small"
              aria-label={`${openWords(entry)}: ${name}`}
              onPress={() => {
                onClose()
                openEntry(entry)
              }}
            >
              {openWords(entry)}
            </Button>
          )}
          <IconButton
            size="small"
            label={`Delete ${name.charAt(0).toLowerCase()}${name.slice(1)}`}
            onPress={() => void deleteEntry(entry, annotation)}
          >
            <Trash2 size={15} aria-hidden />
          </IconButton>
        </span>
      </div>
      {words !== '' && (
        <p className="reader-entry-words" dir="auto">
          {words}
        </p>
      )}
    </div>
  )
}

function iconOf(entry: Entry): ReactNode {
  switch (entry.kind) {
    case 'claim':
      return <MessageSquareQuote size={15} />
    case 'evidence':
      return <RelationIcon relation={entry.link.relation} size={15} />
    case 'note':
      return <NotebookPen size={15} />
    case 'highlight':
      return <Highlighter size={15} />
  }
}

function openWords(entry: Entry): string {
  return entry.kind === 'evidence' ? 'Edit' : 'Show'
}

function wordsOf(entry: Entry): string {
  switch (entry.kind) {
    case 'claim':
      return shorten(entry.claim.statement, 160)
    case 'evidence':
      return shorten(entry.link.rationale || (entry.claim?.statement ?? ''), 160)
    case 'note':
      return shorten(entry.note.text, 160)
    case 'highlight':
      return ''
  }
}
