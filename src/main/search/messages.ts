import type { DocumentId, NotebookId } from '../../shared/core/ids'
import type { NotebookMessage } from '../../shared/notebook/transfer/messages'
import type { DocumentMatches, SearchResult } from '../../shared/search/results'
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
  | NotebookMessage
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
