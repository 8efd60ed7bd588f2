import type { Chunk } from './document-model'
import { chunksNear } from './geometry'
import type { Stroke } from './layers'
import { placeMarks, type Mark } from './marks'
import { Painter } from './painter'
import { filledChunk, type Surface } from './surface'

/** How far beyond the screen, in viewports, chunks are painted, and how far off they are forgotten again. */
const PAINT_WITHIN = 1
const KEEP_WITHIN = 3

/** How far beyond the screen there are blocks in the chunks, even while most of a text just opened is still empty. */
const FILL_WITHIN = 1.5

/** What the chunks near the screen show, and who wants to know which those are. */
export interface Picture {
  /** What the picture of a chunk depends on: it is the same as long as these are, by identity. */
  readonly basisOf: (chunk: Chunk) => readonly unknown[]
  readonly strokesOf: (chunk: Chunk) => readonly Stroke[]
  /** What the text says of its highlights to screen readers; nothing when absent. */
  readonly marksOf?: ((chunk: Chunk) => readonly Mark[]) | undefined
  /** Called with a chunk that is near the screen now, or whose picture may have changed. */
  readonly onPaint?: (chunk: Chunk) => void
}

/**
 * Keeps the chunks near the screen painted. Scrolling must call `follow` in the scroll event itself, which comes
 * before the frame is drawn, so that no frame shows bare text.
 */
export class WindowedPainter {
  private readonly painter: Painter
  private picture: Picture = { basisOf: () => [], strokesOf: () => [] }
  private readonly bases = new Map<number, readonly unknown[]>()

  constructor(private readonly surface: Surface) {
    this.painter = new Painter(surface)
  }

  /** Shows another picture: something was added, changed or removed. Only what differs is touched. */
  show(picture: Picture): void {
    this.picture = picture
    const painted = this.painter.chunks()
    for (const index of painted) this.paintAgain(index)
    // What is near the screen is still near it; asking where chunks are lays the page out at once.
    if (painted.length === 0) this.follow()
  }

  /** Paints what came near the screen and forgets what went far from it. */
  follow(): void {
    const near = chunksNear(this.surface, PAINT_WITHIN)
    const kept = chunksNear(this.surface, KEEP_WITHIN)
    const filled = chunksNear(this.surface, FILL_WITHIN)
    if (!near || !kept || !filled) return
    for (let index = filled.first; index <= filled.last; index += 1) filledChunk(this.surface, index)
    for (const index of this.painter.chunks()) {
      if (index < kept.first || index > kept.last) this.forget(index)
    }
    for (let index = near.first; index <= near.last; index += 1) {
      if (!this.painter.isPainted(index)) this.paint(index)
    }
  }

  /** Paints again from nothing: the elements of some chunks were replaced. */
  replaced(): void {
    for (const index of this.painter.chunks()) this.painter.forget(index)
    this.bases.clear()
    this.follow()
  }

  /** Paints the whole text, for printing. `follow` goes back to the window. */
  paintAll(): void {
    for (const chunk of this.surface.model.chunks) this.paint(chunk.index)
  }

  /** Starts to show on the screen. */
  attach(): void {
    this.painter.attach()
    this.follow()
  }

  /** Leaves the screen. */
  detach(): void {
    this.painter.detach()
  }

  /** A chunk far from the screen must not go on saying what may no longer be so. */
  private forget(index: number): void {
    const chunk = this.surface.model.chunks[index]
    if (chunk) placeMarks(this.surface, chunk, [])
    this.painter.forget(index)
    this.bases.delete(index)
  }

  private paintAgain(index: number): void {
    const chunk = this.surface.model.chunks[index]
    if (chunk && !isSame(this.bases.get(index), this.picture.basisOf(chunk))) this.paint(index)
  }

  private paint(index: number): void {
    const chunk = this.surface.model.chunks[index]
    if (!chunk) return
    this.bases.set(index, this.picture.basisOf(chunk))
    if (placeMarks(this.surface, chunk, this.picture.marksOf?.(chunk) ?? [])) this.painter.forget(index)
    this.painter.paint(chunk, this.picture.strokesOf(chunk))
    this.picture.onPaint?.(chunk)
  }
}

function isSame(before: readonly unknown[] | undefined, now: readonly unknown[]): boolean {
  return before?.length === now.length && now.every((part, index) => part === before[index])
}
