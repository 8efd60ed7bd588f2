/** Headings of the shortcut sheet and of the palette. */
export type CommandGroup = 'Notebook' | 'Find and go' | 'View' | 'In the document'

/** One thing the app can do, whether by key, from the palette or from a menu. */
export interface Command {
  readonly id: string
  readonly title: string
  readonly group: CommandGroup
  /** As `parseKeys` reads them; the first is the one that is shown. */
  readonly keys: readonly string[]
  /** Other words it is looked for by. */
  readonly words?: string
  /** What it would do now, such as the name of the change that undo takes back. */
  readonly detail?: () => string | null
  /** Whether it can be done now; always when absent. */
  readonly isAvailable?: () => boolean
  /** Leaves its keys to the browser for now. */
  readonly yields?: () => boolean
  /** Its keys also work while a dialog is open. */
  readonly inDialogs?: boolean
  readonly run: () => void
}
