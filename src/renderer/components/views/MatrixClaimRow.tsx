import type { VirtualItem } from '@tanstack/react-virtual'
import { memo } from 'react'
import type { Claim } from '../../../shared/claim/claim'
import type { EvidenceLink } from '../../../shared/claim/evidence'
import type { ClaimId } from '../../../shared/core/ids'
import type { Axis, MatrixColumn } from '../../../shared/notebook/matrix'
import type { OpenCell } from './CellPopover'
import { MatrixCell } from './MatrixCell'
import { MatrixRowHead } from './MatrixRowHead'

interface Props {
  readonly claim: Claim
  readonly index: number
  /** Pixels from the beginning of the grid, and how high the row is. */
  readonly start: number
  readonly height: number
  readonly headWidth: number
  readonly columns: readonly MatrixColumn[]
  /** The columns near the screen. */
  readonly items: readonly VirtualItem[]
  readonly axis: Axis
  readonly links: ReadonlyMap<string, readonly EvidenceLink[]> | undefined
  /** The column that has the focus when this row does; null in all other rows. */
  readonly current: number | null
  readonly idsOf: () => readonly ClaimId[]
  readonly onOpen: (cell: OpenCell) => void
}

const NONE: readonly EvidenceLink[] = []

/** A claim's line of the matrix. */
export const MatrixClaimRow = memo(function MatrixClaimRow(props: Props) {
  const { claim, index, start, height, headWidth, columns, items, axis, links, current, idsOf, onOpen } =
    props
  return (
    <div
      role="row"
      className="matrix-row"
      aria-rowindex={index + 2}
      data-row={index}
      style={{ height, top: start }}
    >
      <MatrixRowHead
        claim={claim}
        idsOf={idsOf}
        width={headWidth}
        isFocusable={current === -1}
        isCurrentRow={current !== null}
      />
      {items.map((item) => {
        const key = columns[item.index]?.key ?? ''
        return (
          <MatrixCell
            key={key}
            column={item.index}
            axis={axis}
            links={links?.get(key) ?? NONE}
            isFocusable={current === item.index}
            start={item.start}
            width={item.size}
            onOpen={(element) => onOpen({ claimId: claim.id, key, element })}
          />
        )
      })}
    </div>
  )
})
