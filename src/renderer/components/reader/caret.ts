import { blockElement, blockOfNode } from '../../dom/surface'
import { announce } from '../../state/messages'
import type { Parts } from './parts'

/** Shows the text cursor in the current block, or hides it. */
export function toggleCaret(parts: Parts): void {
  const { caret, cursor } = parts
  const block = caret.isActive ? caretBlock(parts) : null
  announce(caret.toggle(firstText(parts)) ? 'Text cursor on' : 'Text cursor off')
  if (block !== null) cursor.focus(block)
}

/** The block the text cursor is in. */
export function caretBlock({ cursor }: Parts): number {
  return blockOfNode(document.getSelection()?.focusNode ?? null) ?? cursor.nearest
}

function firstText({ surface, cursor }: Parts): Node | null {
  const block = blockElement(surface, cursor.nearest)
  return block ? document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode() : null
}
