import type { Patch } from 'immer'
import type { Notebook } from '../../shared/notebook/notebook'
import type { ClaimId } from '../../shared/core/ids'
import { ENTRY_TABLES, isLiveClaim, type EntityKey } from './entries'

const TABLES = ['documents', 'references', 'tags', 'annotations', 'claims', 'evidence', 'notes'] as const
type Table = (typeof TABLES)[number]

/**
 * Keys of the entries that may read otherwise, or no longer be there, after patches led from one notebook to another:
 * of what the patches changed, and of what points at it.
 */
export function affectedKeys(before: Notebook, after: Notebook, patches: readonly Patch[]): Set<EntityKey> {
  const changed = changedIds(before, after, patches)
  const { documents, annotations, references } = changed
  const keys = new Set<EntityKey>(
    ENTRY_TABLES.flatMap((table) => [...changed[table]].map((id) => `${table}/${id}` as const)),
  )
  if (documents.size + annotations.size > 0) {
    for (const { id, documentId, annotationId } of Object.values(after.claims)) {
      if (documents.has(documentId) || annotations.has(annotationId ?? '')) keys.add(`claims/${id}`)
    }
  }
  // Evidence and notes say nothing of their claim's words: only whether it is there matters to them.
  const claims = new Set(
    [...keys].filter((key) => key.startsWith('claims/') && stands(before, key) !== stands(after, key)),
  )
  if (claims.size + annotations.size + references.size > 0) {
    for (const { id, claimId, source } of Object.values(after.evidence)) {
      const sourceChanged =
        source.kind === 'passage' ? annotations.has(source.annotationId) : references.has(source.referenceId)
      if (sourceChanged || claims.has(`claims/${claimId}`)) keys.add(`evidence/${id}`)
    }
  }
  if (claims.size + documents.size > 0) {
    for (const { id, target } of Object.values(after.notes)) {
      if (
        target.kind === 'claim'
          ? claims.has(`claims/${target.claimId}`)
          : target.kind !== 'notebook' && documents.has(target.documentId)
      )
        keys.add(`notes/${id}`)
    }
  }
  return keys
}

/** True when a claim, given by its key, can be found. */
function stands(notebook: Notebook, key: EntityKey): boolean {
  return isLiveClaim(notebook, key.slice('claims/'.length) as ClaimId)
}

/** Ids of changed, new and removed entities by table. */
function changedIds(
  before: Notebook,
  after: Notebook,
  patches: readonly Patch[],
): Record<Table, Set<string>> {
  const entries = TABLES.map((table) => [table, new Set<string>()] as const)
  const changed = Object.fromEntries(entries) as Record<Table, Set<string>>
  for (const {
    path: [name, id],
  } of patches) {
    const tables = TABLES.filter((table) => name === undefined || table === name)
    for (const table of tables) {
      if (id !== undefined) changed[table].add(String(id))
      // A table replaced as a whole: each entity that is another object than before.
      else for (const other of differing(before[table], after[table])) changed[table].add(other)
    }
  }
  return changed
}

function differing(
  before: Readonly<Record<string, object>>,
  after: Readonly<Record<string, object>>,
): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (id) => before[id] !== after[id],
  )
}
