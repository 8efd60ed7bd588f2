import type { Patch } from 'immer'
import type { NotebookId } from '../../core/ids'
import type { Notebook } from '../notebook'

/** Tables of a notebook whose entities are sent some at a time. */
export const TABLES = [
  'documents',
  'references',
  'tags',
  'annotations',
  'claims',
  'evidence',
  'notes',
] as const
export type Table = (typeof TABLES)[number]

/** What is known of a notebook before its tables. */
export type NotebookHead = Pick<Notebook, 'id' | 'title' | 'createdAt' | 'briefs'>

/** What a thread that holds copies of notebooks is told of them. */
export type NotebookMessage =
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
