import { useState, type HTMLAttributes, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'

/** How much a press of an arrow key moves the line, in per cent of the window. */
const STEP = 5

interface Resizing {
  readonly pane: RefObject<HTMLElement | null>
  /** Whether the pane lies to the left of its line. */
  readonly isLeft: boolean
  /** Called once the person has finished, with the size in per cent of the window. */
  readonly onResized: (size: number) => void
  readonly onReset: () => void
}

/** What a line between panes listens to: dragging, the arrow keys, Home and End, and a double click for the default. */
export function useResizing({ pane, isLeft, onResized, onReset }: Resizing): {
  readonly handlers: HTMLAttributes<HTMLElement>
  readonly isResizing: boolean
} {
  const [drag, setDrag] = useState<{ x: number; width: number } | null>(null)
  const towards = isLeft ? 1 : -1
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !pane.current) return
    // Else the drag would select the text that it passes.
    event.preventDefault()
    event.currentTarget.focus({ preventScroll: true })
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrag({ x: event.clientX, width: pane.current.offsetWidth })
  }
  const move = ({ clientX }: PointerEvent) => {
    const element = pane.current
    if (!drag || !element) return
    // By hand: nothing in the panes is drawn anew while the line moves.
    widen(element, drag.width + (clientX - drag.x) * towards)
  }
  const finish = ({ clientX }: PointerEvent) => {
    const element = pane.current
    if (!drag || !element) return
    setDrag(null)
    if (clientX !== drag.x) onResized(settledSize(element))
  }
  const press = (event: KeyboardEvent) => {
    const element = pane.current
    if (!element || event.ctrlKey || event.metaKey || event.altKey) return
    const room = roomOf(element)
    const step = (room * STEP * towards) / 100
    const wanted = {
      ArrowLeft: element.offsetWidth - step,
      ArrowRight: element.offsetWidth + step,
      Home: 0,
      End: room,
    }[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    widen(element, wanted)
    onResized(settledSize(element))
  }
  return {
    isResizing: drag !== null,
    handlers: {
      onPointerDown: begin,
      onPointerMove: move,
      onPointerUp: finish,
      onPointerCancel: finish,
      onKeyDown: press,
      onDoubleClick: onReset,
    },
  }
}

const roomOf = (pane: HTMLElement) => pane.parentElement?.clientWidth ?? 0

/** Asks for a width in px; how narrow and how wide it may be is said by the styles. */
function widen(pane: HTMLElement, width: number): void {
  pane.style.flexBasis = `${(width / roomOf(pane)) * 100}%`
}

/** The size that a pane has got, in per cent, from now on also the one that it asks for. */
function settledSize(pane: HTMLElement): number {
  const size = (pane.offsetWidth / roomOf(pane)) * 100
  pane.style.flexBasis = `${size}%`
  return size
}
