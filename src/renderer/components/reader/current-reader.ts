import type { TextRange } from '../../../shared/document/text-version'
import { useView, type Passage } from '../../state/view'
import type { PassageActionName } from './passage-keys'
import type { Parts } from './parts'

/** What the keys need of the reader. */
export interface KeyTargets {
  readonly act: (action: PassageActionName, range: TextRange) => void
  readonly openHighlights: (block: number) => void
  readonly openHeadingMenu: (block: number) => void
}

/** The text on the screen, what is selected in it, and what can be done with it. */
export interface ReaderContext {
  readonly parts: Parts
  readonly range: TextRange | null
  readonly targets: KeyTargets
}

let current: (() => ReaderContext) | null = null

/** Lets commands from elsewhere reach the text on the screen. Returns the function that ends it. */
export function offerReader(context: () => ReaderContext): () => void {
  current = context
  return () => {
    if (current === context) current = null
  }
}

/** The text on the screen as it is now; null while none is shown. */
export function currentReader(): ReaderContext | null {
  return current?.() ?? null
}

/** What is selected in the text on the screen, if anything. */
export function selectedPassage(): Passage | null {
  const { documentId } = useView.getState()
  const range = currentReader()?.range ?? null
  return documentId !== null && range ? { documentId, range } : null
}
