import type { Annotation } from '../../shared/annotation/annotation'
import type { TagId } from '../../shared/core/ids'
import type { Notebook } from '../../shared/notebook/notebook'
import { usersOf } from '../../shared/notebook/queries'

/**
 * The tags of a passage for programs that know passages alone: its own, and those of the claims it makes. Who tags
 * claims would else find hardly a coded passage there.
 */
export function passageTags(notebook: Notebook, { id, tagIds }: Annotation): TagId[] {
  const { claims } = usersOf(notebook, id)
  return [...new Set([...tagIds, ...claims.flatMap((claim) => claim.tagIds)])]
}
