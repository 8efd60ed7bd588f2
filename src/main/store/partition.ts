import type { Annotation } from '../../shared/annotation/annotation'
import type { Claim } from '../../shared/claim/claim'
import type { EvidenceLink } from '../../shared/claim/evidence'
import { isId, type DocumentId } from '../../shared/core/ids'
import type { Note } from '../../shared/note/note'
import type { Notebook } from '../../shared/notebook/notebook'
import type { Manifest, Shard } from './format'

/** The tables that are spread over the documents' files. */
const TABLES = ['annotations', 'claims', 'evidence', 'notes'] as const
type Table = (typeof TABLES)[number]
type Entity = Annotation | Claim | EvidenceLink | Note

export type ShardContent = Pick<Shard, Table>
export type RootContent = Omit<Manifest, 'schemaVersion' | 'revision' | 'shards'>

/** A notebook cut into its files. */
export interface Partition {
  readonly root: RootContent
  readonly documents: ReadonlyMap<DocumentId, ShardContent>
}

/** Nothing filed under a document. */
export function emptyContent(): ShardContent {
  return { annotations: {}, claims: {}, evidence: {}, notes: {} }
}

/**
 * Cuts a notebook into what belongs to it as a whole and what is filed under each document: evidence goes with its
 * claim, a note with its document or its claim. Evidence and notes whose claim is gone stay with the whole.
 */
export function partition(notebook: Notebook): Partition {
  const documents = new Map<DocumentId, ShardContent>()
  const { annotations: _annotations, claims: _claims, ...rest } = notebook
  const root: RootContent = { ...rest, evidence: {}, notes: {} }
  for (const table of TABLES) {
    for (const entity of Object.values<Entity>(notebook[table])) {
      const documentId = documentOf(notebook, entity)
      const content = documentId === null ? root : (documents.get(documentId) ?? emptyContent())
      if (documentId !== null) documents.set(documentId, content as ShardContent)
      ;(content as Record<Table, Record<string, Entity>>)[table][entity.id] = entity
    }
  }
  return { root, documents }
}

/** The notebook again, from its files. */
export function merge(root: RootContent, contents: Iterable<ShardContent>): Notebook {
  const notebook: Notebook = {
    ...root,
    annotations: {},
    claims: {},
    evidence: { ...root.evidence },
    notes: { ...root.notes },
  }
  for (const content of contents) for (const table of TABLES) Object.assign(notebook[table], content[table])
  return notebook
}

/**
 * Documents whose file differs between two states of a notebook; all of them when there is no earlier state. Compares
 * by identity: the reducer never changes an entity in place.
 */
export function changedDocuments(before: Notebook | null, after: Notebook): Set<DocumentId> {
  const changed = new Set<DocumentId>()
  const note = (notebook: Notebook, entity: Entity | undefined) => {
    const documentId = entity && documentOf(notebook, entity)
    if (documentId) changed.add(documentId)
  }
  for (const table of TABLES) {
    const old: Readonly<Record<string, Entity>> = before?.[table] ?? {}
    const now: Readonly<Record<string, Entity>> = after[table]
    if (old === now) continue
    for (const id of new Set([...Object.keys(old), ...Object.keys(now)])) {
      if (old[id] === now[id]) continue
      if (before) note(before, old[id])
      note(after, now[id])
    }
  }
  return changed
}

function documentOf(notebook: Notebook, entity: Entity): DocumentId | null {
  if ('documentId' in entity) return entity.documentId
  if ('source' in entity) return notebook.claims[entity.claimId]?.documentId ?? null
  const { target } = entity
  return 'kind' in target ? documentOfNote(notebook, target) : target.documentId
}

function documentOfNote(notebook: Notebook, target: Note['target']): DocumentId | null {
  switch (target.kind) {
    case 'notebook':
      return null
    case 'claim':
      return notebook.claims[target.claimId]?.documentId ?? null
    case 'document':
    case 'section':
      return isId('document', target.documentId) ? target.documentId : null
  }
}
