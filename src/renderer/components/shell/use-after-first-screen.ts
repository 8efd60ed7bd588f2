import { startTransition, useEffect, useState } from 'react'
import { whenFirstScreenIsShown } from '../../dom/idle'

/**
 * For what stands beside the text: false until the first screen of the window, or of the notebook it was mounted with, has
 * been drawn, and a moment later true, for good.
 */
export function useAfterFirstScreen(): boolean {
  const [isDue, setDue] = useState(false)
  useEffect(() => {
    if (isDue) return
    return whenFirstScreenIsShown(() => {
      startTransition(() => setDue(true))
      return false
    })
  }, [isDue])
  return isDue
}
