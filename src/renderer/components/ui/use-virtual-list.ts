import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  type Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useReducer, useState } from 'react'
import { DrawnList } from './drawn-list'
import { ListWindow, type Reach } from './list-window'

type All = VirtualizerOptions<HTMLElement, HTMLElement>

type Needed = 'count' | 'getScrollElement' | 'estimateSize'
type Ours = 'overscan' | 'rangeExtractor' | 'onChange'

interface Options extends Pick<All, Needed>, Partial<Omit<All, Needed | Ours>> {
  readonly reach: Reach
  /** A row that is drawn wherever one scrolls, since it has the focus or Tab goes to it; -1 for none. */
  readonly kept?: number
}

/**
 * Draws only what of a long list is near the screen. With `drawn-list.ts` the one place that knows the library.
 *
 * `getItemKey` must be the same function as long as the keys are the same: with another one all rows are placed anew.
 */
export function useVirtualList({
  reach: { margin, ahead },
  kept = -1,
  ...options
}: Options): Virtualizer<HTMLElement, HTMLElement> {
  const [, draw] = useReducer((times: number) => times + 1, 0)
  const [window] = useState(() => new ListWindow())
  const rangeExtractor = useCallback(
    ({ startIndex, endIndex, count }: Range) =>
      window.rows({ first: startIndex, last: endIndex }, count, { margin, ahead }, kept),
    [window, margin, ahead, kept],
  )
  const all: All = {
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    ...options,
    rangeExtractor,
    onChange: (changed, isDue) => {
      if (changed instanceof DrawnList) changed.update(draw, isDue)
    },
  }
  const [list] = useState(() => new DrawnList(all))
  list.setOptions(all)
  useLayoutEffect(() => list._didMount(), [list])
  useLayoutEffect(() => {
    list.keepDrawn()
    list._willUpdate()
  })
  return list
}
