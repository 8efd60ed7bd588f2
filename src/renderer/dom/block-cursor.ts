import type { DocumentModel } from './document-model'
import { blockAtHeight } from './geometry'
import { blockElement, blockOfNode, type Surface } from './surface'

/** Room kept above and below the current block, as a part of the viewport. */
const MARGIN = 0.12

/**
 * The block the keyboard is on. The text as a whole is one stop of the Tab key: that stop is the current block once
 * there is one, and only the links of the current block can be reached with Tab.
 */
export class BlockCursor {
  private block: number | null = null
  private element: HTMLElement | null = null

  constructor(private readonly surface: Surface) {}

  /** The current block, when the focus is on it. */
  get focused(): number | null {
    return this.block !== null && this.element === document.activeElement ? this.block : null
  }

  /** The current block, wherever the focus is; null before there is one. */
  get current(): number | null {
    return this.block
  }

  /** The current block; before there is one, the first on the screen. */
  get nearest(): number {
    if (this.block !== null && this.element && isOnScreen(this.surface, this.element)) return this.block
    const { top } = this.surface.scroller.getBoundingClientRect()
    const first = blockAtHeight(this.surface, top + 1) ?? 0
    const element = blockElement(this.surface, first)
    const isCut = element !== undefined && element.getBoundingClientRect().top < top
    return isCut && first + 1 < blockCount(this.surface.model) ? first + 1 : first
  }

  /**
   * Goes to the next or the previous block. A block taller than the screen is scrolled through first, so that nothing
   * is skipped unseen.
   */
  move(direction: -1 | 1): void {
    const from = this.nearest
    if (this.focused !== from) {
      this.focus(from)
      return
    }
    if (this.element && scrollThrough(this.surface.scroller, this.element, direction)) return
    const next = from + direction
    if (next >= 0 && next < blockCount(this.surface.model)) this.focus(next)
  }

  /** Puts the focus on a block and brings it into view. */
  focus(block: number): void {
    const element = blockElement(this.surface, block)
    if (!element) return
    this.take(block, element)
    element.focus({ preventScroll: true })
    bringIntoView(this.surface.scroller, element)
  }

  /** Makes the block under a node current without moving anything: the person clicked there. */
  adopt(node: Node): void {
    const block = blockOfNode(node)
    const element = block === null ? undefined : blockElement(this.surface, block)
    if (block !== null && element) this.take(block, element)
  }

  /** Takes hold of the current block again after its element was replaced, with the focus if that was lost with it. */
  restore(): void {
    if (this.block === null) return
    const element = blockElement(this.surface, this.block)
    if (!element) return
    this.take(this.block, element)
    if (document.activeElement === document.body) element.focus({ preventScroll: true })
  }

  private take(block: number, element: HTMLElement): void {
    if (this.element !== element) {
      this.element?.removeAttribute('tabindex')
      setLinksReachable(this.element, false)
      element.tabIndex = 0
      setLinksReachable(element, true)
      this.surface.text.tabIndex = -1
    }
    this.block = block
    this.element = element
  }
}

const blockCount = (model: DocumentModel) => model.version.blocks.length

function setLinksReachable(element: HTMLElement | null, isReachable: boolean): void {
  for (const link of element?.querySelectorAll('a') ?? []) link.tabIndex = isReachable ? 0 : -1
}

function isOnScreen({ scroller }: Surface, element: HTMLElement): boolean {
  if (!element.isConnected) return false
  const view = scroller.getBoundingClientRect()
  const box = element.getBoundingClientRect()
  return box.bottom > view.top && box.top < view.bottom
}

function scrollThrough(scroller: HTMLElement, element: HTMLElement, direction: -1 | 1): boolean {
  const view = scroller.getBoundingClientRect()
  const box = element.getBoundingClientRect()
  const hidden = direction > 0 ? box.bottom - view.bottom : view.top - box.top
  if (hidden <= 1) return false
  scroller.scrollTop += direction * Math.min(hidden + view.height * MARGIN, view.height * 0.6)
  return true
}

function bringIntoView(scroller: HTMLElement, element: HTMLElement): void {
  const view = scroller.getBoundingClientRect()
  const box = element.getBoundingClientRect()
  const margin = view.height * MARGIN
  const isTall = box.height > view.height - 2 * margin
  if (box.top < view.top + margin || isTall) scroller.scrollTop += box.top - view.top - margin
  else if (box.bottom > view.bottom - margin) scroller.scrollTop += box.bottom - view.bottom + margin
}
