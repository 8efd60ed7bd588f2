import { memo } from 'react'
import { narrow } from '../../state/views'
import { count } from '../ui/words'
import { CoverageBar } from './CoverageBar'
import type { MatrixRow } from './matrix-rows'

interface Props {
  readonly row: Extract<MatrixRow, { readonly kind: 'section' }>
  readonly index: number
  /** Pixels from the beginning of the grid, and how high the row is. */
  readonly start: number
  readonly height: number
  readonly columns: number
  readonly isCurrentRow: boolean
}

/** The line of a section: its name, how many claims it has and how they are covered. */
export const MatrixSectionRow = memo(function MatrixSectionRow(props: Props) {
  const { row, index, start, height, columns, isCurrentRow } = props
  return (
    <div
      role="row"
      className="matrix-row matrix-row--section"
      aria-rowindex={index + 2}
      data-row={index}
      style={{ height, top: start }}
    >
      <div
        role="gridcell"
        className="matrix-section"
        aria-colindex={1}
        aria-colspan={columns + 1}
        data-column={-1}
        tabIndex={isCurrentRow ? 0 : -1}
      >
        <span className="matrix-section-title">{row.title}</span>
        <span className="matrix-section-count">{count(row.claims.length, 'claim')}</span>
        <CoverageBar
          of={row.title}
          claims={row.claims}
          isTabbable={isCurrentRow}
          onChoose={(standing) => narrow({ sections: [row.key], standings: [standing] })}
        />
      </div>
    </div>
  )
})
