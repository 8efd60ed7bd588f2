import type { Heading } from '../../shared/document/sections'
import { groupElement } from './block-elements'
import { chunkAt, type Chunk, type DocumentModel } from './document-model'
import { element } from './element'
import { groupsOf } from './structure'

/** Characters on a full line of the column, for heights that are only estimated. */
const CHARACTERS_PER_LINE = 66

/**
 * Puts a whole text into an element, one child per chunk. Plain DOM: a book has twenty thousand elements that nobody
 * but us changes, and React would take three times as long to make them and keep a twin of each.
 */
export class TextRenderer {
  private readonly drawn: string[] = []

  constructor(
    private readonly model: DocumentModel,
    private readonly home: HTMLElement,
  ) {}

  /** Draws the text with these headings: all of it the first time, then the chunks whose headings changed. */
  draw(headings: readonly Heading[]): void {
    const byChunk = headingsByChunk(this.model, headings)
    const isFirst = this.drawn.length === 0
    const made: HTMLElement[] = []
    for (const chunk of this.model.chunks) {
      const levels = byChunk.get(chunk.index) ?? NO_LEVELS
      const look = JSON.stringify([...levels])
      if (this.drawn[chunk.index] === look) continue
      this.drawn[chunk.index] = look
      const drawing = chunkElement(this.model, chunk, levels)
      if (isFirst) made.push(drawing)
      else this.home.children[chunk.index]?.replaceWith(drawing)
    }
    if (isFirst) this.home.replaceChildren(...made)
  }
}

/** Levels of the headings of a chunk, by where they start. */
type Levels = ReadonlyMap<number, number>
const NO_LEVELS: Levels = new Map()

function chunkElement(model: DocumentModel, chunk: Chunk, levels: Levels): HTMLElement {
  const { version } = model
  const levelOf = ({ start }: { readonly start: number }) => levels.get(start) ?? null
  const groups = groupsOf(version.blocks, chunk, (block) => levels.has(block.start))
  const children = groups.map((group) => groupElement({ version, levelOf }, group))
  const made = element('div', { class: 'reader-chunk' }, children)
  made.style.containIntrinsicBlockSize = `auto ${likelyLines(model, chunk)}lh`
  return made
}

function headingsByChunk(
  model: DocumentModel,
  headings: readonly Heading[],
): Map<number, Map<number, number>> {
  const found = new Map<number, Map<number, number>>()
  for (const { start, level } of headings) {
    const chunk = chunkAt(model, start)
    const levels = found.get(chunk) ?? new Map<number, number>()
    found.set(chunk, levels.set(start, level))
  }
  return found
}

/** Lines of a chunk with the space between its blocks, as whole lines: its height until it was laid out once. */
function likelyLines({ version }: DocumentModel, { first, last }: Chunk): number {
  let lines = 0
  for (let index = first; index < last; index += 1) {
    const block = version.blocks[index]
    if (block) lines += Math.max(1, Math.ceil((block.end - block.start) / CHARACTERS_PER_LINE)) + 0.55
  }
  return Math.round(lines)
}
