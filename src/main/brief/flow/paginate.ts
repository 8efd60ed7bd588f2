import { ALWAYS, NEVER, type Box, type Decor, type Edges, type Item } from './items'

export interface PlacedBox {
  readonly box: Box
  /** From the top of the content area. */
  readonly y: number
}

export interface PlacedDecor {
  readonly decor: Decor
  readonly top: number
  bottom: number
  readonly edges: Edges
}

export interface PageLayout {
  readonly boxes: readonly PlacedBox[]
  readonly decor: readonly PlacedDecor[]
}

/** How much an empty page costs, on the scale of the penalties. */
const EMPTINESS = 1000

/** A vertical list in parts that are made when they are asked for. No decoration reaches from one into the next. */
export type Parts = Iterable<readonly Item[]>

/** All pages of a vertical list; see `pagesOf`. */
export function paginate(items: readonly Item[], height: number): PageLayout[] {
  return [...pagesOf([items], height)]
}

/**
 * Cuts a vertical list into pages of the given height, as TeX does: each page ends at the cheapest legal place, where
 * white space left over and penalties both cost. A box taller than a page gets a page of its own. Holds no more of the
 * list than the page and what of its last part comes after.
 */
export function* pagesOf(parts: Parts, height: number): Generator<PageLayout> {
  const source = parts[Symbol.iterator]()
  const extents = new WeakMap<Decor, [first: number, last: number]>()
  let items: readonly Item[] = []
  /** How many items came before the first of `items`. */
  let offset = 0
  const more = (): boolean => {
    const next = source.next()
    if (next.done) return false
    noteExtents(next.value, offset + items.length, extents)
    items = [...items, ...next.value]
    return true
  }
  for (;;) {
    let start = firstBoxAt(items)
    while (start < 0 && more()) start = firstBoxAt(items)
    if (start < 0) return
    let end = pageEnd(items, start, height)
    while (end === null && more()) end = pageEnd(items, start, height)
    yield placeItems(items, { start, end: end ?? items.length, offset, extents })
    offset += end ?? items.length
    items = items.slice(end ?? items.length)
  }
}

const firstBoxAt = (items: readonly Item[]) => items.findIndex(({ kind }) => kind === 'box')

/** The header row to repeat when a page begins with this item. */
function headAt(items: readonly Item[], index: number): Box | null {
  const item = items[index]
  return item?.kind === 'box' ? item.head : null
}

/** Index one past the last item of the page that begins at `start`; null when all the items fit on it. */
function pageEnd(items: readonly Item[], start: number, height: number): number | null {
  let y = headAt(items, start)?.height ?? 0
  let best = -1
  let bestCost = Infinity
  let index = start
  const consider = (cost: number) => {
    const empty = Math.max(0, height - y) / height
    const total = empty * empty * EMPTINESS + cost
    if (total > bestCost) return
    bestCost = total
    best = index
  }
  for (; index < items.length; index++) {
    const item = items[index]
    if (!item) break
    if (item.kind === 'box') {
      if (y + item.height > height + 0.01 && index > start) break
      y += item.height
    } else if (item.kind === 'glue') {
      if (items[index - 1]?.kind === 'box') consider(0)
      y += item.height
    } else if (item.cost <= ALWAYS) {
      return index
    } else if (item.cost < NEVER) {
      consider(item.cost)
    }
  }
  if (index >= items.length) return null
  // Nothing legal fits: better an ugly break than lost text.
  return best > start ? best : Math.max(index, start + 1)
}

/** First and last item of each decoration, counted from the first item of the whole list. */
type Extents = WeakMap<Decor, [first: number, last: number]>

function noteExtents(items: readonly Item[], offset: number, extents: Extents): void {
  items.forEach((item, index) => {
    if (item.kind === 'penalty') return
    for (const decor of item.decor) {
      const extent = extents.get(decor)
      if (extent) extent[1] = offset + index
      else extents.set(decor, [offset + index, offset + index])
    }
  })
}

interface PageRange {
  readonly start: number
  readonly end: number
  readonly offset: number
  readonly extents: Extents
}

function placeItems(items: readonly Item[], { start, end: pageEnd, offset, extents }: PageRange): PageLayout {
  let end = pageEnd
  while (end > start && items[end - 1]?.kind !== 'box') end--
  const boxes: PlacedBox[] = []
  const decor = new Map<Decor, PlacedDecor>()
  let y = 0
  const head = headAt(items, start)
  if (head) {
    boxes.push({ box: head, y })
    y += head.height
  }
  for (let index = start; index < end; index++) {
    const item = items[index]
    if (!item || item.kind === 'penalty') continue
    for (const each of item.decor) {
      const open = decor.get(each)
      if (open) open.bottom = y + item.height
      else {
        const [first = 0, last = 0] = extents.get(each) ?? []
        const edges = { continued: first < offset + start, continues: last >= offset + end }
        decor.set(each, { decor: each, top: edges.continued ? 0 : y, bottom: y + item.height, edges })
      }
    }
    if (item.kind === 'box') boxes.push({ box: item, y })
    y += item.height
  }
  return { boxes, decor: [...decor.values()] }
}
