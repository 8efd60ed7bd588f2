import { useEffect } from 'react'
import { redo, undo } from '../../state/actions'
import { client } from '../../state/connection'
import { useView } from '../../state/view'
import { hasOwnUndo, runAction } from './actions'
import { globalShortcut } from './shortcuts'

/** Listens for the shortcuts of the whole window, and for the desktop's menu. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const action = globalShortcut(event)
      if (!action) return
      const isTyping = hasOwnUndo(document.activeElement)
      if (action === 'undo' || action === 'redo') {
        if (isTyping) return
        event.preventDefault()
        void (action === 'undo' ? undo() : redo())
        return
      }
      if ((action === 'shortcuts' && isTyping) || useView.getState().dialog !== null) return
      event.preventDefault()
      runAction(action)
    }
    window.addEventListener('keydown', onKeyDown)
    const stop = client().on('menu.chosen', ({ action }) => runAction(action))
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      stop()
    }
  }, [])
}
