import type { Heading } from '../../shared/document/sections'
import { groupElement } from './block-elements'
import { chunkAt, type Chunk, type DocumentModel } from './document-model'
import { element } from './element'
import { fillPending, leavePending } from './pending'
import { groupsOf } from './structure'

/** Chunks at the beginning that are filled at once, two screens of text. */
const FILLED_AT_ONCE = 2

/** Characters on a full line of the column, for heights that are only estimated. */
const CHARACTERS_PER_LINE = 66

/**
 * Puts a whole text into an element, one child per chunk. Plain DOM: a book has twenty thousand elements that nobody
 * but us changes, and React would take three times as long to make them and keep a twin of each. A chunk stays empty,
 * as high as it is likely to be, until somebody needs it or there is time to fill it.
 */
export class TextRenderer {
  private readonly drawn: string[] = []
  private byChunk: ReadonlyMap<number, Levels> = new Map()
  /** Chunks before this one are filled. */
  private filledUpTo = 0

  constructor(
    private readonly model: DocumentModel,
    private readonly home: HTMLElement,
  ) {}

  /** Lays the text out with these headings: all chunks the first time, then those whose headings changed. */
  draw(headings: readonly Heading[]): void {
    this.byChunk = headingsByChunk(this.model, headings)
    const isFirst = this.drawn.length === 0
    const made: HTMLElement[] = []
    for (const chunk of this.model.chunks) {
      const look = lookOf(this.levelsOf(chunk))
      if (this.drawn[chunk.index] === look) continue
      this.drawn[chunk.index] = look
      const drawing = this.emptyChunk(chunk)
      if (isFirst) {
        made.push(drawing)
        continue
      }
      fillPending(drawing)
      this.home.children[chunk.index]?.replaceWith(drawing)
    }
    if (!isFirst) return
    // Where reading begins, before anybody measures: filled later it would be laid out twice.
    for (const chunk of made.slice(0, FILLED_AT_ONCE)) fillPending(chunk)
    this.home.replaceChildren(...made)
  }

  /** Fills the first chunk that is still empty. Answers whether there may be more. */
  fillNext(): boolean {
    fillPending(this.elementOf(this.filledUpTo))
    this.filledUpTo += 1
    return this.filledUpTo < this.model.chunks.length
  }

  /** Fills all chunks at once: somebody is about to find or to select in the whole text. */
  fillAll(): void {
    while (this.filledUpTo < this.model.chunks.length) this.fillNext()
  }

  private elementOf(chunk: number): HTMLElement | undefined {
    const found = this.home.children[chunk]
    return found instanceof HTMLElement ? found : undefined
  }

  private levelsOf(chunk: Chunk): Levels {
    return this.byChunk.get(chunk.index) ?? NO_LEVELS
  }

  private emptyChunk(chunk: Chunk): HTMLElement {
    const made = prototype.cloneNode(false) as HTMLElement
    const height = `${likelyLines(this.model, chunk)}lh`
    made.style.containIntrinsicBlockSize = `auto ${height}`
    made.style.blockSize = height
    // The browser watches each element that it may skip, in every frame; one without content is not worth that.
    made.style.contentVisibility = 'visible'
    leavePending(made, () => {
      made.append(...chunkContent(this.model, chunk, this.levelsOf(chunk)))
      made.style.blockSize = ''
      made.style.contentVisibility = ''
    })
    return made
  }
}

const prototype = element('div', { class: 'reader-chunk' }, [])

/** Tells two drawings of a chunk apart. */
function lookOf(levels: Levels): string {
  return levels.size === 0 ? '' : JSON.stringify([...levels])
}

/** Levels of the headings of a chunk, by where they start. */
type Levels = ReadonlyMap<number, number>
const NO_LEVELS: Levels = new Map()

function chunkContent({ version }: DocumentModel, chunk: Chunk, levels: Levels): HTMLElement[] {
  const levelOf = ({ start }: { readonly start: number }) => levels.get(start) ?? null
  const groups = groupsOf(version.blocks, chunk, (block) => levels.has(block.start))
  return groups.map((group) => groupElement({ version, levelOf }, group))
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
