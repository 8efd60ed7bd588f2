import type { Claim } from '../../../shared/claim/claim'
import type { ClaimId, TagId } from '../../../shared/core/ids'
import { retagged, type ColumnOf } from '../../../shared/notebook/views'
import { apply } from '../../state/actions'
import { useClaimSelection } from '../../state/claim-selection'
import { moveClaimTo } from '../../state/moves'
import { useSession } from '../../state/session'
import { change, moveClaims } from './bulk'
import type { DropPlace } from '../ui/drag'

/** The column a card is being dragged from: taking a card out of a tag's column takes that tag away. */
let draggedFrom: ColumnOf | null = null

/** Remembers where a drag begins. */
export function beginDrag(column: ColumnOf): void {
  draggedFrom = column
}

/** True for columns that cards can be put in: a standing follows from evidence, nobody sets it. */
export function takesCards({ kind }: ColumnOf): boolean {
  return kind !== 'standing'
}

/** Puts a card, and the other selected ones when it is selected, into a column, next to another card if one is named. */
export async function dropInto(
  column: ColumnOf,
  id: ClaimId,
  beside: { readonly id: ClaimId; readonly place: DropPlace } | null,
): Promise<void> {
  const { ids } = useClaimSelection.getState()
  const moved = ids.has(id) ? [...ids] : [id]
  switch (column.kind) {
    case 'section': {
      const { document, section } = column
      if (moved.length > 1) return moveClaims(moved, document.id, section)
      if (beside === null) return moveClaimTo(id, document.id, section)
      if (beside.id === id) return
      const where = { documentId: document.id, sectionId: section.id, [beside.place]: beside.id }
      await apply({ type: 'claim.move', id, ...where })
      return
    }
    case 'tag': {
      const from = draggedFrom?.kind === 'tag' ? (draggedFrom.tag?.id ?? null) : null
      return retagClaims(moved, from, column.tag?.id ?? null)
    }
    case 'standing':
      return
  }
}

async function retagClaims(ids: readonly ClaimId[], from: TagId | null, to: TagId | null): Promise<void> {
  const claims = useSession.getState().open?.notebook.claims ?? {}
  const wanted = (claim: Claim) => retagged(claim.tagIds, from, to)
  const isNew = (claim: Claim) => wanted(claim).join() !== claim.tagIds.join()
  const moved = ids.flatMap((id) => claims[id] ?? []).filter(isNew)
  if (moved.length === 0) return
  const verb = to === null ? 'Remove tag from' : 'Tag'
  await change(verb, moved, (claim) => ({ type: 'claim.update', id: claim.id, tagIds: wanted(claim) }))
}
