import type { Certainty } from '../../../shared/claim/certainty'
import type { Claim } from '../../../shared/claim/claim'
import type { ClaimId, DocumentId, TagId } from '../../../shared/core/ids'
import type { Section } from '../../../shared/document/sections'
import { applyBatch, undo } from '../../state/actions'
import { chooseNone } from '../../state/claim-selection'
import type { CommandRequest } from '../../state/command-request'
import { showMessage } from '../../state/messages'
import { useSession } from '../../state/session'
import { count } from '../ui/words'

/** Gives a tag to claims that lack it. */
export function tagClaims(ids: readonly ClaimId[], tagId: TagId): Promise<void> {
  const claims = claimsWith(ids).filter((claim) => !claim.tagIds.includes(tagId))
  return change('Tag', claims, ({ id, tagIds }) => ({
    type: 'claim.update',
    id,
    tagIds: [...tagIds, tagId],
  }))
}

/** Takes a tag from claims that carry it. */
export function untagClaims(ids: readonly ClaimId[], tagId: TagId): Promise<void> {
  const claims = claimsWith(ids).filter((claim) => claim.tagIds.includes(tagId))
  return change('Remove tag from', claims, ({ id, tagIds }) => ({
    type: 'claim.update',
    id,
    tagIds: tagIds.filter((one) => one !== tagId),
  }))
}

/** Files claims under a section, after those that are there, in the order they are in. */
export function moveClaims(ids: readonly ClaimId[], documentId: DocumentId, section: Section): Promise<void> {
  const { id: sectionId } = section
  return change('Move', claimsWith(ids), ({ id }) => ({ type: 'claim.move', id, documentId, sectionId }))
}

/** Rates claims, or takes their rating away with null. */
export function rateClaims(ids: readonly ClaimId[], certainty: Certainty | null): Promise<void> {
  const claims = claimsWith(ids).filter((claim) => claim.certainty !== certainty)
  return change('Rate', claims, ({ id }) => ({ type: 'claim.update', id, certainty }))
}

/** Deletes claims and lets go of them. */
export async function deleteClaims(ids: readonly ClaimId[]): Promise<void> {
  await change('Delete', claimsWith(ids), ({ id }) => ({ type: 'claim.delete', id }))
  chooseNone()
}

/** One change with one undo, and a word about it. Claims that are so already are not touched. */
export async function change(
  verb: string,
  claims: readonly Claim[],
  commandFor: (claim: Claim) => CommandRequest,
): Promise<void> {
  const label = `${verb} ${count(claims.length, 'claim')}`
  if (claims.length === 0) {
    showMessage({ tone: 'news', text: 'That is so already.', hint: null, action: null })
    return
  }
  if (!(await applyBatch(label, claims.map(commandFor)))) return
  showMessage({
    tone: 'news',
    text: `Done: ${label}`,
    hint: null,
    action: { label: 'Undo', run: () => void undo() },
  })
}

function claimsWith(ids: readonly ClaimId[]): readonly Claim[] {
  const claims = useSession.getState().open?.notebook.claims ?? {}
  return ids.flatMap((id) => {
    const claim = claims[id]
    return claim && claim.deletedAt === undefined ? [claim] : []
  })
}
