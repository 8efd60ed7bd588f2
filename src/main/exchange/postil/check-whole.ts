import { FOREIGN_TEXT } from '../../../shared/annotation/origin'
import { isAnchored } from '../../../shared/annotation/selectors'
import { checkVersion } from '../../../shared/document/invariants'
import { includeEntities } from '../../../shared/notebook/commands/include'
import { NotebookDraft } from '../../../shared/notebook/draft'
import type { Notebook } from '../../../shared/notebook/notebook'
import type { TextVersion } from '../../../shared/document/text-version'

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
 * The first thing that keeps a notebook from standing alone, in words that read on after a colon; null when it does:
 * everything it points at is in it, and every highlight holds the words it quotes.
 */
export function whyNotWhole(notebook: Notebook, texts: ReadonlyMap<string, TextVersion>): string | null {
  for (const table of TABLES) {
    for (const [id, entity] of Object.entries(notebook[table])) {
      if (entity.id !== id) return `“${id}” is kept under another name than its own`
    }
  }
  if (Object.keys(notebook.briefs).length === 0) return 'it has no brief'
  const folders = new Set(Object.keys(notebook.documents).map((id) => id.toLowerCase()))
  if (folders.size < Object.keys(notebook.documents).length) {
    return 'the ids of two documents differ only in upper and lower case'
  }
  return danglingIn(notebook) ?? unfoundedIn(notebook, texts)
}

/** What may be added to an empty notebook points at nothing outside itself. */
function danglingIn(notebook: Notebook): string | null {
  const nothing = Object.fromEntries(TABLES.map((table) => [table, {}]))
  const included = Object.fromEntries(TABLES.map((table) => [table, Object.values(notebook[table])]))
  const problem = includeEntities.apply(
    new NotebookDraft({ ...notebook, ...nothing }),
    // Every table of it was parsed.
    { type: 'notebook.include', included: included as never },
    { at: notebook.createdAt },
  )
  return problem ? problem.message.replace(/\.$/, '') : null
}

function unfoundedIn(notebook: Notebook, texts: ReadonlyMap<string, TextVersion>): string | null {
  for (const { versions, bibliography } of Object.values(notebook.documents)) {
    for (const { hash, length, firstInk, headings } of versions) {
      const version = texts.get(hash)
      if (!version) return `a text of “${bibliography.title}” is missing`
      const [problem] = checkVersion(version, headings)
      if (problem !== undefined) return `of the text of “${bibliography.title}”, ${problem}`
      if (version.text.length !== length || version.text.search(/\S/) !== firstInk) {
        return `the text of “${bibliography.title}” is not as long as it should be`
      }
    }
  }
  for (const { id, target } of Object.values(notebook.annotations)) {
    if (target.version === FOREIGN_TEXT) continue
    const document = notebook.documents[target.documentId]
    const text = document?.versions.some(({ hash }) => hash === target.version)
      ? texts.get(target.version)?.text
      : undefined
    if (text === undefined) return `highlight “${id}” is on a text that its document does not have`
    if (!isAnchored(text, target)) return `highlight “${id}” no longer holds the words it quotes`
  }
  return null
}
