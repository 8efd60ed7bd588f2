const BULLET = /^[-*•◦▪‣●○·–—]\s+\S/u
const NUMBER = /^(?:\(?\d{1,3}[.)]|\(?[a-z][)]|\(?[ivx]{1,5}[)])\s+\S/i

/** True for a line that starts like a list item: "- a", "• a", "1. a", "2) a", "(3) a", "a) a", "iv) a". */
export function startsListItem(text: string): boolean {
  const start = text.slice(0, 40)
  return BULLET.test(start) || NUMBER.test(start)
}

/** Follows the indents of successive list items and says how deep each is nested, from 0. */
export class ListDepth {
  private readonly indents: number[] = []

  /** Depth of the next item of the list. */
  depthOf(indent: number): number {
    while (this.indents.length > 0 && indent < (this.indents.at(-1) ?? 0)) this.indents.pop()
    if (indent > (this.indents.at(-1) ?? -1)) this.indents.push(indent)
    return this.indents.length - 1
  }

  /** Something that is no list came between. */
  end(): void {
    this.indents.length = 0
  }
}
