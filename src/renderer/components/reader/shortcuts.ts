/** One line of the shortcut sheet. */
export interface ReaderShortcut {
  /** Keys as printed on the sheet. */
  readonly keys: string
  readonly does: string
}

/** What the keyboard does while the focus is in the text. `reader-keys.ts` carries it out. */
export const READER_SHORTCUTS: readonly ReaderShortcut[] = [
  { keys: '↑ ↓', does: 'Go to the previous or next paragraph' },
  { keys: 'S', does: 'Select the next sentence' },
  { keys: 'Shift + S', does: 'Select one more sentence' },
  { keys: 'F7', does: 'Show a text cursor; Shift with the arrow keys selects' },
  { keys: 'H', does: 'Highlight the selected text' },
  { keys: 'C', does: 'Make a claim from the selected text' },
  { keys: 'E', does: 'Add the selected text as evidence' },
  { keys: 'N', does: 'Write a note on the selected text' },
  { keys: 'Enter', does: 'Open the highlights of this paragraph' },
  { keys: 'M', does: 'Make this line a heading, or an ordinary line' },
  { keys: 'Esc', does: 'Drop the selection' },
]

/** For `aria-keyshortcuts` of the text. */
export const READER_KEYS = 'ArrowUp ArrowDown S Shift+S F7 H C E N Enter M Escape'
