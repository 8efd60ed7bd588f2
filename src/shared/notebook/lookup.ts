import { appError, type AppError } from '../core/result'
import type { DocumentId, Id, TagId } from '../core/ids'
import type { SectionId } from '../document/sections'
import { currentVersion } from '../document/source-document'
import type { EntityOf, NotebookDraft, TableName } from './draft'

/** The kind of id in each table, which is also the word a message uses. */
const TABLES = {
  documents: 'document',
  references: 'reference',
  tags: 'tag',
  annotations: 'annotation',
  claims: 'claim',
  evidence: 'evidence',
  notes: 'note',
  briefs: 'brief',
} as const satisfies Record<TableName, string>
type Table = typeof TABLES

type Found<T extends TableName> =
  | { readonly entity: EntityOf<T>; readonly error?: never }
  | { readonly entity?: never; readonly error: AppError }

/** The live entity with that id, or an error that names what is missing. */
export function find<T extends TableName>(notebook: NotebookDraft, table: T, id: Id<Table[T]>): Found<T> {
  const entities = notebook.now[table] as unknown as Record<string, EntityOf<T>>
  const entity = Object.hasOwn(entities, id) ? entities[id] : undefined
  if (!entity || entity.deletedAt !== undefined) {
    return { error: appError('not-found', `There is no ${TABLES[table]} "${id}" in this notebook.`) }
  }
  return { entity }
}

/** The first error among references to live entities, or nothing. Skips null ids. */
export function requireAll<T extends TableName>(
  notebook: NotebookDraft,
  table: T,
  ids: readonly (Id<Table[T]> | null)[],
): AppError | undefined {
  for (const id of ids) {
    if (id === null) continue
    const { error } = find(notebook, table, id)
    if (error) return error
  }
  return undefined
}

/**
 * The first error among tags that an item does not have yet. One that was deleted may stay on what had it: it shows
 * nowhere, and whoever changes the other tags must not be stopped by it.
 */
export function requireNewTags(
  notebook: NotebookDraft,
  had: readonly TagId[],
  wanted: readonly TagId[],
): AppError | undefined {
  return requireAll(
    notebook,
    'tags',
    wanted.filter((id) => !had.includes(id)),
  )
}

/**
 * An error when a section lies outside the text of its document. One whose heading is gone is fine: it stands for the
 * section that now holds its offset. Null, and a document that does not exist, are for others to refuse.
 */
export function requireSection(
  notebook: NotebookDraft,
  documentId: DocumentId,
  sectionId: SectionId | null,
): AppError | undefined {
  const document = notebook.now.documents[documentId]
  if (!document || sectionId === null || sectionId === 'sec_lead') return undefined
  const isInside = Number(sectionId.slice('sec_'.length)) <= currentVersion(document).length
  return isInside ? undefined : appError('not-found', `The document has no section "${sectionId}".`)
}

/** An error when the id is taken, also by something deleted: ids are never used twice. */
export function requireFree<T extends TableName>(
  notebook: NotebookDraft,
  table: T,
  id: Id<Table[T]>,
): AppError | undefined {
  return Object.hasOwn(notebook.now[table], id)
    ? appError('conflict', `The id "${id}" is already used by another ${TABLES[table]}.`)
    : undefined
}

/** Live entities of a table, in no particular order. */
export function live<E extends { deletedAt?: string | undefined }>(table: Readonly<Record<string, E>>): E[] {
  return Object.values(table).filter((entity) => entity.deletedAt === undefined)
}
