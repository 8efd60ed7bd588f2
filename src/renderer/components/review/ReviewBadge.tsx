import { CircleHelp, SearchX } from 'lucide-react'
import type { AnnotationId } from '../../../shared/core/ids'
import { annotationOf } from '../../../shared/notebook/queries'
import { useFound } from '../../state/session'
import { openDialog } from '../../state/view'
import '../../styles/review.css'

/** Beside a quote that is not anchored in the current version: says so, and leads to the review. */
export function ReviewBadge({ annotationId }: { readonly annotationId: AnnotationId | null }) {
  const annotation = useFound((notebook) => annotationOf(notebook, annotationId))
  if (!annotation?.pending) return null
  const isReview = annotation.state === 'needs-review'
  const { documentId } = annotation.target
  return (
    <button
      type="button"
      className="rev-badge"
      onClick={() => openDialog({ kind: 'review', documentId })}
      title="Review passages"
    >
      {isReview ? <CircleHelp size={13} aria-hidden /> : <SearchX size={13} aria-hidden />}
      {isReview ? 'Passage needs review' : 'Passage not in this version'}
    </button>
  )
}
