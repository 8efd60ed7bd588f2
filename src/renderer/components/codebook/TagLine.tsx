import { ChevronRight } from 'lucide-react'
import { memo } from 'react'
import type { TagId } from '../../../shared/core/ids'
import { count } from '../ui/words'
import type { TagDrop, TreeLine, TagUsage } from './tag-tree'

interface Props {
  readonly line: TreeLine
  readonly index: number
  /** Pixels from the beginning of the list. */
  readonly start: number
  readonly usage: TagUsage | undefined
  readonly isChosen: boolean
  /** The one line that Tab reaches. */
  readonly isCurrent: boolean
  /** Where what is held over this line would go. */
  readonly drop: TagDrop['place'] | null
  readonly onFold: (id: TagId) => void
}

/** One tag of the tree: its place in it, its colour, its name and how often it is used. */
export const TagLine = memo(function TagLine(props: Props) {
  const { line, index, start, usage, isChosen, isCurrent, drop, onFold } = props
  const { node, level, position, siblings, isOpen } = line
  const { tag } = node
  const { claims, highlights } = usage ?? { claims: 0, highlights: 0 }
  const uses = `${count(claims, 'claim')}, ${count(highlights, 'highlight')}`
  return (
    <div
      role="row"
      className={`code-row ${drop === null ? '' : `code-row--drop-${drop}`}`}
      style={{ top: start }}
      data-line={node.id}
      data-index={index}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={node.children.length > 0 ? isOpen : undefined}
      aria-selected={isChosen}
      tabIndex={isCurrent ? 0 : -1}
      draggable
    >
      <div role="gridcell" className="code-row-inner" style={{ paddingLeft: 8 + (level - 1) * 18 }}>
        {node.children.length > 0 ? (
          <button
            type="button"
            className="code-chevron"
            tabIndex={-1}
            aria-label={`${isOpen ? 'Fold' : 'Unfold'} ${tag.label}`}
            onClick={(event) => {
              event.stopPropagation()
              onFold(node.id)
            }}
          >
            <ChevronRight size={14} aria-hidden />
          </button>
        ) : (
          <span className="code-chevron-gap" />
        )}
        <span className={`tag-dot tag--${tag.color}`} aria-hidden />
        <span className="code-row-label">{tag.label}</span>
        <span className="code-row-count" title={uses} aria-hidden>
          {claims + highlights || ''}
        </span>
        <span className="sr-only">{uses}</span>
      </div>
    </div>
  )
})
