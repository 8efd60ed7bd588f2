import { CircleDashed, MessageSquareQuote, StickyNote } from 'lucide-react'
import { memo, useEffect, useRef, type CSSProperties } from 'react'
import type { ClaimId, DocumentId, NoteId } from '../../../shared/core/ids'
import { moveClaimTo, moveNoteTo } from '../../state/moves'
import { goTo, useView } from '../../state/view'
import { useDrop } from '../ui/drag'
import { count } from '../ui/words'
import { isSameRow, type OutlineRow } from './outline-rows'
import { StandingBar } from './StandingBar'

interface Props {
  readonly documentId: DocumentId
  readonly row: OutlineRow
}

/** One section of the outline: goes there when pressed, files a claim or note that is dropped on it. */
export const OutlineItem = memo(function OutlineItem({ documentId, row }: Props) {
  const { section, counts } = row
  const isInView = useView((state) => state.sectionId === section.id)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isInView) button.current?.scrollIntoView({ block: 'nearest' })
  }, [isInView])
  const { place, props } = useDrop(['claim', 'note'], ({ kind, id }) => {
    if (kind === 'claim') void moveClaimTo(id as ClaimId, documentId, section)
    else void moveNoteTo(id as NoteId, documentId, section)
  })
  const isEmpty = counts.claims + counts.notes === 0
  return (
    <li {...props} className={place ? 'lib-section--drop' : undefined} style={measures(row)}>
      <button
        ref={button}
        type="button"
        className="lib-section"
        aria-current={isInView ? 'location' : undefined}
        onClick={() => goTo(documentId, section.start)}
      >
        <span className="lib-section-title" dir="auto">
          {section.title || 'Untitled section'}
        </span>
        {!isEmpty && (
          <>
            <span className="sr-only">
              , {count(counts.claims, 'claim')}, {count(counts.notes, 'note')}, {counts.unsourced} unsourced
            </span>
            <span className="lib-section-facts" aria-hidden>
              <Fact icon={<MessageSquareQuote size={12} />} number={counts.claims} title="Claims" />
              <Fact icon={<StickyNote size={12} />} number={counts.notes} title="Notes" />
              <Fact icon={<CircleDashed size={12} />} number={counts.unsourced} title="Unsourced claims" />
            </span>
          </>
        )}
      </button>
      <StandingBar documentId={documentId} section={section} standings={row.standings} />
    </li>
  )
}, isSame)

/** What the styles need to indent a line and to leave room for its bar. */
function measures({ depth, counts, standings }: OutlineRow): CSSProperties {
  const sizes = {
    '--depth': Math.min(depth, 4),
    '--claims': Math.min(counts.claims, 12),
    '--parts': standings.length,
  }
  return sizes as CSSProperties
}

/** Rows are made anew with each change of the notebook; nearly all of them say what they said before. */
function isSame(before: Props, after: Props): boolean {
  return before.documentId === after.documentId && isSameRow(before.row, after.row)
}

interface FactProps {
  readonly icon: React.ReactNode
  readonly number: number
  readonly title: string
}

function Fact({ icon, number, title }: FactProps) {
  if (number === 0) return null
  return (
    <span className="lib-fact" title={title}>
      {icon}
      {number}
    </span>
  )
}
