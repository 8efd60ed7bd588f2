import type { Claim } from '../claim/claim'
import { groupAll, groupsOfTable, regroup, type Groups } from '../core/groups'
import type { AnnotationId } from '../core/ids'
import { changesBetween, type EntityChange } from '../core/lineage'
import { memoByIdentity } from '../core/memo'
import { compareOrder } from '../core/order'
import type { Notebook } from './notebook'

/** The tables that decide where a claim is filed. */
export type FilingTables = Pick<Notebook, 'claims' | 'documents' | 'annotations'>

/** Live claims by the passage they are made of, in the order they were made. */
export const claimsByAnnotation = groupsOfTable({
  keyOf: (claim: Claim): AnnotationId | undefined =>
    claim.deletedAt === undefined && claim.annotationId !== null ? claim.annotationId : undefined,
  compare: (a: Claim, b: Claim) =>
    a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id) ? -1 : 1,
})

/**
 * Files live claims by a key that depends on the claim, its document and its passage. A claim or a passage that
 * changed moves only the claims it concerns; a document that changed may have other sections, so all are filed anew.
 */
export function claimFiling(keyOf: (tables: FilingTables, claim: Claim) => string) {
  const groupingIn = (tables: FilingTables) => ({
    keyOf: (claim: Claim) => (claim.deletedAt === undefined ? keyOf(tables, claim) : undefined),
    compare: compareOrder,
  })
  let last: { readonly tables: FilingTables; readonly groups: Groups<Claim, string> } | null = null
  return memoByIdentity(
    (
      claims: Notebook['claims'],
      documents: Notebook['documents'],
      annotations: Notebook['annotations'],
    ): Groups<Claim, string> => {
      const tables = { claims, documents, annotations }
      const changes = last?.tables.documents === documents ? changesSince(last.tables, tables) : null
      const groups =
        last && changes
          ? regroup(last.groups, changes, groupingIn(tables), groupingIn(last.tables).keyOf)
          : groupAll(Object.values(claims), groupingIn(tables))
      last = { tables, groups }
      return groups
    },
  )
}

function changesSince(before: FilingTables, after: FilingTables): EntityChange<Claim>[] | null {
  const changes = changesBetween(before.claims, after.claims)
  const passages = changesBetween(before.annotations, after.annotations)
  if (!changes || !passages) return null
  const changed = new Set(changes.map((change) => change.after))
  const concerned = passages
    .map((passage) => (passage.after ?? passage.before)?.id)
    .flatMap((id) => (id === undefined ? [] : (claimsByAnnotation(after.claims).get(id) ?? [])))
    .filter((claim) => !changed.has(claim))
  return [...changes, ...concerned.map((claim) => ({ before: claim, after: claim }))]
}
