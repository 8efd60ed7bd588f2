import type { Block } from '../../shared/document/text-version'
import type { Chunk } from './document-model'

/** A list item with the items nested under it. `block` is an index into the text's blocks. */
export interface ListItem {
  readonly block: number
  /** What to show before the text; empty when the text itself says it. */
  readonly marker: string
  readonly children: ListItem[]
}

/** What a chunk is made of: single blocks, and runs of blocks that are one thing to the reader. */
export type Group =
  | { readonly kind: 'single'; readonly block: number }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'quote'; readonly blocks: readonly number[] }
  | { readonly kind: 'table'; readonly head: readonly number[]; readonly body: readonly number[] }

const GROUPED = { 'list-item': 'list', quote: 'quote', 'table-row': 'table' } as const

/**
 * Groups the blocks of a chunk. `isHeading` tells whether a block is a heading now, which wins over what the block
 * was imported as.
 */
export function groupsOf(
  blocks: readonly Block[],
  chunk: Pick<Chunk, 'first' | 'last'>,
  isHeading: (block: Block) => boolean,
): Group[] {
  const kindAt = (index: number) => {
    const block = blocks[index]
    if (!block || isHeading(block) || !(block.kind in GROUPED)) return 'single'
    return GROUPED[block.kind as keyof typeof GROUPED]
  }
  const groups: Group[] = []
  let at = chunk.first
  while (at < chunk.last) {
    const kind = kindAt(at)
    let next = at + 1
    if (kind !== 'single') while (next < chunk.last && kindAt(next) === kind) next += 1
    groups.push(groupOf(kind, blocks, range(at, next)))
    at = next
  }
  return groups
}

function groupOf(
  kind: 'single' | 'list' | 'quote' | 'table',
  blocks: readonly Block[],
  indices: number[],
): Group {
  switch (kind) {
    case 'single':
      return { kind, block: indices[0] ?? 0 }
    case 'list':
      return { kind, items: nestItems(blocks, indices) }
    case 'quote':
      return { kind, blocks: indices }
    case 'table': {
      const firstBody = indices.findIndex((index) => blocks[index]?.header !== true)
      const cut = firstBody < 0 ? indices.length : firstBody
      return { kind, head: indices.slice(0, cut), body: indices.slice(cut) }
    }
  }
}

function nestItems(blocks: readonly Block[], indices: readonly number[]): ListItem[] {
  const roots: ListItem[] = []
  const open: { item: ListItem; depth: number }[] = []
  for (const index of indices) {
    const block = blocks[index]
    const depth = block?.depth ?? 0
    const item: ListItem = { block: index, marker: block?.marker ?? '', children: [] }
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()
    const siblings = open.at(-1)?.item.children ?? roots
    siblings.push(item)
    open.push({ item, depth })
  }
  return roots
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)
