import type { VirtualItem } from '@tanstack/react-virtual'
import { shortCitation } from '../../../shared/brief/citation'
import { RELATION_TERMS } from '../../../shared/claim/relation'
import type { MatrixColumn } from '../../../shared/notebook/matrix'
import { RelationIcon } from '../ui/RelationIcon'
import { count } from '../ui/words'

interface Props {
  readonly columns: readonly MatrixColumn[]
  readonly items: readonly VirtualItem[]
  readonly headWidth: number
  readonly totalWidth: number
  readonly claims: number
}

/** The line at the top of the matrix, which stays in view. */
export function MatrixHead({ columns, items, headWidth, totalWidth, claims }: Props) {
  return (
    <div role="rowgroup" className="matrix-head" style={{ width: totalWidth }}>
      <div role="row" className="matrix-head-row" aria-rowindex={1}>
        <div role="columnheader" className="matrix-corner" aria-colindex={1} style={{ width: headWidth }}>
          {count(claims, 'claim')}
        </div>
        {items.map((item) => {
          const column = columns[item.index]
          return (
            column && (
              <div
                key={column.key}
                role="columnheader"
                className="matrix-column-head"
                aria-colindex={item.index + 2}
                title={titleOf(column)}
                style={{ left: item.start, width: item.size }}
              >
                {column.kind === 'relation' && <RelationIcon relation={column.relation} size={13} />}
                <span className="matrix-column-title">{titleOf(column)}</span>
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}

function titleOf(column: MatrixColumn): string {
  switch (column.kind) {
    case 'relation':
      return RELATION_TERMS[column.relation].label
    case 'document':
      return column.document.bibliography.title
    case 'reference':
      return shortCitation(column.reference.bibliography)
  }
}
