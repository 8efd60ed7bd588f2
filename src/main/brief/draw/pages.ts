import type { Anchor } from '../flow/items'
import type { PageLayout } from '../flow/paginate'

/** Where the named places of a brief came to stand. */
export class PageMap {
  private readonly pages = new Map<string, number>()
  private current: string | null = null
  private last = 0

  /** Pages so far. */
  get count(): number {
    return this.last
  }

  /** Takes in the next page, null for the cover; answers the section that its running head names. */
  add(layout: PageLayout | null): string | null {
    this.last += 1
    const boxes = layout?.boxes ?? []
    const anchors = boxes.flatMap(({ box }) => box.anchors)
    for (const { name } of anchors) if (!this.pages.has(name)) this.pages.set(name, this.last)
    const opens = firstSection(boxes[0]?.box.anchors ?? [])
    const section = opens ?? this.current ?? firstSection(anchors)
    this.current = firstSection([...anchors].reverse()) ?? this.current
    return section
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
