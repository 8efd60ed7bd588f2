import type { Notebook } from '../../shared/notebook/notebook'

const TABLES = [
  'documents',
  'references',
  'tags',
  'annotations',
  'claims',
  'evidence',
  'notes',
  'briefs',
] as const

/** Most entities of a notebook that is read: each is parsed, compared and written to the journal. */
export const MOST_ENTITIES = 250_000

/** How many entities of all kinds there are in what may be a notebook; 0 for anything else. Counts without parsing. */
export function countEntities(notebook: unknown): number {
  if (typeof notebook !== 'object' || notebook === null) return 0
  const tables = notebook as Readonly<Record<string, unknown>>
  const sizeOf = (table: unknown) =>
    typeof table === 'object' && table !== null ? Object.keys(table).length : 0
  return TABLES.reduce((sum, table) => sum + sizeOf(tables[table]), 0)
}

/**
 * What no schema says of the tables of a notebook and everything relies on; null when it holds. Reads on after a colon.
 */
export function shapeFault(notebook: Notebook): string | null {
  for (const table of TABLES) {
    for (const [id, entity] of Object.entries<{ readonly id: string }>(notebook[table])) {
      if (entity.id !== id) return `“${id}” is kept under another name than its own`
    }
  }
  if (Object.keys(notebook.briefs).length === 0) return 'it has no brief'
  const documents = Object.keys(notebook.documents)
  // Documents are folders, and on some systems the case of letters in their names tells nothing.
  if (new Set(documents.map((id) => id.toLowerCase())).size < documents.length) {
    return 'the ids of two documents differ only in upper and lower case'
  }
  return tagsLieInEachOther(notebook) ? 'its tags lie in each other in a circle' : null
}

function tagsLieInEachOther({ tags }: Notebook): boolean {
  const sound = new Set<string>()
  for (const tag of Object.values(tags)) {
    const path = new Set<string>()
    let id: string | null = tag.id
    while (id !== null && !sound.has(id)) {
      if (path.has(id)) return true
      path.add(id)
      id = (tags as Readonly<Record<string, typeof tag>>)[id]?.parentId ?? null
    }
    for (const one of path) sound.add(one)
  }
  return false
}
