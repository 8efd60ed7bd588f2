import type { Anchor } from '../flow/items'
import type { PageLayout } from '../flow/paginate'

/** Where the named places of a brief came to stand, and what its running heads say. */
export class PageMap {
  private readonly pages = new Map<string, number>()
  readonly sections: (string | null)[] = []

  /** `firstPage` is the number of the first of `layouts` in the document, counted from 1. */
  constructor(layouts: readonly PageLayout[], firstPage: number) {
    let current: string | null = null
    layouts.forEach((layout, index) => {
      const anchors = layout.boxes.flatMap(({ box }) => box.anchors)
      for (const anchor of anchors)
        if (!this.pages.has(anchor.name)) this.pages.set(anchor.name, firstPage + index)
      const opens = firstSection(layout.boxes[0]?.box.anchors ?? [])
      this.sections.push(opens ?? current ?? firstSection(anchors))
      current = firstSection([...anchors].reverse()) ?? current
    })
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
