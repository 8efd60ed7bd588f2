import { GitCompareArrows, TextSelect } from 'lucide-react'
import type { SourceDocument } from '../../../shared/document/source-document'
import { annotationOf } from '../../../shared/notebook/queries'
import { openReviews } from '../../../shared/notebook/revision/review-queries'
import { stopReselecting, useRevision } from '../../state/revision'
import { useFound } from '../../state/session'
import { openDialog } from '../../state/view'
import '../../styles/review.css'
import { Button } from '../ui/Button'
import { count, shorten } from '../ui/words'

/** Above the text while a newer version left something to decide, or while a passage is chosen anew. */
export function ReviewBanner({ document }: { readonly document: SourceDocument }) {
  const reselecting = useRevision((state) => state.reselecting)
  const passage = useFound((notebook) => annotationOf(notebook, reselecting))
  const left = useFound((notebook) => openReviews(notebook, document.id))
  if (passage?.target.documentId === document.id) {
    return (
      <div className="shell-banner rev-banner" role="status">
        <TextSelect size={16} aria-hidden />
        <p>
          <strong>Select the passage that now stands for</strong> “{shorten(passage.target.quote.exact, 90)}”,
          then choose “Use this passage” or press U.
        </p>
        <Button size="small" onPress={stopReselecting}>
          Cancel
        </Button>
      </div>
    )
  }
  if (left === 0) return null
  return (
    <div className="shell-banner rev-banner" role="status">
      <GitCompareArrows size={16} aria-hidden />
      <p>
        <strong>{count(left, 'passage')} to review</strong>
        {document.versions.length > 1
          ? ' since the newer version came in.'
          : ': where they stand in this text is not certain.'}
      </p>
      <Button size="small" onPress={() => openDialog({ kind: 'review', documentId: document.id })}>
        Review
      </Button>
    </div>
  )
}
