import type { KeyboardEvent } from 'react'
import type { DocumentId } from '../../../shared/core/ids'
import { STANDING_TERMS } from '../../../shared/claim/standing'
import type { Section } from '../../../shared/document/sections'
import { count } from '../ui/words'
import type { OutlineRow } from './outline-rows'
import { showClaimsWith } from './show-claims-with'

interface Props {
  readonly documentId: DocumentId
  readonly section: Section
  readonly standings: OutlineRow['standings']
}

/**
 * How well the claims of a section are covered: a stretch for each standing, as long as it has claims, that leads to
 * them. One stop of the Tab key; the arrow keys go from stretch to stretch.
 */
export function StandingBar({ documentId, section, standings }: Props) {
  const total = standings.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  const title = section.title || 'Untitled section'
  return (
    <div className="lib-bar" role="group" aria-label={`Coverage of ${title}`} onKeyDown={stepAlong}>
      {standings.map(({ standing, count: number }, index) => {
        const words = `${STANDING_TERMS[standing].label}: ${number.toLocaleString('en')} of ${count(total, 'claim')}`
        return (
          <button
            key={standing}
            type="button"
            className={`lib-bar-part ui-standing--${standing}`}
            style={{ flexGrow: number }}
            tabIndex={index === 0 ? 0 : -1}
            title={`${words}. Show them on the board.`}
            aria-label={`${words} in ${title}. Show them on the board.`}
            onClick={() => showClaimsWith(documentId, section, standing)}
          />
        )
      })}
    </div>
  )
}

function stepAlong(event: KeyboardEvent<HTMLElement>): void {
  const towards = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
  const step = event.key === 'ArrowRight' ? towards : event.key === 'ArrowLeft' ? -towards : 0
  const parts = [...event.currentTarget.querySelectorAll('button')]
  const next = parts[parts.findIndex((part) => part === document.activeElement) + step]
  if (step === 0 || !next) return
  event.preventDefault()
  next.focus()
}
