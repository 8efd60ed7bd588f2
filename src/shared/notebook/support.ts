import type { EvidenceLink } from '../claim/evidence'
import { standingOf, type Standing } from '../claim/standing'
import { groupsOfTable } from '../core/groups'
import type { ClaimId } from '../core/ids'
import { changesBetween } from '../core/lineage'
import { memoByIdentity } from '../core/memo'
import { compareOrder } from '../core/order'
import type { Notebook } from './notebook'

/** The tables that decide what supports a claim. */
type SupportTables = Pick<Notebook, 'evidence' | 'annotations' | 'references'>

/** What speaks for and against a claim: live links whose source still exists, in order, and what follows from them. */
export interface Support {
  readonly links: readonly EvidenceLink[]
  /** The source of each link, as `sourceKeyOf` names it. */
  readonly sources: readonly string[]
  readonly standing: Standing
}

/** The support of each claim that has any. The same map, and the same support of a claim, until it is another one. */
export type Supports = ReadonlyMap<ClaimId, Support>

/**
 * Follows what supports the claims of a notebook. A change of evidence, passages or references looks again only at the
 * claims it concerns, and one that concerns none (a new highlight) leaves the answer as it was: lists compare it by
 * identity.
 */
export function followSupports(): (tables: SupportTables) => Supports {
  let last: { readonly tables: SupportTables; readonly supports: Supports } | null = null
  const supportsIn = memoByIdentity(
    (
      evidence: Notebook['evidence'],
      annotations: Notebook['annotations'],
      references: Notebook['references'],
    ): Supports => {
      const tables = { evidence, annotations, references }
      const concerned = last && concernedSince(last.tables, tables)
      const supports = last && concerned ? renewed(last.supports, tables, concerned) : allSupports(tables)
      last = { tables, supports }
      return supports
    },
  )
  return ({ evidence, annotations, references }) => supportsIn(evidence, annotations, references)
}

/** What supports the claims of a notebook. */
export const supportsOf = followSupports()

/** What names the source of a piece of evidence: a document or a reference. Two passages of one document share it. */
export function sourceKeyOf(
  { annotations }: Pick<Notebook, 'annotations'>,
  { source }: EvidenceLink,
): string {
  if (source.kind === 'reference') return source.referenceId
  return annotations[source.annotationId]?.target.documentId ?? source.annotationId
}

const byClaim = groupsOfTable({
  keyOf: (link: EvidenceLink) => (link.deletedAt === undefined ? link.claimId : undefined),
  compare: compareOrder,
})

const bySource = groupsOfTable({
  keyOf: (link: EvidenceLink): string | undefined => {
    if (link.deletedAt !== undefined) return undefined
    return link.source.kind === 'passage' ? link.source.annotationId : link.source.referenceId
  },
  compare: compareOrder,
})

function allSupports(tables: SupportTables): Supports {
  const supports = new Map<ClaimId, Support>()
  for (const claimId of byClaim(tables.evidence).keys()) {
    const support = supportNow(tables, claimId)
    if (support) supports.set(claimId, support)
  }
  return supports
}

function supportNow(tables: SupportTables, claimId: ClaimId): Support | undefined {
  const links = (byClaim(tables.evidence).get(claimId) ?? []).filter((link) => hasSource(tables, link))
  if (links.length === 0) return undefined
  const sources = links.map((link) => sourceKeyOf(tables, link))
  const standing = standingOf(
    links.map(({ relation }, index) => ({ relation, sourceKey: sources[index] ?? '' })),
  )
  return { links, sources, standing }
}

/** False when the passage or the reference that evidence cites is deleted. */
export function hasSource(
  { annotations, references }: Pick<Notebook, 'annotations' | 'references'>,
  { source }: EvidenceLink,
): boolean {
  return source.kind === 'passage'
    ? annotations[source.annotationId]?.deletedAt === undefined
    : references[source.referenceId]?.deletedAt === undefined
}

/** The claims whose support may have changed; null when it is quicker to look at all. */
function concernedSince(before: SupportTables, after: SupportTables): Set<ClaimId> | null {
  const links = changesBetween(before.evidence, after.evidence)
  const passages = changesBetween(before.annotations, after.annotations)
  const references = changesBetween(before.references, after.references)
  if (!links || !passages || !references) return null
  const sources = [...passages, ...references].flatMap(
    (change) => change.after?.id ?? change.before?.id ?? [],
  )
  return new Set([
    ...links.flatMap((change) => [change.before?.claimId ?? [], change.after?.claimId ?? []].flat()),
    ...sources.flatMap((id) => (bySource(after.evidence).get(id) ?? []).map(({ claimId }) => claimId)),
  ])
}

function renewed(supports: Supports, tables: SupportTables, claimIds: Iterable<ClaimId>): Supports {
  let next: Map<ClaimId, Support> | null = null
  for (const id of claimIds) {
    const before = supports.get(id)
    const after = supportNow(tables, id)
    if (isSame(before, after)) continue
    next ??= new Map(supports)
    if (after) next.set(id, after)
    else next.delete(id)
  }
  return next ?? supports
}

function isSame(a: Support | undefined, b: Support | undefined): boolean {
  if (!a || !b) return a === b
  return hasSameItems(a.links, b.links) && hasSameItems(a.sources, b.sources)
}

const hasSameItems = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((item, index) => item === b[index])
