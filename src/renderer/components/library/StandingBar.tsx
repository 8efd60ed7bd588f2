import type { CSSProperties } from 'react'
import type { OutlineRow } from './outline-rows'

/** A tiny stacked bar: one stretch for each standing, as long as it has claims. The numbers are said elsewhere. */
export function StandingBar({ standings }: Pick<OutlineRow, 'standings'>) {
  const total = standings.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  return (
    <span className="lib-bar" style={{ '--claims': Math.min(total, 12) } as CSSProperties}>
      {standings.map(({ standing, count }) => (
        <span
          key={standing}
          className={`lib-bar-part ui-standing--${standing}`}
          style={{ flexGrow: count }}
        />
      ))}
    </span>
  )
}
