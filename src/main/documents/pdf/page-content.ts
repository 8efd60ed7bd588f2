import type { PageContent, Run } from './layout-types'
import type { PlacedItem } from './page-text'

/** A rectangle of the page, in its own coordinates, that leads to an address. */
export interface PageLink {
  /** [x0, y0, x1, y1], growing upwards. */
  readonly rect: readonly number[]
  readonly href: string
}

/** What is known of a page before its layout is. */
export interface RawPage {
  readonly items: readonly PlacedItem[]
  readonly links: readonly PageLink[]
  readonly width: number
  readonly height: number
  /** From the page's own coordinates to those of its upright view: [a, b, c, d, e, f]. */
  readonly view: readonly number[]
}

/** Which way text runs: 0 rightwards, 1 downwards, 2 upside down, 3 upwards, or in columns as Chinese may. */
type Direction = 0 | 1 | 2 | 3 | 'columns'

interface Placed {
  readonly item: PlacedItem
  readonly direction: Direction
  readonly x: number
  readonly y: number
  readonly size: number
  readonly href: string | undefined
}

/**
 * Puts the items of a page into upright coordinates. Text that runs another way than most of the page is a part of its
 * own, turned upright too, so that a stamp in the margin does not get between the lines.
 */
export function pageContent(raw: RawPage): PageContent {
  const placed = raw.items.flatMap((item) => place(item, raw))
  const amounts = new Map<Direction, number>()
  for (const { item, direction } of placed) {
    amounts.set(direction, (amounts.get(direction) ?? 0) + item.text.length)
  }
  const directions = [...amounts].sort((a, b) => b[1] - a[1]).map(([direction]) => direction)
  const runsOf = (direction: Direction, artifact: boolean) =>
    placed
      .filter((one) => one.direction === direction && one.item.artifact === artifact)
      .map((one) => upright(one, raw))
  const [main = 0] = directions
  const sideways = main === 1 || main === 3 || main === 'columns'
  return {
    width: sideways ? raw.height : raw.width,
    height: sideways ? raw.width : raw.height,
    parts: directions.map((direction) => runsOf(direction, false)).filter((runs) => runs.length > 0),
    artifacts: runsOf(main, true),
  }
}

function place(item: PlacedItem, { view, links }: RawPage): Placed[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = view
  const dx = va * a + vc * b
  const dy = vb * a + vd * b
  const size = Math.hypot(c, d) * Math.hypot(vc, vd)
  const x = va * e + vc * f + ve
  const y = vb * e + vd * f + vf
  if (![dx, dy, size, x, y, item.length].every(Number.isFinite) || size === 0) return []
  const direction = item.vertical ? 'columns' : directionOf(dx, dy)
  return [{ item, direction, x, y, size, href: hrefAt(item, links) }]
}

function directionOf(dx: number, dy: number): Direction {
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 2
  return dy > 0 ? 1 : 3
}

function upright({ item, direction, x, y, size, href }: Placed, { width, height }: RawPage): Run {
  const [ux, uy] = turn(direction, x, y, width, height)
  const run = { text: item.text, x: ux, y: uy, width: item.length, size, font: item.font, rtl: item.rtl }
  const tagged = item.item === undefined ? run : { ...run, item: item.item }
  return href === undefined ? tagged : { ...tagged, href }
}

/** Turns a point so that its text runs rightwards. Columns are read from the right, so the right edge is the top. */
function turn(direction: Direction, x: number, y: number, width: number, height: number): [number, number] {
  switch (direction) {
    case 0:
      return [x, y]
    case 1:
    case 'columns':
      return [y, width - x]
    case 2:
      return [width - x, height - y]
    case 3:
      return [height - y, x]
  }
}

/** The address of the link that covers the middle of an item. A link's corners come in any order. */
function hrefAt(item: PlacedItem, links: readonly PageLink[]): string | undefined {
  if (links.length === 0) return undefined
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform
  const along = Math.hypot(a, b) || 1
  const x = e + (a / along) * (item.length / 2) + c * 0.3
  const y = f + (b / along) * (item.length / 2) + d * 0.3
  return links.find(({ rect: [x0 = 0, y0 = 0, x1 = 0, y1 = 0] }) => {
    return x >= Math.min(x0, x1) && x <= Math.max(x0, x1) && y >= Math.min(y0, y1) && y <= Math.max(y0, y1)
  })?.href
}
