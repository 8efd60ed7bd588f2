import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

/** How long something must be pointed at, and how long the way to the tip may take, in ms. */
const DELAY = { show: 500, hide: 80 } as const
/** Least distance to the window's edges, and from what the tip is about, in pixels. */
const GAP = 6

interface Shown {
  readonly text: string
  readonly on: DOMRect
}

/**
 * The one tip of all elements with `data-tip`, which is what the rows of lists have: a tip of its own in each button
 * would have to be made with every row that scrolls into view. Shows when such an element is pointed at or reached by
 * the keyboard, stays while it is pointed at itself, and goes with Escape.
 */
export function PointedTip() {
  const [shown, setShown] = useState<Shown | null>(null)
  const tip = useRef<HTMLDivElement>(null)
  useEffect(() => watch(setShown), [])
  useLayoutEffect(() => {
    if (!tip.current || !shown) return
    const { width, height } = tip.current.getBoundingClientRect()
    const { left, top, bottom, width: wide } = shown.on
    const wanted = Math.min(left + wide / 2 - width / 2, document.documentElement.clientWidth - width - GAP)
    tip.current.style.left = `${Math.max(GAP, wanted)}px`
    tip.current.style.top = `${top - height - GAP > GAP ? top - height - GAP : bottom + GAP}px`
  }, [shown])
  if (!shown) return null
  return createPortal(
    // The name of what it is about says the same, so screen readers need not hear it twice.
    <div ref={tip} className="ui-tip ui-tip--pointed" aria-hidden>
      {shown.text}
    </div>,
    document.body,
  )
}

/** Watches the whole window and answers how to stop. */
function watch(show: (shown: Shown | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let at: Element | null = null
  const later = (element: HTMLElement | null, delay: number) => {
    clearTimeout(timer)
    at = element
    timer = setTimeout(() => {
      const text = element?.isConnected ? element.dataset.tip : undefined
      show(element && text !== undefined ? { text, on: element.getBoundingClientRect() } : null)
    }, delay)
  }
  const hide = () => {
    clearTimeout(timer)
    at = null
    show(null)
  }
  const find = ({ target }: Event, selector: string) =>
    target instanceof Element ? target.closest<HTMLElement>(selector) : null
  const onPoint = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return
    if (find(event, '.ui-tip--pointed')) {
      clearTimeout(timer)
      return
    }
    const element = find(event, '[data-tip]')
    if (element === at && element !== null) return
    if (element) later(element, DELAY.show)
    else if (at) later(null, DELAY.hide)
  }
  const onFocus = (event: Event) => {
    const element = find(event, '[data-tip]')
    if (element?.matches(':focus-visible')) later(element, 0)
  }
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape' || key === 'Enter' || key === ' ') hide()
  }
  const stop = new AbortController()
  const options = { signal: stop.signal, capture: true, passive: true }
  document.addEventListener('pointerover', onPoint, options)
  document.addEventListener('focusin', onFocus, options)
  for (const name of ['focusout', 'pointerdown', 'scroll', 'wheel'] as const) {
    document.addEventListener(name, hide, options)
  }
  document.addEventListener('keydown', onKey, options)
  return () => {
    clearTimeout(timer)
    stop.abort()
  }
}
