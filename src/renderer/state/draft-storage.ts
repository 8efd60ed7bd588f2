import type { NotebookId } from '../../shared/core/ids'
import { parseEntry } from './draft-entry'
import { parseField, type Birth, type DraftField } from './draft-fields'

/** A typed text as it lies in storage. */
export interface StoredDraft {
  readonly field: DraftField
  readonly text: string
  readonly birth: Birth | null
}

/** What is needed of `localStorage`. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const prefixOf = (notebookId: NotebookId) => `postil.draft/${notebookId}/`

/** Keeps a text until it is acknowledged. A full or forbidden storage is no reason to disturb someone who types. */
export function keep(storage: DraftStorage, notebookId: NotebookId, draft: StoredDraft): void {
  try {
    const { field, text, birth } = draft
    storage.setItem(prefixOf(notebookId) + field, JSON.stringify({ text, birth }))
  } catch {
    // The text is still in memory, and main hears of it in a moment.
  }
}

/** Forgets a text that was saved or given up. */
export function forget(storage: DraftStorage, notebookId: NotebookId, field: DraftField): void {
  try {
    storage.removeItem(prefixOf(notebookId) + field)
  } catch {
    // Kept too long is harmless: at the next start it equals what was saved and is dropped.
  }
}

/** Every text of a notebook that was never acknowledged. Entries that make no sense are skipped. */
export function stored(storage: DraftStorage, notebookId: NotebookId): StoredDraft[] {
  const prefix = prefixOf(notebookId)
  const drafts: StoredDraft[] = []
  try {
    for (let index = 0; index < storage.length; index += 1) {
      const key = storage.key(index)
      if (!key?.startsWith(prefix)) continue
      const field = parseField(key.slice(prefix.length))
      const entry = parseEntry(storage.getItem(key) ?? '')
      if (field && entry) drafts.push({ field, ...entry })
    }
  } catch {
    return []
  }
  return drafts
}
