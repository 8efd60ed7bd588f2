import { enablePatches, Immer, type Patch } from 'immer'
import { derive } from '../../shared/core/lineage'
import type { Notebook } from '../../shared/notebook/notebook'
import { withRows, type Rows } from './row-versions'

enablePatches()

/** Nothing is frozen: types keep the mirror from being written to, and freezing a table of 10,000 takes milliseconds. */
const patcher = new Immer({ autoFreeze: false })

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
type TableName = (typeof TABLES)[number]
interface Row {
  readonly id: string
}

const isTable = (name: unknown): name is TableName => TABLES.some((table) => table === name)

/**
 * The notebook after patches in immer's form, as immer itself would make it. Each new table is noted as derived from the
 * one before, so that what is computed of it need not be computed anew.
 */
export function applyPatches(notebook: Notebook, patches: readonly Patch[]): Notebook {
  const changed = new Map<TableName, Map<string, Row | undefined>>()
  const rest: Patch[] = []
  for (const patch of patches) {
    const [table, id, ...path] = patch.path
    if (!isTable(table) || typeof id !== 'string') {
      rest.push(patch)
      continue
    }
    const rows = changed.get(table) ?? new Map<string, Row | undefined>()
    const before = rows.has(id) ? rows.get(id) : (notebook[table] as Rows<Row>)[id]
    changed.set(table, rows.set(id, rowAfter(before, { ...patch, path })))
  }
  const tables = [...changed].map(([name, rows]) => {
    const table = withRows<Row>(notebook[name], rows)
    derive(table, notebook[name], rows.keys())
    return [name, table] as const
  })
  const next = { ...notebook, ...Object.fromEntries(tables) }
  return rest.length > 0 ? patcher.applyPatches(next, rest) : next
}

/** A row after a patch of all or of a part of it. */
function rowAfter(row: Row | undefined, patch: Patch): Row | undefined {
  if (patch.path.length > 0) return row && patcher.applyPatches(row, [patch])
  return patch.op === 'remove' ? undefined : (patch.value as Row)
}
