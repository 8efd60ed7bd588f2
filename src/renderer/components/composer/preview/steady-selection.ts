/**
 * Keeps a selection that is dragged over a page from jumping. Between words the browser finds no text and takes the first
 * or the last of the page; so for as long as one selects, an unseen sheet under the words stands, in the order of the
 * text, right where the selection ends, and what is between words leads there. Returns the function that stops.
 */
export function steadySelection(layer: HTMLElement): () => void {
  const sheet = document.createElement('div')
  sheet.className = 'comp-page-between'
  let before: Range | null = null
  const begin = () => {
    layer.append(sheet)
  }
  const end = () => {
    sheet.remove()
    before = null
  }
  const follow = () => {
    const selection = getSelection()
    if (!sheet.isConnected || !selection || selection.rangeCount === 0) return
    const range = selection.getRangeAt(0)
    if (before && isSame(before, range)) return
    const isBackwards = before !== null && movesItsStart(before, range)
    before = range.cloneRange()
    const at = isBackwards ? range.startContainer : range.endContainer
    const word = at instanceof Text ? at.parentElement : null
    if (!word || !layer.contains(word)) return
    if (isBackwards) word.before(sheet)
    else word.after(sheet)
  }
  const stop = new AbortController()
  const { signal } = stop
  layer.addEventListener('pointerdown', begin, { signal })
  document.addEventListener('pointerup', end, { signal })
  document.addEventListener('pointercancel', end, { signal })
  document.addEventListener('selectionchange', follow, { signal })
  return () => {
    stop.abort()
    end()
  }
}

function isSame(one: Range, other: Range): boolean {
  return (
    one.compareBoundaryPoints(Range.START_TO_START, other) === 0 &&
    one.compareBoundaryPoints(Range.END_TO_END, other) === 0
  )
}

/** Whether it is the beginning of a selection that follows the pointer. */
function movesItsStart(before: Range, now: Range): boolean {
  return (
    now.compareBoundaryPoints(Range.END_TO_END, before) === 0 ||
    now.compareBoundaryPoints(Range.START_TO_END, before) === 0
  )
}
