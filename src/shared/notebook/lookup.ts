import { appError, type AppError } from '../core/result'
import type { Id } from '../core/ids'
import type { NotebookDraft } from './define-command'

/** Tables of the aggregate, with the kind of id and the word a message uses. */
const TABLES = {
  documents: 'document',
  references: 'reference',
  tags: 'tag',
  annotations: 'annotation',
  claims: 'claim',
  evidence: 'evidence',
  notes: 'note',
} as const
type TableName = keyof typeof TABLES
type Table = typeof TABLES
type Entity<T extends TableName> = NotebookDraft[T][keyof NotebookDraft[T]] & {
  deletedAt?: string | undefined
}

type Found<T extends TableName> =
  | { readonly entity: Entity<T>; readonly error?: never }
  | { readonly entity?: never; readonly error: AppError }

/** The live entity with that id, or an error that names what is missing. */
export function find<T extends TableName>(notebook: NotebookDraft, table: T, id: Id<Table[T]>): Found<T> {
  const entities = notebook[table] as unknown as Record<string, Entity<T>>
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

/** An error when the id is taken, also by something deleted: ids are never used twice. */
export function requireFree<T extends TableName>(
  notebook: NotebookDraft,
  table: T,
  id: Id<Table[T]>,
): AppError | undefined {
  return Object.hasOwn(notebook[table], id)
    ? appError('conflict', `The id "${id}" is already used by another ${TABLES[table]}.`)
    : undefined
}

/** Live entities of a table, in no particular order. */
export function live<E extends { deletedAt?: string | undefined }>(table: Readonly<Record<string, E>>): E[] {
  return Object.values(table).filter((entity) => entity.deletedAt === undefined)
}
