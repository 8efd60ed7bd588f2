import { Check, MapPin, TextSelect, X } from 'lucide-react'
import { useId } from 'react'
import type { Annotation } from '../../../shared/annotation/annotation'
import { FOREIGN_TEXT } from '../../../shared/annotation/origin'
import { placeOf } from '../../../shared/annotation/place'
import { startReselecting } from '../../state/revision'
import { useNotebook } from '../../state/session'
import { closeDialog, goTo } from '../../state/view'
import { highlightName } from '../reader/describe'
import { Button } from '../ui/Button'
import { shorten } from '../ui/words'
import { Comparison } from './Comparison'
import { accept, keepAsMissing } from './review-actions'
import { reasonOf } from './review-words'

/** One passage of the review: what it is, before and now, and what can be decided. */
export function ReviewItem({ annotation }: { readonly annotation: Annotation }) {
  const notebook = useNotebook()
  const titleId = useId()
  const { id, target, pending, carried } = annotation
  const { documentId } = target
  const start = placeOf(annotation).start
  const isKept = pending?.keptAt !== undefined
  const claim = Object.values(notebook.claims).find(
    (one) => one.annotationId === id && one.deletedAt === undefined,
  )
  const now = pending ? (pending.candidate?.quote ?? null) : target.quote
  return (
    <li className="rev-item" data-review={id} tabIndex={-1} aria-labelledby={titleId}>
      <p className="rev-item-head">
        <strong id={titleId}>{highlightName(notebook, annotation)}</strong>
        {claim && <span className="rev-claim">{shorten(claim.statement, 90)}</span>}
      </p>
      <p className="rev-reason">{reasonOf(annotation)}</p>
      <Comparison
        before={(carried?.from ?? target).quote}
        after={now}
        captions={captionsOf((carried?.from ?? target).version)}
      />
      <div className="rev-actions">
        {pending?.candidate && (
          <Button
            tone="primary"
            size="small"
            icon={<Check size={14} aria-hidden />}
            onPress={() => void accept([id])}
          >
            Accept
          </Button>
        )}
        {carried && (
          <Button size="small" icon={<Check size={14} aria-hidden />} onPress={() => void accept([id])}>
            Mark as seen
          </Button>
        )}
        <Button
          size="small"
          icon={<TextSelect size={14} aria-hidden />}
          onPress={() => startReselecting(id, documentId, start)}
        >
          Choose another passage
        </Button>
        {pending && !isKept && (
          <Button size="small" icon={<X size={14} aria-hidden />} onPress={() => void keepAsMissing([id])}>
            Not in this version
          </Button>
        )}
        <Button
          tone="quiet"
          size="small"
          icon={<MapPin size={14} aria-hidden />}
          onPress={() => {
            closeDialog()
            // Once the dialog has given the focus back, the text takes it.
            setTimeout(() => goTo(documentId, start, id, true), 60)
          }}
        >
          {pending && !pending.candidate ? 'Show where it stood' : 'Show in the text'}
        </Button>
      </div>
    </li>
  )
}

function captionsOf(version: string) {
  return version === FOREIGN_TEXT
    ? { before: 'As it was quoted', after: 'In this text' }
    : { before: 'Before', after: 'In this version' }
}
