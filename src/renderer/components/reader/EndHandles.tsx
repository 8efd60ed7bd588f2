import { useEffect, useLayoutEffect, useState, type PointerEvent } from 'react'
import type { Annotation } from '../../../shared/annotation/annotation'
import type { TextRange } from '../../../shared/document/text-version'
import { characterAt, rangeEnds } from '../../dom/geometry'
import type { Surface } from '../../dom/surface'
import { pointAt } from '../../dom/text-points'
import { moveEnd } from '../../dom/words'
import { retarget } from './entry-actions'

type End = 'start' | 'end'

interface Props {
  readonly surface: Surface
  readonly annotation: Annotation
}

interface Place {
  readonly left: number
  readonly top: number
  readonly height: number
}

/** Handles at the ends of the active highlight: dragged letter by letter, or moved word by word with the arrow keys. */
export function EndHandles({ surface, annotation }: Props) {
  const saved = annotation.target.position
  const [dragged, setDragged] = useState<TextRange | null>(null)
  const range = dragged ?? saved
  const places = usePlaces(surface, range)
  usePreview(surface, dragged)
  if (!places) return null

  const drag = (end: End) => (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const offset = characterAt(surface, event.clientX, event.clientY)
    if (offset === null) return
    const next = { ...range, [end]: end === 'start' ? offset : offset + 1 }
    if (next.start < next.end) setDragged(next)
  }
  const drop = () => {
    if (!dragged) return
    if (dragged.start === saved.start && dragged.end === saved.end) setDragged(null)
    // The preview stays until the highlight itself has moved.
    else void retarget(annotation, dragged).finally(() => setDragged(null))
  }
  return (
    <>
      {(['start', 'end'] as const).map((end) => (
        <button
          key={end}
          type="button"
          className={`reader-end reader-end--${end}`}
          style={places[end]}
          aria-label={`${end === 'start' ? 'Start' : 'End'} of the highlight: move with the arrow keys`}
          title="Drag, or use the arrow keys"
          onPointerDown={(event) => {
            // The browser would begin a selection.
            event.preventDefault()
            event.currentTarget.focus()
            event.currentTarget.setPointerCapture(event.pointerId)
          }}
          onPointerMove={drag(end)}
          onPointerUp={drop}
          onPointerCancel={() => setDragged(null)}
          onKeyDown={(event) => {
            const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null
            if (event.key === 'Escape') setDragged(null)
            if (step === null) return
            event.preventDefault()
            event.stopPropagation()
            const next = moveEnd(surface.model.version.text, range, end, step)
            if (next) void retarget(annotation, next)
          }}
        />
      ))}
    </>
  )
}

/** Where the handles stand on the page, kept up to date as the text is laid out anew. */
function usePlaces(surface: Surface, { start, end }: TextRange): Readonly<Record<End, Place>> | null {
  const [places, setPlaces] = useState<Readonly<Record<End, Place>> | null>(null)
  useLayoutEffect(() => {
    const measure = () => {
      const ends = rangeEnds(surface, { start, end })
      const page = surface.text.parentElement?.getBoundingClientRect()
      if (!ends || !page) {
        setPlaces(null)
        return
      }
      const at = (box: DOMRect, left: number): Place => ({
        left: left - page.left,
        top: box.top - page.top,
        height: box.height,
      })
      setPlaces({ start: at(ends.first, ends.first.left), end: at(ends.last, ends.last.right) })
    }
    measure()
    const resizes = new ResizeObserver(measure)
    resizes.observe(surface.text)
    return () => resizes.disconnect()
  }, [surface, start, end])
  return places
}

/** Paints where a dragged highlight would go. */
function usePreview(surface: Surface, range: TextRange | null): void {
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
