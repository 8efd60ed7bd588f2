import type { Pen } from '../draw/pen'

/** Draws something whose top left corner is at (x, y) on the page. */
export type Draw = (pen: Pen, x: number, y: number) => void

/** Something drawn behind a run of boxes, on each page they fall on: a tinted panel, a rule beside a quotation. */
export interface Decor {
  readonly draw: (pen: Pen, x: number, top: number, bottom: number, edges: Edges) => void
}

/** Whether a decoration comes from the page before, and whether it goes on on the next. */
export interface Edges {
  readonly continued: boolean
  readonly continues: boolean
}

const BLEED = 5

/** Top and bottom of a panel: where a page break cuts it, it reaches a little beyond its text. */
export function bled(top: number, bottom: number, edges: Edges): [top: number, bottom: number] {
  return [edges.continued ? top - BLEED : top, edges.continues ? bottom + BLEED : bottom]
}

/** A place the document can refer to: a link target, a bookmark, the start of a section for the running head. */
export interface Anchor {
  readonly name: string
  readonly bookmark?: { readonly title: string; readonly level: number }
  readonly section?: string
}

/** An unbreakable strip as wide as the page. */
export interface Box {
  readonly kind: 'box'
  readonly height: number
  readonly draws: Draw[]
  readonly decor: readonly Decor[]
  readonly anchors: Anchor[]
  /** Repeated above this box when it comes first on a page: the header row of its table. */
  readonly head: Box | null
}

/** White space that vanishes at the top and the foot of a page. A page may end before it when a box precedes it. */
export interface Glue {
  readonly kind: 'glue'
  readonly height: number
  readonly decor: readonly Decor[]
}

/** A place a page may end, at a cost. `NEVER` forbids it, `ALWAYS` forces it. */
export interface Penalty {
  readonly kind: 'penalty'
  readonly cost: number
}

export type Item = Box | Glue | Penalty

export const NEVER = 1e9
export const ALWAYS = -1e9

export function box(
  height: number,
  draws: Draw[],
  decor: readonly Decor[] = [],
  head: Box | null = null,
): Box {
  return { kind: 'box', height, draws, decor, anchors: [], head }
}

export function glue(height: number, decor: readonly Decor[] = []): Glue {
  return { kind: 'glue', height, decor }
}

export function penalty(cost: number): Penalty {
  return { kind: 'penalty', cost }
}

/** Space that keeps what stands on both sides of it on one page. */
export function tie(height: number, decor: readonly Decor[] = []): Item[] {
  return [penalty(NEVER), glue(height, decor)]
}

export function firstBox(items: readonly Item[]): Box | undefined {
  return items.find((item): item is Box => item.kind === 'box')
}

/** The items with one more decoration behind all of them. */
export function decorated(items: readonly Item[], decor: Decor): Item[] {
  return items.map((item) => (item.kind === 'penalty' ? item : { ...item, decor: [...item.decor, decor] }))
}

/** Puts an anchor on the first box of `items`, if there is one. */
export function anchor(items: readonly Item[], place: Anchor): void {
  firstBox(items)?.anchors.push(place)
}

/** Height of the items set on one page. */
export function naturalHeight(items: readonly Item[]): number {
  return items.reduce((sum, item) => (item.kind === 'penalty' ? sum : sum + item.height), 0)
}
