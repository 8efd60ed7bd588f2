import { create } from 'zustand'
import type { ClaimId, EvidenceId, NotebookId } from '../../shared/core/ids'
import type { DraftStorage } from './draft-storage'
import { parseEvidenceDraft, type EvidenceDraft } from './evidence-draft'
import { useSession } from './session'

/** What a draft belongs to: the evidence that was being edited, the claim it is for, or no claim yet. */
export type DraftOwner = EvidenceId | ClaimId | 'no claim'

/** Forms left unsaved, by owner. Those of an earlier run are read from storage when they are asked for. */
const useEvidenceDrafts = create<{ readonly kept: ReadonlyMap<string, EvidenceDraft | null> }>()(() => ({
  kept: new Map(),
}))

/** The form left for an owner, or null. */
export function useEvidenceDraft(owner: DraftOwner): EvidenceDraft | null {
  const notebookId = useSession((state) => state.open?.notebook.id ?? null)
  const known = useEvidenceDrafts((state) =>
    notebookId === null ? null : state.kept.get(keyOf(notebookId, owner)),
  )
  return known === undefined ? evidenceDraft(owner) : known
}

/** The same, outside of components. */
export function evidenceDraft(owner: DraftOwner, storage: DraftStorage = localStorage): EvidenceDraft | null {
  const notebookId = useSession.getState().open?.notebook.id
  if (!notebookId) return null
  const known = useEvidenceDrafts.getState().kept.get(keyOf(notebookId, owner))
  return known === undefined ? parseEvidenceDraft(read(storage, keyOf(notebookId, owner))) : known
}

/** Keeps a form, in storage too, so that a crash does not take it. */
export function keepEvidence(
  owner: DraftOwner,
  draft: EvidenceDraft,
  storage: DraftStorage = localStorage,
): void {
  put(owner, draft, (key) => storage.setItem(key, JSON.stringify(draft)))
}

/** Forgets a form that was saved or given up. */
export function forgetEvidence(owner: DraftOwner, storage: DraftStorage = localStorage): void {
  put(owner, null, (key) => storage.removeItem(key))
}

function put(owner: DraftOwner, draft: EvidenceDraft | null, store: (key: string) => void): void {
  const notebookId = useSession.getState().open?.notebook.id
  if (!notebookId) return
  const key = keyOf(notebookId, owner)
  useEvidenceDrafts.setState(({ kept }) => ({ kept: new Map(kept).set(key, draft) }))
  try {
    store(key)
  } catch {
    // A full or forbidden storage is no reason to disturb someone who types; the form is still in memory.
  }
}

const keyOf = (notebookId: NotebookId, owner: DraftOwner) => `postil.evidence/${notebookId}/${owner}`

function read(storage: DraftStorage, key: string): unknown {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}
