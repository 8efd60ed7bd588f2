import type { ClaimId, DocumentId, NoteId } from '../../shared/core/ids'
import type { Section } from '../../shared/document/sections'
import { apply, undo } from './actions'
import { announce, showMessage } from './messages'
import { useSession } from './session'

/** Files a claim under a section and says so, with a way back. */
export async function moveClaimTo(id: ClaimId, documentId: DocumentId, section: Section): Promise<void> {
  const claim = useSession.getState().open?.notebook.claims[id]
  if (!claim) return
  const applied = await apply({ type: 'claim.move', id, sectionId: section.id, documentId })
  if (applied) tellMove('Claim', section)
}

/** Files a note under a section and says so, with a way back. */
export async function moveNoteTo(id: NoteId, documentId: DocumentId, section: Section): Promise<void> {
  const target = { kind: 'section', documentId, sectionId: section.id } as const
  if (await apply({ type: 'note.move', id, target })) tellMove('Note', section)
}

/** Moves one of a list a step up or down among its neighbours. */
export async function moveWithin(
  kind: 'claim' | 'note',
  ids: readonly string[],
  id: string,
  step: -1 | 1,
): Promise<void> {
  const to = ids.indexOf(id) + step
  const neighbour = ids[to]
  if (neighbour === undefined) return
  const place = step < 0 ? { before: neighbour } : { after: neighbour }
  const applied = await apply({ type: `${kind}.move`, id, ...place } as Parameters<typeof apply>[0])
  if (applied) announce(`Moved ${step < 0 ? 'up' : 'down'}: ${to + 1} of ${ids.length}`)
}

function tellMove(what: string, section: Section): void {
  showMessage({
    tone: 'news',
    text: `${what} moved to “${section.title}”`,
    hint: null,
    action: { label: 'Undo', run: () => void undo() },
  })
}
