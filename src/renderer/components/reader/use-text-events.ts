import { useEffect, useRef } from 'react'
import type { Annotation } from '../../../shared/annotation/annotation'
import { characterAt } from '../../dom/geometry'
import { followInnerLink } from '../../dom/footnotes'
import { annotationsAt, type HighlightIndex } from '../../dom/highlight-index'
import { selectedRange } from '../../dom/selection'
import { offerReader, type KeyTargets } from './current-reader'
import { handleReaderKey } from './reader-keys'
import type { Parts } from './parts'

interface Handlers extends KeyTargets {
  /** The person clicked on highlighted text, at this point of the window. */
  readonly openAt: (annotations: readonly Annotation[], point: { x: number; y: number }) => void
}

/** Listens to clicks, to the pointer and to the keyboard on the text. */
export function useTextEvents(parts: Parts, index: HighlightIndex, handlers: Handlers): void {
  const latest = useRef({ index, handlers })
  useEffect(() => {
    latest.current = { index, handlers }
  })

  useEffect(() => {
    const { surface, cursor } = parts
    const { text } = surface
    const context = () => ({ parts, range: selectedRange(surface), targets: latest.current.handlers })
    const withdraw = offerReader(context)
    const under = ({ clientX, clientY }: MouseEvent) => {
      const offset = characterAt(surface, clientX, clientY)
      return offset === null ? [] : annotationsAt(latest.current.index, offset)
    }
    const click = (event: MouseEvent) => {
      const { target, clientX, clientY, button } = event
      if (button !== 0 || !(target instanceof Element)) return
      cursor.adopt(target)
      const link = target.closest('a')
      if (link && followInnerLink(surface, cursor, link)) event.preventDefault()
      if (link || document.getSelection()?.isCollapsed === false) return
      const annotations = under(event)
      if (annotations.length > 0) latest.current.handlers.openAt(annotations, { x: clientX, y: clientY })
    }
    const press = (event: KeyboardEvent) => {
      if (handleReaderKey(event, context())) event.preventDefault()
    }
    let waiting = 0
    const hover = (event: PointerEvent) => {
      if (waiting !== 0) return
      waiting = requestAnimationFrame(() => {
        waiting = 0
        // Paint takes no pointer events, so the pointer is told by hand that there is something to click.
        const isOver = event.buttons === 0 && under(event).length > 0
        text.toggleAttribute('data-over-highlight', isOver)
      })
    }
    text.addEventListener('click', click)
    text.addEventListener('keydown', press)
    text.addEventListener('pointermove', hover, { passive: true })
    return () => {
      withdraw()
      cancelAnimationFrame(waiting)
      text.removeEventListener('click', click)
      text.removeEventListener('keydown', press)
      text.removeEventListener('pointermove', hover)
    }
  }, [parts])
}
