import type { DocumentId } from '../../../shared/core/ids'
import { blockAtHeight, characterBox } from '../../dom/geometry'
import type { Surface } from '../../dom/surface'

/** A place in a text: the block at the top of the screen, and how far below the top its words start (mostly negative). */
export interface ReadingPosition {
  readonly offset: number
  readonly below: number
}

const positions = new Map<DocumentId, ReadingPosition>()

/** Where a document was left in this session; null at its beginning. */
export function positionOf(documentId: DocumentId): ReadingPosition | null {
  return positions.get(documentId) ?? null
}

/** Remembers where a document is now. */
export function rememberPosition(documentId: DocumentId, surface: Surface): void {
  const { scroller, model } = surface
  const { top } = scroller.getBoundingClientRect()
  const block = blockAtHeight(surface, top)
  const offset = block === null ? undefined : model.version.blocks[block]?.start
  const box = offset === undefined ? null : characterBox(surface, offset)
  if (scroller.scrollTop < 8 || offset === undefined || !box) positions.delete(documentId)
  else positions.set(documentId, { offset, below: box.top - top })
}
