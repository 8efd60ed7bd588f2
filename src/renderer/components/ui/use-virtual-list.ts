import { useVirtualizer, type Virtualizer, type VirtualizerOptions } from '@tanstack/react-virtual'

type Options = Partial<VirtualizerOptions<HTMLElement, HTMLElement>> &
  Pick<VirtualizerOptions<HTMLElement, HTMLElement>, 'count' | 'getScrollElement' | 'estimateSize'>

/** Draws only what of a long list is near the screen. The one place that knows the library. */
export function useVirtualList(options: Options): Virtualizer<HTMLElement, HTMLElement> {
  // Its answers change without new identities; the React Compiler, which would mind, is not part of the build.
  // eslint-disable-next-line react-hooks/incompatible-library
  return useVirtualizer(options)
}
