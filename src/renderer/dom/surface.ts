import { chunkAt, chunkOfBlock, type DocumentModel } from './document-model'
import { fillPending } from './pending'

/**
 * A text on the screen. `text` holds one element per chunk, in order; far from the screen they are filled when there is
 * time, or when somebody asks for what is inside. There, each block's element carries
 * `data-block`; each element that holds an unbroken stretch of the text carries `data-start`, the offset of its first
 * character: a block, or the cells of a table row.
 */
export interface Surface {
  readonly model: DocumentModel
  readonly scroller: HTMLElement
  readonly text: HTMLElement
}

/** An element that holds an unbroken stretch of the text. */
export interface Piece {
  readonly element: HTMLElement
  readonly start: number
  readonly end: number
}

/** The element of a chunk, for where it is; its blocks may not be in it yet. Undefined while it is not rendered. */
export function chunkElement({ text }: Surface, chunk: number): HTMLElement | undefined {
  const element = text.children[chunk]
  return element instanceof HTMLElement ? element : undefined
}

/** The element of a chunk with its blocks. */
export function filledChunk(surface: Surface, chunk: number): HTMLElement | undefined {
  const element = chunkElement(surface, chunk)
  fillPending(element)
  return element
}

/** The element of a block; undefined while it is not rendered. */
export function blockElement(surface: Surface, block: number): HTMLElement | undefined {
  const chunk = chunkOfBlock(surface.model, block)
  const element = chunk && filledChunk(surface, chunk.index)
  return element?.querySelector<HTMLElement>(`[data-block="${block}"]`) ?? undefined
}

/** The block whose element holds a node; null for a node outside every block. */
export function blockOfNode(node: Node | null): number | null {
  const element = elementOf(node)?.closest<HTMLElement>('[data-block]')
  return element ? Number(element.dataset.block) : null
}

/** The pieces of a chunk in order. */
export function piecesOf(surface: Surface, chunk: number): Piece[] {
  const element = filledChunk(surface, chunk)
  return element ? [...element.querySelectorAll<HTMLElement>('[data-start]')].map(pieceOf) : []
}

/** The piece that holds a node, when it is part of this surface. */
export function pieceOfNode(surface: Surface, node: Node): Piece | null {
  const element = elementOf(node)?.closest<HTMLElement>('[data-start]')
  return element && surface.text.contains(element) ? pieceOf(element) : null
}

/** The pieces of the chunk that holds an offset. */
export function piecesAround(surface: Surface, offset: number): Piece[] {
  return piecesOf(surface, chunkAt(surface.model, offset))
}

function pieceOf(element: HTMLElement): Piece {
  const start = Number(element.dataset.start)
  return { element, start, end: start + element.textContent.length }
}

function elementOf(node: Node | null): Element | null {
  return node instanceof Element ? node : (node?.parentElement ?? null)
}
