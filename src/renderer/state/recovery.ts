import { create } from 'zustand'
import type { NotebookId } from '../../shared/core/ids'
import type { Notebook } from '../../shared/notebook/notebook'
import { client } from './connection'
import { flushDraft, typeDraft } from './drafts'
import { savedText } from './draft-fields'
import { forget, stored, type StoredDraft } from './draft-storage'
import { showError } from './messages'
import { newId } from './new-id'
import { useSession } from './session'

/** Texts that were typed last time and never saved, offered to the person. */
export const useRecovery = create<{ readonly drafts: readonly StoredDraft[] }>()(() => ({ drafts: [] }))

/** Looks for texts that a crash or a full disk left behind. Those that were saved after all are dropped. */
export function offerDrafts(notebook: Notebook): void {
  const drafts = stored(localStorage, notebook.id).filter((draft) => {
    const isNews = savedText(notebook, draft.field) !== draft.text && draft.text.trim() !== ''
    if (!isNews) forget(localStorage, notebook.id, draft.field)
    return isNews
  })
  useRecovery.setState({ drafts })
}

/** Puts the texts back where they belong and saves them. What belongs nowhere any more becomes a note. */
export async function restoreDrafts(): Promise<void> {
  const { open } = useSession.getState()
  const { drafts } = useRecovery.getState()
  useRecovery.setState({ drafts: [] })
  if (!open) return
  for (const draft of drafts) {
    if (savedText(open.notebook, draft.field) !== null || draft.birth !== null) {
      typeDraft(draft.field, draft.text, draft.birth)
      await flushDraft(draft.field)
    } else {
      await keepAsNote(open.notebook.id, draft)
    }
  }
}

/** Forgets the texts for good. */
export function discardRecovered(): void {
  const { open } = useSession.getState()
  const { drafts } = useRecovery.getState()
  if (open) for (const { field } of drafts) forget(localStorage, open.notebook.id, field)
  useRecovery.setState({ drafts: [] })
}

async function keepAsNote(notebookId: NotebookId, draft: StoredDraft): Promise<void> {
  const reply = await client().call('notebook.apply', {
    notebookId,
    command: { type: 'note.create', id: newId('note'), target: { kind: 'notebook' }, text: draft.text },
  })
  if (reply.ok) forget(localStorage, notebookId, draft.field)
  else showError(reply.error)
}
