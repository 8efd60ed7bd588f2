import { Virtualizer, type VirtualItem, type VirtualizerOptions } from '@tanstack/react-virtual'
import { flushSync } from 'react-dom'

type Options = VirtualizerOptions<HTMLElement, HTMLElement>

/**
 * A list of the library that has React draw only when there are other rows to draw, or the same in other places. The
 * library's own hook does so with each row that comes to the screen or leaves it.
 */
export class DrawnList extends Virtualizer<HTMLElement, HTMLElement> {
  private drawn: readonly VirtualItem[] = []
  private isMeasuring = false

  constructor(options: Options) {
    super(options)
    const { measureElement } = this
    this.measureElement = (element) => {
      this.isMeasuring = true
      try {
        measureElement(element)
      } finally {
        this.isMeasuring = false
      }
    }
  }

  /** What was drawn last; to be called after each drawing. */
  keepDrawn(): void {
    this.drawn = this.getVirtualItems()
  }

  /**
   * Draws, when what is drawn is no longer what should be.
   * @param isDue whether it must be done before the frame is
   */
  update(draw: () => void, isDue: boolean): void {
    if (this.getVirtualItems() === this.drawn) return
    // A row is measured while React puts it in its place, and what is asked for then is drawn at the end of that.
    // The heights of rows that have come while scrolling are told between layout and paint: drawn then, the frame is
    // painted once.
    if ((isDue || this.isScrolling) && !this.isMeasuring) flushSync(draw)
    else draw()
  }
}
