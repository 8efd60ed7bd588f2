import { startTransition, useEffect, useState } from 'react'
import { whenIdle } from '../../dom/idle'

/** Rows shown at once, about two screens of them. */
const AT_ONCE = 48

/** Rows added whenever there is time. */
const STEP = 120

/**
 * How many of `count` rows to show now: those up to `needed` with a screen or two more, then all the others bit by bit while
 * there is nothing else to do.
 */
export function useGrowing(count: number, needed: number): number {
  const [grown, setGrown] = useState(AT_ONCE)
  const shown = Math.max(grown, needed + AT_ONCE)
  useEffect(() => {
    if (shown >= count) return
    return whenIdle(() => {
      startTransition(() => setGrown(shown + STEP))
      return false
    })
  }, [shown, count])
  return Math.min(shown, count)
}
