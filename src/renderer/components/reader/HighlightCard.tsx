import { MessageSquareQuote, MoveHorizontal } from 'lucide-react'
import { useState } from 'react'
import type { Annotation } from '../../../shared/annotation/annotation'
import type { Notebook } from '../../../shared/notebook/notebook'
import { tagsOf } from '../../../shared/notebook/queries'
import { openDialog } from '../../state/view'
import { Button } from '../ui/Button'
import { AdjustEnds } from './AdjustEnds'
import { shorten } from '../ui/words'
import { entriesOf } from './describe'
import { EntryRow } from './EntryRow'
import { addClaimFrom } from './passage-actions'
import { TagMenu } from './TagMenu'

interface Props {
  readonly notebook: Notebook
  readonly text: string
  readonly annotation: Annotation
  /** Whether to show the passage's words: not when it is the only one and plain, for it is right there. */
  readonly showsQuote: boolean
  readonly onClose: () => void
}

/** One passage at the point that was clicked: what it is, and what can be done with it. */
export function HighlightCard({ notebook, text, annotation, showsQuote, onClose }: Props) {
  const [isAdjusting, setAdjusting] = useState(false)
  const entries = entriesOf(notebook, annotation)
  const tags = tagsOf(notebook, annotation.tagIds)
  const hasClaim = entries.some((entry) => entry.kind === 'claim')
  const quote = shorten(annotation.target.quote.exact, 140)
  // A claim in the words of its passage says them already.
  const isSaid = entries.some(
    (entry) => entry.kind === 'claim' && shorten(entry.claim.statement, 140) === quote,
  )
  return (
    <li className="reader-card">
      {entries.map((entry) => (
        <EntryRow
          key={entryKey(entry)}
          notebook={notebook}
          annotation={annotation}
          entry={entry}
          onClose={onClose}
        />
      ))}
      {showsQuote && !isSaid && (
        <p className="reader-card-quote" dir="auto">
          {quote}
        </p>
      )}
      {annotation.state === 'needs-review' && (
        <div className="reader-card-review">
          This is where the passage may be in the newer version.{' '}
          <Button
            size="small"
            onPress={() => {
              onClose()
              openDialog({ kind: 'review', documentId: annotation.target.documentId })
            }}
          >
            Review
          </Button>
        </div>
      )}
      {tags.length > 0 && (
        <ul className="reader-card-tags" role="list" aria-label="Tags">
          {tags.map((tag) => (
            <li key={tag.id}>
              <span className={`reader-dot reader-dot--${tag.color}`} aria-hidden />
              {tag.label}
            </li>
          ))}
        </ul>
      )}
      <div className="reader-card-actions">
        <TagMenu notebook={notebook} annotation={annotation} />
        {!hasClaim && (
          <Button
            tone="quiet"
            size="small"
            icon={<MessageSquareQuote size={14} aria-hidden />}
            onPress={() => {
              onClose()
              void addClaimFrom(annotation.id)
            }}
          >
            Make claim
          </Button>
        )}
        <Button
          tone="quiet"
          size="small"
          icon={<MoveHorizontal size={14} aria-hidden />}
          aria-expanded={isAdjusting}
          onPress={() => setAdjusting(!isAdjusting)}
        >
          Adjust ends
        </Button>
      </div>
      {isAdjusting && !annotation.pending && <AdjustEnds text={text} annotation={annotation} />}
    </li>
  )
}

function entryKey(entry: ReturnType<typeof entriesOf>[number]): string {
  switch (entry.kind) {
    case 'claim':
      return entry.claim.id
    case 'evidence':
      return entry.link.id
    case 'note':
      return entry.note.id
    case 'highlight':
      return 'highlight'
  }
}
