import { FileText, MessageSquareQuote, NotebookPen, Scale, Tag } from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import type { HitKind, SearchHit } from '../../../shared/search/results'
import { RelationWord } from '../ui/RelationIcon'
import { StandingChip } from '../ui/StandingIcon'
import { snippetParts } from './snippet-parts'

/** What each kind is called, and its sign. */
const KINDS = {
  claim: { word: 'Claim', Icon: MessageSquareQuote },
  evidence: { word: 'Evidence', Icon: Scale },
  note: { word: 'Note', Icon: NotebookPen },
  tag: { word: 'Tag', Icon: Tag },
  text: { word: 'Text', Icon: FileText },
} as const satisfies Record<HitKind, object>

interface Props {
  readonly id: string
  readonly hit: SearchHit
  readonly isActive: boolean
  readonly onPoint: (hit: SearchHit) => void
  readonly onChoose: (hit: SearchHit) => void
}

/** One thing that was found: what it is, the words around the matches, and how a claim stands. */
export const HitOption = memo(function HitOption({ id, hit, isActive, onPoint, onChoose }: Props) {
  const { word, Icon } = KINDS[hit.kind]
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={isActive}
      className="find-hit"
      onPointerMove={() => {
        if (!isActive) onPoint(hit)
      }}
      onClick={() => onChoose(hit)}
    >
      <span className="find-hit-kind">
        <Icon size={14} aria-hidden />
        {word}
      </span>
      <span className={`find-hit-words find-hit-words--${hit.kind}`} dir="auto">
        {snippetParts(hit.snippet).map(({ text, isMatch }, index) =>
          isMatch ? (
            <mark key={index} className="find-mark">
              {text}
            </mark>
          ) : (
            <span key={index}>{text}</span>
          ),
        )}
      </span>
      {hit.kind === 'claim' && <StandingChip standing={hit.standing} />}
      {hit.kind === 'evidence' && (
        <span className="find-hit-relation">
          <RelationWord relation={hit.relation} />
        </span>
      )}
    </div>
  )
})
