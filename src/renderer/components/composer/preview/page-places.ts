/** Between two pages, and above the first, in pixels. */
export const PAGE_GAP = 18

/** Where pages lie that stand one below the other. */
export interface PagePlaces {
  /** Pixels from the top of the list to that of each page. */
  readonly tops: readonly number[]
  /** Of all pages with the gaps around them. */
  readonly total: number
}

/** Lays out pages of these heights in pixels. */
export function placePages(heights: readonly number[]): PagePlaces {
  let top = PAGE_GAP
  const tops = heights.map((height) => {
    const own = top
    top += height + PAGE_GAP
    return own
  })
  return { tops, total: top }
}

/** Index of the page that a line crosses, `y` pixels from the top of the list; of the one above it in a gap. */
export function pageAt({ tops }: PagePlaces, y: number): number {
  let low = 0
  let high = tops.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((tops[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return low
}

/** Indices of the pages worth drawing: those in sight, and within one screen of it. Both ends included. */
export function pagesNear(
  places: PagePlaces,
  scrollTop: number,
  height: number,
): { readonly first: number; readonly last: number } {
  return { first: pageAt(places, scrollTop - height), last: pageAt(places, scrollTop + 2 * height) }
}

/** Where to scroll to when pages change their size, so that the same words stay in sight. */
export function scrollAfter(before: PagePlaces, after: PagePlaces, scrollTop: number): number {
  const page = pageAt(before, scrollTop)
  const heightOf = ({ tops, total }: PagePlaces) => (tops[page + 1] ?? total) - (tops[page] ?? 0)
  const into = (scrollTop - (before.tops[page] ?? 0)) / Math.max(1, heightOf(before))
  return Math.max(0, (after.tops[page] ?? 0) + into * heightOf(after))
}
