import type { Anchor } from '../flow/items'
import type { PageLayout } from '../flow/paginate'

/** Where the named places of a brief came to stand, and what its running heads say. */
export class PageMap {
  private readonly pages = new Map<string, number>()
  readonly sections: (string | null)[] = []

  private current: string | null = null

  /** `firstPage` is the number of the first page it will hear of, counted from 1. */
  constructor(private readonly firstPage: number) {}

  /** Takes in the next page. */
  add({ boxes }: PageLayout): void {
    const page = this.firstPage + this.sections.length
    const anchors = boxes.flatMap(({ box }) => box.anchors)
    for (const { name } of anchors) if (!this.pages.has(name)) this.pages.set(name, page)
    const opens = firstSection(boxes[0]?.box.anchors ?? [])
    this.sections.push(opens ?? this.current ?? firstSection(anchors))
    this.current = firstSection([...anchors].reverse()) ?? this.current
  }

  /** Page of a named place; null when there is none of this name. */
  find(name: string): number | null {
    return this.pages.get(name) ?? null
  }

  /** Page of a named place; throws for a name that was never set, which is a bug. */
  pageOf(name: string): number {
    const page = this.find(name)
    if (page === null) throw new Error(`No page holds "${name}".`)
    return page
  }
}

function firstSection(anchors: readonly Anchor[]): string | null {
  return anchors.find((anchor) => anchor.section !== undefined)?.section ?? null
}
