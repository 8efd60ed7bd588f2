import { memoByIdentity } from '../../shared/core/memo'
import { lastStartingBy } from '../../shared/core/search'
import type { TextRange, TextVersion } from '../../shared/document/text-version'

/** Blocks a chunk aims at: few enough to skip the layout of most of a book, enough that skipping costs little. */
const BLOCKS_PER_CHUNK = 20

/** A list or a table longer than this is cut; a shorter one stays whole, so that it is one list for everyone. */
const MAX_BLOCKS_PER_CHUNK = 120

/** Neighbouring blocks that are laid out, painted and skipped together: blocks `first` to `last`, `last` excluded. */
export interface Chunk extends TextRange {
  readonly index: number
  readonly first: number
  readonly last: number
}

/** A text as the reader shows it. Chunks cover all blocks in order. */
export interface DocumentModel {
  readonly version: TextVersion
  readonly chunks: readonly Chunk[]
}

/** The model of a text; the same text gives the same object. */
export const documentModel = memoByIdentity((version: TextVersion): DocumentModel => ({
  version,
  chunks: chunksOf(version),
}))

function chunksOf({ blocks }: TextVersion): Chunk[] {
  const chunks: Chunk[] = []
  let first = 0
  while (first < blocks.length) {
    let last = Math.min(first + BLOCKS_PER_CHUNK, blocks.length)
    const limit = Math.min(first + MAX_BLOCKS_PER_CHUNK, blocks.length)
    while (last < limit && belongTogether(blocks[last - 1]?.kind, blocks[last]?.kind)) last += 1
    const start = blocks[first]?.start ?? 0
    const end = blocks[last - 1]?.end ?? start
    chunks.push({ index: chunks.length, first, last, start, end })
    first = last
  }
  return chunks
}

function belongTogether(above: string | undefined, below: string | undefined): boolean {
  return above === below && (above === 'list-item' || above === 'table-row')
}

/** Index of the chunk that holds an offset; white space between chunks belongs to the one before. */
export function chunkAt(model: DocumentModel, offset: number): number {
  return Math.max(0, lastStartingBy(model.chunks, offset))
}

/** Index of the block that holds an offset; white space between blocks belongs to the one before. */
export function blockAt(model: DocumentModel, offset: number): number {
  return Math.max(0, lastStartingBy(model.version.blocks, offset))
}

/** The chunk of a block. */
export function chunkOfBlock(model: DocumentModel, block: number): Chunk | undefined {
  const start = model.version.blocks[block]?.start
  return start === undefined ? undefined : model.chunks[chunkAt(model, start)]
}
