import type { Claim } from '../../../shared/claim/claim'
import { STANDING_TERMS, type Standing } from '../../../shared/claim/standing'
import { coverageOf } from '../../../shared/notebook/views'
import { useFound } from '../../state/session'
import { count } from '../ui/words'

interface Props {
  /** What the claims are filed under, for the names of the parts. */
  readonly of: string
  readonly claims: readonly Claim[]
  readonly onChoose: (standing: Standing) => void
  readonly size?: 'small' | 'large'
  /** Out of the tab order where a grid has its own way through. */
  readonly isTabbable?: boolean
}

/** How well claims are covered by evidence: a stretch for each standing, which leads to the claims that have it. */
export function CoverageBar({ of, claims, onChoose, size = 'small', isTabbable = true }: Props) {
  const parts = useFound((notebook) => coverageOf(notebook, claims))
  if (parts.length === 0) return null
  return (
    <span className={`coverage coverage--${size}`} role="group" aria-label={`Coverage of ${of}`}>
      {parts.map(({ standing, count: number }) => {
        const { label } = STANDING_TERMS[standing]
        const words = `${label}: ${number} of ${count(claims.length, 'claim')}`
        return (
          <button
            key={standing}
            type="button"
            className={`coverage-part ui-standing--${standing}`}
            style={{ flexGrow: number }}
            title={`${words}. Show them.`}
            aria-label={`${words} in ${of}. Show them.`}
            tabIndex={isTabbable ? 0 : -1}
            onClick={() => onChoose(standing)}
          />
        )
      })}
    </span>
  )
}
