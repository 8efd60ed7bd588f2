import { startTransition, useEffect, useState } from 'react'
import { isFirstScreenShown, whenFirstScreenIsShown } from '../../dom/idle'

/** False until the first screen of the window has been drawn, and a moment later true, for good. */
export function useAfterFirstScreen(): boolean {
  const [isDue, setDue] = useState(isFirstScreenShown)
  useEffect(() => {
    if (isDue) return
    return whenFirstScreenIsShown(() => {
      startTransition(() => setDue(true))
      return false
    })
  }, [isDue])
  return isDue
}
