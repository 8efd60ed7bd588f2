import { expect, test, vi } from 'vitest'
import type { Chunk } from './document-model'
import type { Surface } from './surface'
import { WindowedPainter } from './windowed-painter'

// All there is to a screen here: two chunks are near it.
vi.mock('./geometry', () => ({ chunksNear: () => ({ first: 0, last: 1 }) }))
vi.mock('./marks', () => ({ placeMarks: () => false }))
vi.mock('./surface', () => ({ filledChunk: () => undefined }))
vi.mock('./painter', () => ({
  Painter: class {
    private readonly painted = new Set<number>()
    chunks = () => [...this.painted]
    isPainted = (chunk: number) => this.painted.has(chunk)
    paint = ({ index }: Chunk) => this.painted.add(index)
    forget = (chunk: number) => this.painted.delete(chunk)
  },
}))

test('a chunk is painted again only when what it depends on is another', () => {
  const chunks = [0, 1].map((index) => ({ index, start: index * 10, end: index * 10 + 9 }))
  const painter = new WindowedPainter({ model: { chunks } } as unknown as Surface)
  const bases = [{}, {}]
  const shown = () => {
    const asked: number[] = []
    painter.show({
      basisOf: ({ index }) => [bases[index]],
      strokesOf: ({ index }) => (asked.push(index), []),
    })
    return asked
  }
  expect(shown()).toEqual([0, 1])
  expect(shown()).toEqual([])
  bases[1] = {}
  expect(shown()).toEqual([1])
  painter.replaced()
  expect(shown()).toEqual([])
})
