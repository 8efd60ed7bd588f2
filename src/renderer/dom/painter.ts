import type { TextRange } from '../../shared/document/text-version'
import type { Chunk } from './document-model'
import { LAYERS, type LayerName, type Stroke } from './layers'
import type { Surface } from './surface'
import { pointAt } from './text-points'

/**
 * Paints strokes with `CSS.highlights`, chunk by chunk. Only painted chunks hold ranges: the caller keeps those near
 * the screen painted and forgets the others.
 */
export class Painter {
  private readonly layers = new Map<LayerName, Highlight>()
  private readonly painted = new Map<number, Map<string, { stroke: Stroke; range: StaticRange }>>()

  constructor(private readonly surface: Surface) {
    LAYERS.forEach((name, priority) => {
      const layer = new Highlight()
      layer.priority = priority
      this.layers.set(name, layer)
    })
  }

  /** Registers the layers, so that they show. */
  attach(): void {
    for (const [name, layer] of this.layers) CSS.highlights.set(name, layer)
  }

  /** Chunks that are painted now. */
  chunks(): number[] {
    return [...this.painted.keys()]
  }

  isPainted(chunk: number): boolean {
    return this.painted.has(chunk)
  }

  /** Makes a chunk show exactly these strokes. What it shows already is left alone. */
  paint(chunk: Chunk, strokes: readonly Stroke[]): void {
    const before = this.painted.get(chunk.index)
    const after = new Map<string, { stroke: Stroke; range: StaticRange }>()
    for (const stroke of strokes) {
      const key = `${stroke.layer} ${stroke.start} ${stroke.end}`
      if (after.has(key)) continue
      const known = before?.get(key)
      if (known) {
        before?.delete(key)
        after.set(key, known)
        continue
      }
      const range = this.rangeIn(chunk, stroke)
      if (!range) continue
      this.layers.get(stroke.layer)?.add(range)
      after.set(key, { stroke, range })
    }
    for (const { stroke, range } of before?.values() ?? []) this.layers.get(stroke.layer)?.delete(range)
    this.painted.set(chunk.index, after)
  }

  /** Takes all paint off a chunk: it went far from the screen, or its elements were replaced. */
  forget(chunk: number): void {
    for (const { stroke, range } of this.painted.get(chunk)?.values() ?? []) {
      this.layers.get(stroke.layer)?.delete(range)
    }
    this.painted.delete(chunk)
  }

  /** Takes all paint off and unregisters the layers. */
  detach(): void {
    this.painted.clear()
    for (const [name, layer] of this.layers) {
      layer.clear()
      // Another document's painter may have registered the name since.
      if (CSS.highlights.get(name) === layer) CSS.highlights.delete(name)
    }
  }

  private rangeIn(chunk: Chunk, range: TextRange): StaticRange | null {
    const start = Math.max(range.start, chunk.start)
    const end = Math.min(range.end, chunk.end)
    if (start >= end) return null
    const from = pointAt(this.surface, start, 'start')
    const to = pointAt(this.surface, end, 'end')
    if (!from || !to) return null
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    })
  }
}
