import { useEffect } from 'react'
import { client } from '../../state/connection'
import { fieldIsThere, isForExpectedField } from '../../state/expected-field'
import { useView } from '../../state/view'
import { WINDOW_COMMANDS } from '../commands/all-commands'
import { hasOwnUndo, runAction } from './actions'
import { commandOf } from './shortcuts'

/** Listens for the shortcuts of the whole window, and for the desktop's menu. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const isTyping = hasOwnUndo(document.activeElement)
      if (isTyping) fieldIsThere()
      if (!isTyping && isForExpectedField(event)) {
        event.preventDefault()
        return
      }
      const command = commandOf(WINDOW_COMMANDS, event, {
        isTyping,
        hasDialog: useView.getState().dialog !== null,
      })
      if (!command) return
      // Also when there is nothing to do: the browser's own meaning of the keys would surprise.
      event.preventDefault()
      if (command.isAvailable?.() ?? true) command.run()
    }
    window.addEventListener('keydown', onKeyDown)
    const stop = client().on('menu.chosen', ({ action }) => runAction(action))
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      stop()
    }
  }, [])
}
