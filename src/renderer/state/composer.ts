import { create } from 'zustand'
import type { ClaimId, DocumentId } from '../../shared/core/ids'
import type { SectionId } from '../../shared/document/sections'
import { apply, newId } from './actions'
import { forget, keep } from './draft-storage'
import { useSession } from './session'
import { useView } from './view'

/** Where a claim is being stated. */
export interface ClaimPlace {
  readonly documentId: DocumentId
  readonly sectionId: SectionId
}

interface Composition {
  readonly id: ClaimId
  readonly text: string
}

/** Claims that are being stated and were not added yet, by place. They outlive the pane showing another section. */
export const useComposer = create<{ readonly open: ReadonlyMap<string, Composition> }>()(() => ({
  open: new Map(),
}))

/** The key of a place in `open`. */
export function placeKey({ documentId, sectionId }: ClaimPlace): string {
  return `${documentId}/${sectionId}`
}

/** Starts stating a claim, or goes on with the one that was started there. */
export function startClaim(place: ClaimPlace): void {
  const { open } = useComposer.getState()
  if (!open.has(placeKey(place))) put(place, { id: newId('claim'), text: '' })
}

/** Takes a keystroke; also kept in storage, so that a crash does not take it. */
export function typeClaim(place: ClaimPlace, text: string): void {
  const composition = useComposer.getState().open.get(placeKey(place))
  const notebookId = useSession.getState().open?.notebook.id
  if (!composition || !notebookId) return
  put(place, { ...composition, text })
  const birth = { kind: 'section', ...place } as const
  keep(localStorage, notebookId, { field: `statement:${composition.id}`, text, birth })
}

/** Adds the claim. What was typed stays when that fails; answers whether it worked. */
export async function addStatedClaim(place: ClaimPlace): Promise<boolean> {
  const composition = useComposer.getState().open.get(placeKey(place))
  if (!composition || composition.text.trim() === '') return false
  const { id, text } = composition
  if (!(await apply({ type: 'claim.create', id, ...place, statement: text, tagIds: [] }))) return false
  dropClaim(place)
  useView.setState({ activeClaimId: id })
  return true
}

/** Gives the claim up. */
export function dropClaim(place: ClaimPlace): void {
  const composition = useComposer.getState().open.get(placeKey(place))
  const notebookId = useSession.getState().open?.notebook.id
  if (composition && notebookId) forget(localStorage, notebookId, `statement:${composition.id}`)
  useComposer.setState(({ open }) => {
    const rest = new Map(open)
    rest.delete(placeKey(place))
    return { open: rest }
  })
}

function put(place: ClaimPlace, composition: Composition): void {
  useComposer.setState(({ open }) => ({ open: new Map(open).set(placeKey(place), composition) }))
}
