import type { EvidenceId, ReferenceId } from '../core/ids'
import { bareDoi } from '../document/csl-item'
import type { Bibliography } from '../document/source-document'
import { live } from './lookup'
import type { Notebook } from './notebook'
import { referenceKeys, saysOtherwise } from './reference-plan'

export type BibliographyField = keyof Bibliography

/** What making one reference of two would do. */
export interface ReferenceMerge {
  readonly keptId: ReferenceId
  readonly otherId: ReferenceId
  /** Fields that only the other has, which the kept one takes over. */
  readonly filled: Partial<Bibliography>
  /** Fields that both have and that differ: one of the two values is chosen. */
  readonly conflicts: readonly BibliographyField[]
  /** Evidence that cites the other, and then the kept one. */
  readonly evidenceIds: readonly EvidenceId[]
}

/**
 * Pairs of references that seem to be one source: of the same DOI, or of the same title, year and first author unless
 * their DOIs differ. The one that more evidence cites, else the older one, is the one to keep.
 */
export function findDuplicates(notebook: Notebook): ReferenceMerge[] {
  const uses = new Map<ReferenceId, number>()
  for (const { source } of live(notebook.evidence)) {
    if (source.kind === 'reference') uses.set(source.referenceId, (uses.get(source.referenceId) ?? 0) + 1)
  }
  const use = (id: ReferenceId) => uses.get(id) ?? 0
  const sorted = live(notebook.references).sort(
    (a, b) => use(b.id) - use(a.id) || a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id),
  )
  const byKey = new Map<string, typeof sorted>()
  const pairs: ReferenceMerge[] = []
  for (const reference of sorted) {
    const keys = referenceKeys(reference.bibliography)
    const first = keys
      .flatMap((key) => byKey.get(key) ?? [])
      .find((each) => !saysOtherwise(each.bibliography, reference.bibliography))
    if (first) {
      const merge = planMerge(notebook, first.id, reference.id)
      if (merge) pairs.push(merge)
      continue
    }
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), reference])
  }
  return pairs
}

/** What making one reference of two would do; null when one of them is not there. */
export function planMerge(
  notebook: Notebook,
  keptId: ReferenceId,
  otherId: ReferenceId,
): ReferenceMerge | null {
  const kept = notebook.references[keptId]
  const other = notebook.references[otherId]
  if (!kept || !other || kept.deletedAt !== undefined || other.deletedAt !== undefined) return null
  const filled: [string, string | readonly string[]][] = []
  const conflicts: BibliographyField[] = []
  for (const [name, brought] of Object.entries(other.bibliography)) {
    const field = name as BibliographyField
    const there = kept.bibliography[field]
    if (brought.length === 0) continue
    if (there.length === 0) filled.push([field, brought])
    else if (written(field, there) !== written(field, brought)) conflicts.push(field)
  }
  // A date belongs to its year, and follows what is chosen for that.
  if (conflicts.includes('year')) {
    const at = conflicts.indexOf('issued')
    if (at >= 0) conflicts.splice(at, 1)
  }
  const whole = filled.filter(([field]) => field !== 'issued' || !conflicts.includes('year'))
  const evidenceIds = live(notebook.evidence)
    .filter(({ source }) => source.kind === 'reference' && source.referenceId === otherId)
    .map(({ id }) => id)
  return {
    keptId,
    otherId,
    filled: Object.fromEntries(whole),
    conflicts,
    evidenceIds,
  }
}

/** A value as it is compared: a DOI is the same in capitals and behind its address. */
function written(field: BibliographyField, value: string | readonly string[]): string {
  return field === 'doi' && typeof value === 'string' ? bareDoi(value).toLowerCase() : JSON.stringify(value)
}

/**
 * The commands that make one of two, to be carried out as one. `fromOther` are the conflicts in which the other's value
 * is the better one.
 */
export function mergeCommands(
  notebook: Notebook,
  { keptId, otherId, filled, conflicts, evidenceIds }: ReferenceMerge,
  fromOther: ReadonlySet<BibliographyField>,
) {
  const other = notebook.references[otherId]?.bibliography
  const chosen = conflicts.filter((field) => fromOther.has(field))
  const fields: readonly BibliographyField[] = chosen.includes('year') ? [...chosen, 'issued'] : chosen
  const taken = fields.map((field) => [field, other?.[field]])
  const bibliography = { ...filled, ...(Object.fromEntries(taken) as Partial<Bibliography>) }
  const moves = evidenceIds.flatMap((id) => {
    const source = notebook.evidence[id]?.source
    if (source?.kind !== 'reference') return []
    return [{ type: 'evidence.update' as const, id, source: { ...source, referenceId: keptId } }]
  })
  const changes =
    Object.keys(bibliography).length === 0
      ? []
      : [{ type: 'reference.update' as const, id: keptId, bibliography }]
  return [...changes, ...moves, { type: 'reference.delete' as const, id: otherId }]
}
