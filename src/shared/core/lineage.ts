/** One entity before and after a change: made, replaced or gone. */
export interface EntityChange<Entity> {
  readonly before: Entity | undefined
  readonly after: Entity | undefined
}
type Table<Entity> = Readonly<Record<string, Entity>>

/** Weak on both sides: a version must not keep the versions before it in memory. */
const origins = new WeakMap<object, { readonly from: WeakRef<object>; readonly ids: readonly string[] }>()

/** Most versions to go back, and most changes worth following one by one. */
const MAX_STEPS = 20
const MAX_CHANGES = 100

/**
 * Says that `table` is `from` with only these entities made, replaced or removed. Whoever makes a new version of a table
 * knows that; going through 10,000 entities to find out takes milliseconds.
 */
export function derive(table: object, from: object, ids: Iterable<string>): void {
  origins.set(table, { from: new WeakRef(from), ids: [...ids] })
}

/**
 * What changed from one version of a table to a later one: as far as `derive` told, else by comparing all entities.
 * Null when it is more than a few changes, or the tables have little to do with each other.
 */
export function changesBetween<Entity extends { readonly id: string }>(
  before: Table<Entity>,
  after: Table<Entity>,
): EntityChange<Entity>[] | null {
  const ids = idsSince(before, after)
  if (!ids) return compared(Object.values(before), Object.values(after))
  if (ids.size > MAX_CHANGES) return null
  return [...ids]
    .map((id) => ({ before: before[id], after: after[id] }))
    .filter((change) => change.before !== change.after)
}

function idsSince(before: object, after: object): Set<string> | null {
  const ids = new Set<string>()
  let at: object | undefined = after
  for (let step = 0; at !== undefined && step <= MAX_STEPS; step += 1) {
    if (at === before) return ids
    const origin = origins.get(at)
    for (const id of origin?.ids ?? []) ids.add(id)
    at = origin?.from.deref()
  }
  return null
}

/** A table keeps the order of its entities, so two neighbouring versions differ in a few places and need no look-ups. */
function compared<Entity extends { readonly id: string }>(
  before: readonly Entity[],
  after: readonly Entity[],
): EntityChange<Entity>[] | null {
  const changes: EntityChange<Entity>[] = []
  let next = 0
  for (const old of before) {
    const found = after[next]
    if (found === old) {
      next += 1
      continue
    }
    if (changes.length >= MAX_CHANGES) return null
    if (found?.id === old.id) next += 1
    changes.push({ before: old, after: found?.id === old.id ? found : undefined })
  }
  if (changes.length + after.length - next > MAX_CHANGES) return null
  return [...changes, ...after.slice(next).map((made) => ({ before: undefined, after: made }))]
}
