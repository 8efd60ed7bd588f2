import type { JobId } from '../core/ids'

/** The pages of a brief. */
export interface BriefPreview {
  /** The PDF, without what it would carry. */
  readonly base64: string
  readonly pages: number
  /** On which page, from 1, each part of the brief begins. */
  readonly places: readonly { readonly partId: string; readonly page: number }[]
  readonly warnings: readonly string[]
}

/** What adding a notebook from a file to an open one would do. */
export interface BundlePreview {
  /** Names it to `bundle.include` and `bundle.open`. */
  readonly bundleId: JobId
  readonly fileName: string
  /** Which program's notebook it is: "a Postil notebook", "a REFI-QDA project". */
  readonly kind: string
  readonly title: string
  /**
   * Of each kind of thing how many are new, how many are here already, and how many are here otherwise than in the file:
   * those stay as they are here.
   */
  readonly counts: readonly {
    readonly what:
      'documents' | 'references' | 'tags' | 'annotations' | 'claims' | 'evidence' | 'notes' | 'briefs'
    readonly added: number
    readonly known: number
    readonly different: number
  }[]
  /** Sentences about what could not be kept. */
  readonly notKept: readonly string[]
}
