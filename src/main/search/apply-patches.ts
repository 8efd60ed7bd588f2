import { enablePatches, Immer, type Patch } from 'immer'
import type { Notebook } from '../../shared/notebook/notebook'
import { TABLES, type Table } from '../../shared/notebook/transfer/messages'

enablePatches()

// Freezing would walk the whole notebook once; nobody but this thread holds it.
const immer = new Immer({ autoFreeze: false })

/** An entity that patches change, as it will be; undefined when they take it away. */
export interface ChangedEntity {
  readonly table: Table
  readonly id: string
  readonly after: object | undefined
}

/** What patches make of a notebook, which stays as it is: the entities they change, and what stands in no table. */
export interface Patched {
  readonly entities: readonly ChangedEntity[]
  readonly head: Pick<Notebook, 'title' | 'briefs'>
}

/** Works out what patches change. Takes time in proportion to them, unless one replaces a whole table. */
export function patched(notebook: Notebook, patches: readonly Patch[]): Patched {
  return patches.some(replacesTable) ? patchedAnyhow(notebook, patches) : patchedEntities(notebook, patches)
}

const isTable = (name: unknown): name is Table => (TABLES as readonly unknown[]).includes(name)

function replacesTable({ path }: Patch): boolean {
  return path.length === 0 || (path.length === 1 && isTable(path[0]))
}

/** Only what the patches name is copied: a table of ten thousand would cost more than all the rest. */
function patchedEntities(notebook: Notebook, patches: readonly Patch[]): Patched {
  const { title, briefs } = notebook
  let head = { title, briefs }
  const entities = new Map<string, ChangedEntity>()
  for (const patch of patches) {
    const [table, part] = patch.path
    if (!isTable(table)) {
      head = immer.applyPatches(head, [patch])
      continue
    }
    const id = String(part)
    const name = `${table}/${id}`
    const known = entities.get(name)
    const before = known ? known.after : tableOf(notebook, table)[id]
    entities.set(name, { table, id, after: patchedEntity(before, patch) })
  }
  return { entities: [...entities.values()], head }
}

function patchedEntity(before: object | undefined, patch: Patch): object | undefined {
  const path = patch.path.slice(2)
  if (path.length > 0) return before && immer.applyPatches(before, [{ ...patch, path }])
  // An entity is replaced by another one of its table, or taken away.
  return patch.op === 'remove' ? undefined : (patch.value as object)
}

function patchedAnyhow(notebook: Notebook, patches: readonly Patch[]): Patched {
  const after = immer.applyPatches(notebook, [...patches])
  const entities = TABLES.flatMap((table) => {
    const [old, now] = [tableOf(notebook, table), tableOf(after, table)]
    return [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .filter((id) => old[id] !== now[id])
      .map((id) => ({ table, id, after: now[id] }))
  })
  return { entities, head: { title: after.title, briefs: after.briefs } }
}

function tableOf(notebook: Notebook, table: Table): Readonly<Record<string, object>> {
  return notebook[table]
}
