import { useEffect, useState } from 'react'
import type { TextRange } from '../../../shared/document/text-version'
import { selectedRange } from '../../dom/selection'
import type { Surface } from '../../dom/surface'

/** Marks what belongs to the reader but is not its text: pressing there keeps the selection's toolbar. */
export const TOOL = { 'data-reader-tool': '' } as const

/**
 * The stretch of text that is selected, once the person has finished selecting it; null otherwise. Pressing elsewhere
 * ends it even where the browser keeps the selection.
 */
export function useSelection(surface: Surface): TextRange | null {
  const [range, setRange] = useState<TextRange | null>(null)

  useEffect(() => {
    let isDragging = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      const next = selectedRange(surface)
      setRange((known) =>
        known && next && known.start === next.start && known.end === next.end ? known : next,
      )
    }
    // After the browser has settled the selection, and once for a burst of changes.
    const readSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(read, 60)
    }
    const press = ({ target, button, offsetX }: PointerEvent) => {
      if (!(target instanceof Element) || button !== 0 || target.closest('[data-reader-tool]')) return
      // The release of a scroll bar is never told.
      if (target === surface.scroller && offsetX >= surface.scroller.clientWidth) return
      isDragging = surface.scroller.contains(target)
      clearTimeout(timer)
      setRange(null)
    }
    const release = () => {
      if (!isDragging) return
      isDragging = false
      readSoon()
    }
    const change = () => {
      if (isDragging) return
      const { activeElement } = document
      // A selection that stays while the person types elsewhere must not bring the toolbar back.
      if (document.getSelection()?.isCollapsed !== false) setRange(null)
      else if (surface.scroller.contains(activeElement) || activeElement === document.body) readSoon()
    }
    document.addEventListener('pointerdown', press, true)
    document.addEventListener('pointerup', release, true)
    document.addEventListener('pointercancel', release, true)
    document.addEventListener('selectionchange', change)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerdown', press, true)
      document.removeEventListener('pointerup', release, true)
      document.removeEventListener('pointercancel', release, true)
      document.removeEventListener('selectionchange', change)
    }
  }, [surface])

  return range
}
