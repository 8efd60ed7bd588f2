import type { Annotation } from '../annotations.mjs'
import type { Block } from '../document.mjs'
import { startsOf } from './subject'

/** Annotations by the blocks they touch, and who draws which block. */
export class MarkStore {
  readonly starts: readonly number[]
  private readonly byBlock = new Map<number, readonly Annotation[]>()
  private readonly redraws = new Map<number, () => void>()

  constructor(blocks: readonly Block[], annotations: readonly Annotation[]) {
    this.starts = startsOf(blocks)
    for (const annotation of annotations) this.file(annotation)
  }

  /** The annotations that touch a block; the same array until one of them changes. */
  of(block: number): readonly Annotation[] {
    return this.byBlock.get(block) ?? NONE
  }

  subscribe(block: number, redraw: () => void): () => void {
    this.redraws.set(block, redraw)
    return () => this.redraws.delete(block)
  }

  add(annotation: Annotation): void {
    for (const block of this.file(annotation)) this.redraws.get(block)?.()
  }

  private file(annotation: Annotation): number[] {
    const touched: number[] = []
    for (let block = this.blockAt(annotation.start); block < this.starts.length; block += 1) {
      if ((this.starts[block] ?? Infinity) >= annotation.end) break
      this.byBlock.set(block, [...this.of(block), annotation])
      touched.push(block)
    }
    return touched
  }

  private blockAt(offset: number): number {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}

const NONE: readonly Annotation[] = []
