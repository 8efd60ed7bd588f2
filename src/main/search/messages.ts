import type { Patch } from 'immer'
import type { DocumentId, NotebookId } from '../../shared/core/ids'
import type { DocumentMatches, SearchResult } from '../../shared/search/results'
import type { Table } from './apply-patches'
import type { NotebookHead } from './mirror'
import type { ReadableText } from './notebook-index'

/** A question to the search thread. A newer one of the same kind and client cancels one that waits. */
export type Question = { readonly client: string; readonly text: string } & (
  | { readonly kind: 'query'; readonly limit?: number | undefined }
  | { readonly kind: 'in-document'; readonly notebookId: NotebookId; readonly documentId: DocumentId }
)

/** What a question is answered with. */
export type Answer = SearchResult | DocumentMatches

/** What the search thread is told. */
export type ToSearch =
  /** A notebook comes in pieces: its head, its entities some at a time, and a word when that was all. */
  | { readonly kind: 'open'; readonly head: NotebookHead }
  | {
      readonly kind: 'entities'
      readonly notebookId: NotebookId
      readonly table: Table
      readonly entities: readonly { readonly id: string }[]
    }
  | { readonly kind: 'complete'; readonly notebookId: NotebookId }
  | { readonly kind: 'change'; readonly notebookId: NotebookId; readonly patches: readonly Patch[] }
  | { readonly kind: 'close'; readonly notebookId: NotebookId }
  | {
      readonly kind: 'text'
      readonly notebookId: NotebookId
      readonly documentId: DocumentId
      readonly hash: string
      /** Null when it cannot be read. */
      readonly version: ReadableText | null
    }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }

/** What the search thread says. */
export type FromSearch =
  /** Asks for a text; a `text` message is the reply. */
  | {
      readonly kind: 'need-text'
      readonly notebookId: NotebookId
      readonly documentId: DocumentId
      readonly hash: string
    }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'cancelled'; readonly id: number }
  /** A bug: the question made the engine throw. */
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string }
  /** Everything is indexed, after an answer that said it was not. */
  | { readonly kind: 'indexed' }
