import type { TextRange } from '../../../shared/document/text-version'
import { rangeEnds } from '../../dom/geometry'
import type { Surface } from '../../dom/surface'

/** Space between the toolbar and the text, and between the toolbar and the edge of the pane. */
const GAP = 8

/**
 * Puts the toolbar above the passage; below it where there is no room above; at the top of the pane while a longer
 * passage fills it. Hidden while the passage is out of sight. Called on every scroll.
 */
export function placeToolbar(surface: Surface, range: TextRange, toolbar: HTMLElement): void {
  const ends = rangeEnds(surface, range)
  const page = surface.text.parentElement
  if (!ends || !page) return
  const { first, last } = ends
  const view = surface.scroller.getBoundingClientRect()
  const origin = page.getBoundingClientRect()
  const { width, height } = toolbar.getBoundingClientRect()
  const top = topOf(first, last, view, height)
  toolbar.style.visibility = top === null ? 'hidden' : 'visible'
  if (top === null) return
  const isOneLine = Math.abs(first.top - last.top) < first.height / 2
  const text = surface.text.getBoundingClientRect()
  const middle = isOneLine ? (first.left + last.right) / 2 : (text.left + text.right) / 2
  const rightmost = view.left + surface.scroller.clientWidth - width - GAP
  const left = Math.max(view.left + GAP, Math.min(middle - width / 2, rightmost))
  toolbar.style.transform = `translate(${Math.round(left - origin.left)}px, ${Math.round(top - origin.top)}px)`
}

function topOf(first: DOMRect, last: DOMRect, view: DOMRect, height: number): number | null {
  if (last.bottom < view.top || first.top > view.bottom) return null
  const above = first.top - height - GAP
  if (above >= view.top + GAP) return above
  const below = last.bottom + GAP
  if (below + height + GAP <= view.bottom) return below
  return view.top + GAP
}
