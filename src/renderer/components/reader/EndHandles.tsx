import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { Annotation } from '../../../shared/annotation/annotation'
import type { TextRange } from '../../../shared/document/text-version'
import { characterAt } from '../../dom/geometry'
import type { Surface } from '../../dom/surface'
import { moveEnd } from '../../dom/words'
import { endWords } from './describe'
import { useEndPlaces, usePreview, type End, type EndPlace } from './end-places'
import { retarget } from './entry-actions'

interface Props {
  readonly surface: Surface
  readonly annotation: Annotation
}

/**
 * Handles at the ends of the active highlight: dragged letter by letter, or moved word by word with the arrow keys, in
 * the direction the text runs there. To assistive technology each is a slider whose value is the words at that end.
 */
export function EndHandles({ surface, annotation }: Props) {
  const saved = annotation.target.position
  const [dragged, setDragged] = useState<TextRange | null>(null)
  const range = dragged ?? saved
  const places = useEndPlaces(surface, range)
  usePreview(surface, dragged)
  const { text } = surface.model.version
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
  const press =
    (end: End, { direction }: EndPlace) =>
    (event: KeyboardEvent) => {
      if (event.key === 'Escape') setDragged(null)
      const step = stepOf(event.key, direction)
      if (step === null) return
      event.preventDefault()
      event.stopPropagation()
      const next = moveEnd(text, range, end, step)
      if (next) void retarget(annotation, next)
    }
  return (
    <>
      {(['start', 'end'] as const).map((end) => {
        const { left, top, height } = places[end]
        return (
          <div
            key={end}
            role="slider"
            tabIndex={0}
            className={`reader-end reader-end--${end}`}
            style={{ left, top, height }}
            aria-label={`${end === 'start' ? 'Start' : 'End'} of the highlight`}
            aria-orientation="horizontal"
            aria-valuemin={0}
            aria-valuemax={text.length}
            aria-valuenow={range[end]}
            aria-valuetext={endWords(text, range, end)}
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
            onKeyDown={press(end, places[end])}
          />
        )
      })}
    </>
  )
}

function stepOf(key: string, direction: EndPlace['direction']): -1 | 1 | null {
  if (key === 'ArrowRight') return direction === 'ltr' ? 1 : -1
  if (key === 'ArrowLeft') return direction === 'ltr' ? -1 : 1
  return null
}
