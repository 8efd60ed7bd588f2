import { clearSelection } from '../../dom/selection'
import { clearFind, isQuestion, useFind } from '../../state/find'
import { announce } from '../../state/messages'
import { useRevision } from '../../state/revision'
import { takePassage } from '../review/review-actions'
import { isMac } from '../ui/words'
import { caretBlock, toggleCaret } from './caret'
import type { ReaderContext } from './current-reader'
import { PASSAGE_ACTIONS } from './passage-keys'
import { selectUnit, stretchSelection } from './select-units'
import { stepToHighlight } from './step-highlights'

/** What the keyboard does while the focus is in the text. */
export interface ReaderCommand {
  readonly id: string
  readonly title: string
  readonly keys: readonly string[]
  readonly words?: string
  /** Not in the palette: it makes sense only as a key. */
  readonly isHidden?: boolean
  readonly isAvailable?: (context: ReaderContext) => boolean
  /** Answers false when the key was not meant for it after all. */
  readonly run: (context: ReaderContext) => boolean
}

/** A command that always takes its key. */
const does = (run: (context: ReaderContext) => void) => (context: ReaderContext) => {
  run(context)
  return true
}

const PASSAGE_COMMANDS: readonly ReaderCommand[] = PASSAGE_ACTIONS.map(({ name, hint, key }) => ({
  id: `passage-${name}`,
  title: hint,
  keys: [key],
  words: `${name} selected text`,
  isAvailable: ({ range }) => range !== null,
  run: does(({ range, targets }) => {
    if (range) targets.act(name, range)
    else announce('Select some text first.')
  }),
}))

export const READER_COMMANDS: readonly ReaderCommand[] = [
  ...PASSAGE_COMMANDS,
  {
    id: 'use-passage',
    title: 'Use the selection for the passage under review',
    keys: ['U'],
    isAvailable: ({ range }) => range !== null && useRevision.getState().reselecting !== null,
    run: ({ range }) => {
      if (useRevision.getState().reselecting === null) return false
      if (range) void takePassage(range)
      else announce('Select some text first.')
      return true
    },
  },
  {
    id: 'next-sentence',
    title: 'Select the next sentence',
    keys: ['S'],
    run: does((context) => selectUnit(context, 'sentence', 1)),
  },
  {
    id: 'previous-sentence',
    title: 'Select the previous sentence',
    keys: ['A'],
    run: does((context) => selectUnit(context, 'sentence', -1)),
  },
  {
    id: 'more-sentence',
    title: 'Select one more sentence',
    keys: ['Shift+S'],
    run: does((context) => stretchSelection(context, 'sentence', 1)),
  },
  {
    id: 'less-sentence',
    title: 'Select one sentence less',
    keys: ['Shift+A'],
    run: does((context) => stretchSelection(context, 'sentence', -1)),
  },
  {
    id: 'next-word',
    title: 'Select the next word',
    keys: ['W'],
    run: does((context) => selectUnit(context, 'word', 1)),
  },
  {
    id: 'previous-word',
    title: 'Select the previous word',
    keys: ['Q'],
    run: does((context) => selectUnit(context, 'word', -1)),
  },
  {
    id: 'more-word',
    title: 'Select one more word',
    keys: ['Shift+W'],
    run: does((context) => stretchSelection(context, 'word', 1)),
  },
  {
    id: 'less-word',
    title: 'Select one word less',
    keys: ['Shift+Q'],
    run: does((context) => stretchSelection(context, 'word', -1)),
  },
  {
    id: 'next-highlight',
    title: 'Go to the next highlight',
    keys: [']'],
    run: does((context) => stepToHighlight(context, 'highlight', 1)),
  },
  {
    id: 'previous-highlight',
    title: 'Go to the previous highlight',
    keys: ['['],
    run: does((context) => stepToHighlight(context, 'highlight', -1)),
  },
  {
    id: 'next-claim',
    title: 'Go to the next claim',
    keys: ['}'],
    run: does((context) => stepToHighlight(context, 'claim', 1)),
  },
  {
    id: 'previous-claim',
    title: 'Go to the previous claim',
    keys: ['{'],
    run: does((context) => stepToHighlight(context, 'claim', -1)),
  },
  {
    id: 'open-highlights',
    title: 'Open the highlights of this paragraph',
    keys: ['Enter'],
    run: ({ parts, targets }) => {
      // On a link, Enter is the link's.
      if (document.activeElement?.closest('.reader-text a')) return false
      targets.openHighlights(parts.caret.isActive ? caretBlock(parts) : parts.cursor.nearest)
      return true
    },
  },
  {
    id: 'heading',
    title: 'Make this line a heading, or an ordinary line',
    keys: ['M', 'ContextMenu'],
    run: does(({ parts, targets }) => targets.openHeadingMenu(parts.cursor.focused ?? parts.cursor.nearest)),
  },
  {
    id: 'caret',
    title: 'Show a text cursor; Shift with the arrow keys selects',
    // A Mac's F7 goes back a song.
    keys: isMac() ? ['Alt+T', 'F7'] : ['F7'],
    words: 'caret',
    run: does(({ parts }) => toggleCaret(parts)),
  },
  {
    id: 'next-paragraph',
    title: 'Go to the next paragraph',
    keys: ['ArrowDown'],
    isHidden: true,
    run: move(1),
  },
  {
    id: 'previous-paragraph',
    title: 'Go to the previous paragraph',
    keys: ['ArrowUp'],
    isHidden: true,
    run: move(-1),
  },
  {
    id: 'drop',
    title: 'Drop the selection; stop finding',
    keys: ['Escape'],
    isHidden: true,
    run: ({ parts, range }) => {
      if (range) clearSelection()
      else if (parts.caret.isActive) toggleCaret(parts)
      else if (isQuestion(useFind.getState().text)) clearFind()
      else return false
      return true
    },
  },
]

function move(direction: 1 | -1) {
  return ({ parts, range }: ReaderContext) => {
    // With a caret, or while text is selected, the arrows are the browser's.
    if (parts.caret.isActive || range) return false
    parts.cursor.move(direction)
    return true
  }
}
