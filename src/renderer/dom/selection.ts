import { trimRange } from '../../shared/document/canonical'
import type { TextRange } from '../../shared/document/text-version'
import { chunkAt } from './document-model'
import { fillPending } from './pending'
import type { Surface } from './surface'
import { offsetAt, pointAt } from './text-points'

/**
 * The stretch of text that is selected, without white space at its ends; null when none is. Ends outside the text are
 * moved to its edge, so a drag that overshoots still means what it shows.
 */
export function selectedRange(surface: Surface): TextRange | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(surface.text)) return null
  const start = offsetAt(surface, range.startContainer, range.startOffset, 'start')
  const end = offsetAt(surface, range.endContainer, range.endOffset, 'end')
  if (start >= end) return null
  const trimmed = trimRange(surface.model.version.text, { start, end })
  return trimmed.start < trimmed.end ? trimmed : null
}

/** Selects a stretch of the text as if it had been dragged over. */
export function selectRange(surface: Surface, range: TextRange): void {
  fillBetween(surface, range)
  const from = pointAt(surface, range.start, 'start')
  const to = pointAt(surface, range.end, 'end')
  if (from && to) document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}

/** Fills what of the text a range covers: a selection over an empty chunk would be copied without its words. */
function fillBetween({ model, text }: Surface, { start, end }: TextRange): void {
  const last = chunkAt(model, end)
  for (let chunk = chunkAt(model, start); chunk <= last; chunk += 1) {
    const element = text.children[chunk]
    if (element instanceof HTMLElement) fillPending(element)
  }
}

/** Drops the selection, unless it has moved on into a field: what is selected there is not the reader's to drop. */
export function clearSelection(): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement) return
  document.getSelection()?.removeAllRanges()
}

/** Drops the selection of a range that was saved, unless the person has selected something else meanwhile. */
export function dropSelectionOf(surface: Surface, { start, end }: TextRange): void {
  const now = selectedRange(surface)
  if (now?.start === start && now.end === end) clearSelection()
}
