import { inlineText, type Block } from './rich-text'

/** Scripts written from right to left. */
export const TURNED_SCRIPTS = ['Hebrew', 'Arabic', 'Syriac', 'Thaana', 'Nko'] as const

const TURNED = new RegExp(`^(?:${TURNED_SCRIPTS.map((script) => `\\p{Script=${script}}`).join('|')})`, 'u')

/** Whether a paragraph reads from right to left: as its first letter does. */
export function isRightToLeft(text: string): boolean {
  return TURNED.test(/\p{L}/u.exec(text)?.[0] ?? '')
}

/** Whether blocks do: as the first of them that has words. */
export function readRightToLeft(blocks: readonly Block[]): boolean {
  return isRightToLeft(firstWords(blocks))
}

function firstWords(blocks: readonly Block[]): string {
  for (const block of blocks) {
    const words = wordsOf(block)
    if (/\p{L}/u.test(words)) return words
  }
  return ''
}

function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children)
    case 'quote':
      return firstWords(block.blocks)
    case 'list':
      return firstWords(block.items.flatMap(({ blocks }) => blocks))
    case 'table':
      return block.head.map(inlineText).join(' ')
    case 'code':
    case 'rule':
      return ''
  }
}
