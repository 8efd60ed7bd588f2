import { CheckCheck } from 'lucide-react'
import { useState } from 'react'
import type { Annotation } from '../../../shared/annotation/annotation'
import type { DocumentId } from '../../../shared/core/ids'
import { currentVersion } from '../../../shared/document/source-document'
import { reviewListOf } from '../../../shared/notebook/revision/review-queries'
import { useNotebook } from '../../state/session'
import { closeDialog } from '../../state/view'
import '../../styles/review.css'
import { AppDialog } from '../ui/AppDialog'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { shorten } from '../ui/words'
import { accept } from './review-actions'
import { ReviewItem } from './ReviewItem'
import { isLikely } from './review-words'

/** What a newer version left to decide, and what it changed: each passage as it was and as it is, side by side. */
export function ReviewDialog({ documentId }: { readonly documentId: DocumentId }) {
  const notebook = useNotebook()
  const document = notebook.documents[documentId]
  if (!document) return null
  const { review, missing, kept, carried } = reviewListOf(notebook, documentId)
  const likely = review.filter(isLikely)
  const isEmpty = review.length + missing.length + kept.length + carried.length === 0
  return (
    <AppDialog
      title="Review passages"
      lead={`“${shorten(document.bibliography.title, 60)}”, version ${document.versions.length}: ${currentVersion(document).fileName}`}
      width="large"
      onClose={closeDialog}
      footer={
        <>
          {likely.length > 0 && (
            <Button
              icon={<CheckCheck size={16} aria-hidden />}
              onPress={() => void accept(likely.map(({ id }) => id))}
            >
              Accept all likely ones ({likely.length})
            </Button>
          )}
          {carried.length > 0 && (
            <Button tone="quiet" onPress={() => void accept(carried.map(({ id }) => id))}>
              Mark all changes as seen ({carried.length})
            </Button>
          )}
          <Button tone="primary" onPress={closeDialog}>
            Done
          </Button>
        </>
      }
    >
      <p className="sr-only rev-list-title" tabIndex={-1}>
        {isEmpty ? 'Nothing to review' : 'Passages to review'}
      </p>
      {isEmpty && <Empty>Every passage is where it was, or where you put it.</Empty>}
      <Group title="To review" annotations={review} />
      <Group title="Not found" annotations={missing} />
      <Group title="Found, with changes" annotations={carried} />
      <Group title="Not in this version" annotations={kept} />
    </AppDialog>
  )
}

/** Items drawn at first: each holds two passages. */
const FIRST = 40

function Group({
  title,
  annotations,
}: {
  readonly title: string
  readonly annotations: readonly Annotation[]
}) {
  const [shown, setShown] = useState(FIRST)
  if (annotations.length === 0) return null
  const rest = annotations.length - shown
  return (
    <section className="rev-group" aria-label={title}>
      <h3 className="rev-group-title">
        {title} <span className="rev-group-count">{annotations.length}</span>
      </h3>
      <ol className="rev-list">
        {annotations.slice(0, shown).map((annotation) => (
          <ReviewItem key={annotation.id} annotation={annotation} />
        ))}
      </ol>
      {rest > 0 && (
        <Button tone="quiet" onPress={() => setShown(shown + FIRST)}>
          Show {Math.min(FIRST, rest)} more
        </Button>
      )}
    </section>
  )
}
