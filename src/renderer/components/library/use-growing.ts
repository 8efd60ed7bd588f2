import { startTransition, useEffect, useState } from 'react'
import { whenIdle } from '../../dom/idle'

/** Rows shown at once, about three screens of them, and added whenever there is time. */
const STEP = 48

/**
 * How many of `count` rows to show now: those up to `needed` with a screen more, then all the others bit by bit while
 * there is nothing else to do.
 */
export function useGrowing(count: number, needed: number): number {
  const [grown, setGrown] = useState(STEP)
  const shown = Math.max(grown, needed + STEP)
  useEffect(() => {
    if (shown >= count) return
    return whenIdle(() => {
      startTransition(() => setGrown(shown + STEP))
      return false
    })
  }, [shown, count])
  return Math.min(shown, count)
}
