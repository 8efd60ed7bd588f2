import { useEffect, useLayoutEffect, useState } from 'react'
import { directionAt, type Direction } from '../../../shared/document/direction'
import type { TextRange } from '../../../shared/document/text-version'
import { blockAt } from '../../dom/document-model'
import { rangeEnds } from '../../dom/geometry'
import { blockElement, type Surface } from '../../dom/surface'
import { pointAt } from '../../dom/text-points'

export type End = 'start' | 'end'

/** Where a handle stands, in pixels from the page's corner, and which way the text runs there. */
export interface EndPlace {
  readonly left: number
  readonly top: number
  readonly height: number
  readonly direction: Direction
}

type Places = Readonly<Record<End, EndPlace>>

/** Where the handles of a range stand, kept up to date as the text is laid out anew. */
export function useEndPlaces(surface: Surface, { start, end }: TextRange): Places | null {
  const [places, setPlaces] = useState<Places | null>(null)
  useLayoutEffect(() => {
    const measure = () => setPlaces(placesOf(surface, { start, end }))
    measure()
    const resizes = new ResizeObserver(measure)
    resizes.observe(surface.text)
    return () => resizes.disconnect()
  }, [surface, start, end])
  return places
}

function placesOf(surface: Surface, { start, end }: TextRange): Places | null {
  const ends = rangeEnds(surface, { start, end })
  const page = surface.text.parentElement?.getBoundingClientRect()
  if (!ends || !page) return null
  const at = (box: DOMRect, offset: number, side: End): EndPlace => {
    const direction = directionIn(surface, offset)
    // The outer edge of the first character is its right one where lines run to the left.
    const isLeft = (side === 'start') === (direction === 'ltr')
    const left = (isLeft ? box.left : box.right) - page.left
    return { left, top: box.top - page.top, height: box.height, direction }
  }
  return { start: at(ends.first, start, 'start'), end: at(ends.last, Math.max(start, end - 1), 'end') }
}

function directionIn(surface: Surface, offset: number): Direction {
  const { model } = surface
  const block = blockElement(surface, blockAt(model, offset))
  const around = block && getComputedStyle(block).direction === 'rtl' ? 'rtl' : 'ltr'
  return directionAt(model.version.text, offset, around)
}

/** Paints where a dragged highlight would go. */
export function usePreview(surface: Surface, range: TextRange | null): void {
  useEffect(() => {
    const from = range && pointAt(surface, range.start, 'start')
    const to = range && pointAt(surface, range.end, 'end')
    if (!from || !to) return
    const painted = new Range()
    painted.setStart(from.node, from.offset)
    painted.setEnd(to.node, to.offset)
    CSS.highlights.set('hl-adjust', new Highlight(painted))
    return () => {
      CSS.highlights.delete('hl-adjust')
    }
  }, [surface, range])
}
