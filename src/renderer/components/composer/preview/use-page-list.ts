import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Zoom } from '../../../state/brief-view'
import { pageAt, pagesNear, placePages, scrollAfter } from './page-places'
import type { OpenPdf, PageSize } from './pdf'

/** Beside a page that is as wide as there is room. */
const SIDE = 22
/** CSS pixels to the point where a page is as large as on paper. */
export const FULL_SIZE = 96 / 72
const SMALLEST = 0.15
/** Pixels of the page left above what one goes to. */
const ABOVE = 56

/** Where the pages lie, which of them are near, which one is looked at, and how to go to another. */
export function usePageList(pdf: OpenPdf | null, zoom: Zoom) {
  const scroller = useRef<HTMLDivElement>(null)
  const [box, setBox] = useState({ width: 0, height: 0 })
  const [scrollTop, setScrollTop] = useState(0)
  const [odd, setOdd] = useState<{
    readonly of: OpenPdf
    readonly sizes: ReadonlyMap<number, PageSize>
  } | null>(null)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      // While it is hidden it has no size, and then keeps the one it had.
      if (element.clientWidth > 0) setBox({ width: element.clientWidth, height: element.clientHeight })
    })
    observer.observe(element)
    const onScroll = () => setScrollTop(element.scrollTop)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [])

  const usual = pdf?.size ?? { width: 595, height: 842 }
  const scale = zoom === 'fit' ? Math.max(SMALLEST, (box.width - 2 * SIDE) / usual.width) : zoom * FULL_SIZE
  const count = pdf?.count ?? 0
  const sizes = useMemo(
    () =>
      Array.from(
        { length: count },
        (_, index) => (odd?.of === pdf ? odd.sizes.get(index + 1) : null) ?? usual,
      ),
    // Of the same document the usual size is always the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [count, odd, pdf],
  )
  const places = useMemo(() => placePages(sizes.map(({ height }) => height * scale)), [sizes, scale])

  const before = useRef(places)
  useLayoutEffect(() => {
    const element = scroller.current
    const [was, now] = [before.current, places]
    before.current = places
    if (!element || was.tops.length === 0 || was.tops[1] === now.tops[1]) return
    element.scrollTo({ top: scrollAfter(was, now, element.scrollTop), behavior: 'instant' })
  }, [places])

  const onSize = useCallback(
    (number: number, { width, height }: PageSize) => {
      if (!pdf || (width === pdf.size.width && height === pdf.size.height)) return
      setOdd((known) => {
        const rest = known?.of === pdf ? known.sizes : new Map<number, PageSize>()
        return rest.has(number) ? known : { of: pdf, sizes: new Map(rest).set(number, { width, height }) }
      })
    },
    [pdf],
  )
  const goTo = useCallback(
    (number: number, behavior: ScrollBehavior, down = 0) => {
      const top = (before.current.tops[number - 1] ?? 0) + (down === 0 ? -8 : down * scale - ABOVE)
      scroller.current?.scrollTo({ top: Math.max(0, top), behavior })
    },
    [scale],
  )
  return {
    /** Goes on the element that scrolls. */
    scroller,
    scale: box.width === 0 ? null : scale,
    sizes,
    layout: places,
    near: pagesNear(places, scrollTop, box.height),
    /** From 1. */
    current: pageAt(places, scrollTop + box.height / 3) + 1,
    onSize,
    /** Scrolls to a page, or to a place `down` points from its top. */
    goTo,
  }
}
