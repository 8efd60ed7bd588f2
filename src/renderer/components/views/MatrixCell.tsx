import type { EvidenceLink } from '../../../shared/claim/evidence'
import type { Axis } from '../../../shared/notebook/matrix'
import { RelationIcon } from '../ui/RelationIcon'
import { byRelation, cellWords } from './cell-words'

/** More marks than fit; the number says the rest. */
const MOST_MARKS = 6

interface Props {
  readonly column: number
  readonly links: readonly EvidenceLink[]
  readonly axis: Axis
  readonly isFocusable: boolean
  /** Pixels from the left, and how wide. */
  readonly start: number
  readonly width: number
  readonly onOpen: (element: HTMLElement) => void
}

/** One claim against one column: a mark for each piece of evidence, as tall as it is strong, and how many. */
export function MatrixCell({ column, links, axis, isFocusable, start, width, onOpen }: Props) {
  const isEmpty = links.length === 0
  return (
    <div
      role="gridcell"
      className={`matrix-cell ${isEmpty ? '' : 'matrix-cell--full'}`}
      aria-colindex={column + 2}
      aria-label={cellWords(links)}
      aria-haspopup={isEmpty ? undefined : 'dialog'}
      data-column={column}
      tabIndex={isFocusable ? 0 : -1}
      style={{ left: start, width }}
      onClick={(event) => !isEmpty && onOpen(event.currentTarget)}
      onKeyDown={(event) => {
        if (isEmpty || (event.key !== 'Enter' && event.key !== ' ')) return
        event.preventDefault()
        onOpen(event.currentTarget)
      }}
    >
      {byRelation(links).map(({ relation, links: own }) => (
        <span key={relation} className={`matrix-group ui-relation--${relation}`} aria-hidden>
          {axis === 'source' && <RelationIcon relation={relation} size={13} />}
          <span className="matrix-marks">
            {own.slice(0, MOST_MARKS).map(({ id, strength }) => (
              <span key={id} className={`matrix-mark matrix-mark--${strength}`} />
            ))}
          </span>
          {(axis === 'relation' || own.length > 1) && <span className="matrix-number">{own.length}</span>}
        </span>
      ))}
    </div>
  )
}
