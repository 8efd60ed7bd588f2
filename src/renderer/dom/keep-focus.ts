import { isTabStop, neighbourOf, type Gap } from './focus-neighbours'

/** How many places are kept to be sent back to: more than a dialog has, whose own are gone when it closes. */
const REMEMBERED = 60

/** How long a control may be disabled, in milliseconds, before the focus leaves it: most are so only while saving. */
const PATIENCE_MS = 400

/** Marks what one looks into and leaves again: with it gone, one is back where one was before. */
const ASIDE = '[data-focus-goes-back]'

/**
 * Keeps the focus from falling to nobody when what had it is taken out of the window or disabled: it goes to the
 * nearest neighbour, or else back to where it was before. Whoever puts the focus somewhere themselves has the first say.
 */
export function keepFocus(): void {
  const past: HTMLElement[] = []
  const gaps = new WeakMap<HTMLElement, Gap>()
  let last: HTMLElement | null = null
  // Whoever uses the mouse sees where they are, and may already be dragging.
  let isPointed = false

  const mend = () => {
    const now = document.activeElement
    const isLost = now === null || now === document.body || (now === last && now.matches(':disabled'))
    if (last && isLost) goalFrom(past, gaps, last)?.focus({ preventScroll: isPointed })
  }
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || target === last) return
    last = target
    gaps.delete(target)
    const known = past.indexOf(target)
    if (known >= 0) past.splice(known, 1)
    past.push(target)
    if (past.length > REMEMBERED) past.shift()
  })
  // Who presses where nothing takes the focus wants it nowhere.
  document.addEventListener(
    'pointerdown',
    () => {
      last = null
      isPointed = true
    },
    true,
  )
  document.addEventListener('keydown', () => (isPointed = false), true)

  const observer = new MutationObserver((changes) => {
    for (const one of past) {
      const known = gaps.get(one)
      if (one.isConnected || known?.parent.isConnected) continue
      const gap = gapOf(changes, known?.parent ?? one)
      if (gap) gaps.set(one, gap)
    }
    if (!last) return
    if (last.isConnected) {
      if (!last.matches(':disabled') || !last.parentElement || gaps.has(last)) return
      gaps.set(last, { parent: last.parentElement, previous: last, next: last.nextSibling })
      setTimeout(mend, PATIENCE_MS)
    } else if (gaps.get(last)?.parent.isConnected && gaps.get(last)?.parent.closest('[role=dialog]')) {
      // A dialog whose focus is gone gives it to its first control in the next frame.
      mend()
    } else requestAnimationFrame(() => requestAnimationFrame(mend))
  })
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  })
}

/** Where the focus belongs, with where it was before, latest last. */
function goalFrom(
  past: readonly HTMLElement[],
  gaps: WeakMap<HTMLElement, Gap>,
  last: HTMLElement,
): HTMLElement | null {
  for (const one of past.toReversed()) {
    const gap = gaps.get(one)
    const isAside = one === last && (one.closest(ASIDE) ?? gap?.parent.closest(ASIDE))
    const goal = isTabStop(one) ? one : gap && !isAside ? neighbourOf(gap, one) : null
    if (goal) return goal
  }
  return null
}

/** Where the outermost part that took a node with it was. */
function gapOf(changes: readonly MutationRecord[], one: Node): Gap | null {
  let gap: Gap | null = null
  for (const { target, removedNodes, previousSibling, nextSibling } of changes) {
    const lost = gap?.parent ?? one
    const isIn = [...removedNodes].some((node) => node.contains(lost))
    if (isIn && target instanceof Element)
      gap = { parent: target, previous: previousSibling, next: nextSibling }
  }
  return gap
}
