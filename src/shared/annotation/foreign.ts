import type { QuoteSelector } from './selectors'

/** How another program counts the characters of a text: W3C by code points, a browser's program by UTF-16 units. */
export type CountedIn = 'code-points' | 'utf16'

/** The passage that an annotation of another program is on. At least one of its parts is there. */
export interface ForeignPassage {
  readonly quote: QuoteSelector | null
  readonly position: { readonly start: number; readonly end: number; readonly countedIn: CountedIn } | null
}

/** An annotation of another program, read and within bounds, and not yet put into a document. */
export interface ForeignAnnotation {
  /** Its place in the file, from 1. */
  readonly number: number
  /** Its name in the other program, or one made of what it says. */
  readonly id: string
  /** Address of the page it is on; empty when that is not said. */
  readonly source: string
  /** Null when it is on the whole page. */
  readonly passage: ForeignPassage | null
  /** Markdown; empty for a plain highlight. */
  readonly text: string
  readonly tags: readonly string[]
  /** The W3C motivation; empty when that is not said. */
  readonly motivation: string
  readonly creator: string
  readonly createdAt: string
  /** The annotations it answers, the first of the thread first. */
  readonly replyTo: readonly string[]
}

/** Something of a file that was not kept. `number` is the annotation's place in it, from 1; 0 for the file itself. */
export interface NotKept {
  readonly number: number
  readonly message: string
}

/** What a file of annotations says. */
export interface ForeignAnnotations {
  readonly annotations: readonly ForeignAnnotation[]
  readonly notKept: readonly NotKept[]
}
