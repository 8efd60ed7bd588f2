import type { TextRange } from '../../../shared/document/text-version'
import { blockAt } from '../../dom/document-model'
import { clearSelection, selectedRange, selectRange } from '../../dom/selection'
import { blockOfNode } from '../../dom/surface'
import { sentenceAfter } from '../../dom/words'
import { announce } from '../../state/messages'
import { PASSAGE_ACTIONS, type PassageActionName } from './passage-keys'
import type { Parts } from './parts'

/** What the keys need of the reader. */
export interface KeyTargets {
  readonly act: (action: PassageActionName, range: TextRange) => void
  readonly openHighlights: (block: number) => void
  readonly openHeadingMenu: (block: number) => void
}

/** Carries out what `shortcuts.ts` lists. Answers whether the key was one of them. */
export function handleReaderKey(event: KeyboardEvent, parts: Parts, targets: KeyTargets): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false
  const { cursor, caret, surface } = parts
  const range = selectedRange(surface)
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  const action = PASSAGE_ACTIONS.find((candidate) => candidate.key === key)
  if (action && !event.shiftKey) {
    if (range) targets.act(action.name, range)
    else announce('Select some text first.')
    return true
  }
  switch (key) {
    case 'F7':
      toggleCaret(parts)
      return true
    case 'Escape':
      if (range) clearSelection()
      else if (caret.isActive) toggleCaret(parts)
      else return false
      return true
    case 'S':
      selectSentence(parts, range, event.shiftKey)
      return true
    case 'M':
    case 'ContextMenu':
      targets.openHeadingMenu(cursor.focused ?? cursor.nearest)
      return true
    case 'Enter':
      // On a link, Enter is the link's.
      if (event.target instanceof Element && event.target.closest('a')) return false
      targets.openHighlights(caret.isActive ? caretBlock(parts) : cursor.nearest)
      return true
    case 'ArrowUp':
    case 'ArrowDown':
      // With a caret, or while text is being selected, the arrows are the browser's.
      if (caret.isActive || event.shiftKey || range) return false
      cursor.move(key === 'ArrowUp' ? -1 : 1)
      return true
    default:
      return false
  }
}

/** Selects the sentence after the selection, or the first of the current block; or takes in one more. */
function selectSentence({ surface, cursor }: Parts, range: TextRange | null, isExtending: boolean): void {
  const { text, blocks } = surface.model.version
  const from = range ? blockAt(surface.model, range.end - 1) : cursor.nearest
  for (let index = from; index < blocks.length; index += 1) {
    const block = blocks[index]
    const sentence = block && sentenceAfter(text, block, range?.end ?? block.start)
    if (!sentence) continue
    if (index !== cursor.focused) cursor.focus(index)
    const chosen = isExtending && range ? { start: range.start, end: sentence.end } : sentence
    selectRange(surface, chosen)
    announce(text.slice(sentence.start, sentence.end))
    return
  }
}

function toggleCaret(parts: Parts): void {
  const { caret, cursor } = parts
  const block = caret.isActive ? caretBlock(parts) : null
  announce(caret.toggle(firstText(parts)) ? 'Text cursor on' : 'Text cursor off')
  if (block !== null) cursor.focus(block)
}

function firstText({ surface, cursor }: Parts): Node | null {
  const block = surface.text.querySelector(`[data-block="${cursor.nearest}"]`)
  return block && document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode()
}

function caretBlock({ cursor }: Parts): number {
  return blockOfNode(document.getSelection()?.focusNode ?? null) ?? cursor.nearest
}
