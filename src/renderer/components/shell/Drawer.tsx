import type { ReactNode } from 'react'
import { hasOwnUndo } from './actions'
import { togglePane } from './toggle-pane'

interface Props {
  readonly pane: 'library' | 'claims'
  readonly children: ReactNode
}

/**
 * A side pane that lies over the document. Escape folds it away, but for where something is being typed, and the focus
 * goes to the button that brings it back.
 */
export function Drawer({ pane, children }: Props) {
  return (
    <div
      className={`shell-drawer shell-drawer--${pane === 'library' ? 'left' : 'right'}`}
      onKeyDown={(event) => {
        const isTyping = event.target instanceof Element && hasOwnUndo(event.target)
        if (event.key !== 'Escape' || event.defaultPrevented || isTyping) return
        event.preventDefault()
        togglePane(pane)
        document.querySelector<HTMLElement>(`.shell-toggle-${pane}`)?.focus()
      }}
    >
      {children}
    </div>
  )
}
