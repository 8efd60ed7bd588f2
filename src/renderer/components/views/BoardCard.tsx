import { StickyNote } from 'lucide-react'
import { memo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Claim } from '../../../shared/claim/claim'
import { certaintyLabel } from '../../../shared/claim/certainty'
import type { ClaimId } from '../../../shared/core/ids'
import { notesAbout, tagsOf } from '../../../shared/notebook/queries'
import type { ColumnOf } from '../../../shared/notebook/views'
import { chooseClaim, useClaimSelection } from '../../state/claim-selection'
import { useFound } from '../../state/session'
import { useView } from '../../state/view'
import { ClaimStatus } from '../claims/ClaimStatus'
import { TagPill } from '../tags/TagPill'
import { dragHandle, useDrop } from '../ui/drag'
import { count } from '../ui/words'
import { beginDrag, dropInto, takesCards } from './board-moves'
import { CardMenu } from './CardMenu'
import { ClaimCheckbox } from './ClaimCheckbox'
import { openClaim } from './open-claim'

interface Props {
  readonly claim: Claim
  readonly column: ColumnOf
  /** The claims of the column, in order. */
  readonly idsOf: () => readonly ClaimId[]
  readonly count: number
  readonly index: number
  /** The one card of the board that Tab reaches; arrow keys go on from there. */
  readonly isCurrent: boolean
  /** Pixels from the beginning of the column. */
  readonly start: number
  readonly measure: (element: HTMLElement | null) => void
}

/** A claim on the board: what it says, how it stands, and what it is tagged with. */
export const BoardCard = memo(function BoardCard(props: Props) {
  const { claim, column, idsOf, index, count: ofCount, isCurrent, start, measure } = props
  const isChosen = useClaimSelection((state) => state.ids.has(claim.id))
  const isActive = useView((state) => state.activeClaimId === claim.id)
  const canMove = takesCards(column)
  const canOrder = column.kind === 'section'
  const { place, props: dropProps } = useDrop(canMove ? ['claim'] : [], ({ id }, where) => {
    void dropInto(column, id as ClaimId, canOrder ? { id: claim.id, place: where } : null)
  })
  const handle = dragHandle('claim', claim.id, '.board-card')
  const notes = useFound((notebook) => notesAbout(notebook, { kind: 'claim', claimId: claim.id }).length)
  const tags = useFound(useShallow((notebook) => tagsOf(notebook, claim.tagIds)))
  const state = [
    isChosen ? 'board-card--chosen' : '',
    isActive ? 'board-card--active' : '',
    place && canOrder ? `claim--drop-${place}` : '',
  ]
  return (
    <li
      ref={measure}
      data-index={index}
      data-claim={claim.id}
      className={`board-card ${state.join(' ')}`}
      style={{ top: start }}
      aria-setsize={ofCount}
      aria-posinset={index + 1}
      {...dropProps}
      {...(canMove ? handle : {})}
      onDragStart={(event) => {
        beginDrag(column)
        handle.onDragStart(event)
      }}
    >
      <div className="board-card-top">
        <ClaimCheckbox claim={claim} idsOf={idsOf} isTabbable={isCurrent} />
        <ClaimStatus claimId={claim.id} />
        <CardMenu claim={claim} isTabbable={isCurrent} />
      </div>
      <button
        type="button"
        className="board-statement"
        dir="auto"
        tabIndex={isCurrent ? 0 : -1}
        title="Go to the claim in the text"
        onClick={(event) => {
          if (event.shiftKey) chooseClaim(claim.id, idsOf())
          else if (event.ctrlKey || event.metaKey) chooseClaim(claim.id, null)
          else openClaim(claim)
        }}
      >
        {claim.statement}
      </button>
      <div className="board-card-foot">
        {claim.certainty !== null && <span className="board-fact">{certaintyLabel(claim.certainty)}</span>}
        {tags.map((tag) => (
          <TagPill key={tag.id} tag={tag} />
        ))}
        {notes > 0 && (
          <span className="board-fact" title={count(notes, 'note')}>
            <StickyNote size={12} aria-hidden /> {notes}
            <span className="sr-only">{notes === 1 ? ' note' : ' notes'}</span>
          </span>
        )}
      </div>
    </li>
  )
})
