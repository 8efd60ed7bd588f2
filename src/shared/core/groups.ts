import { changesBetween, type EntityChange } from './lineage'
import { memoByIdentity } from './memo'

/** Entities in groups, each group in order. A group that no change touches stays the same array. */
export type Groups<Entity, Key> = ReadonlyMap<Key, readonly Entity[]>

/** Where entities belong: their group (undefined for none), and their order within it. */
export interface Grouping<Entity, Key> {
  readonly keyOf: (entity: Entity) => Key | undefined
  readonly compare: (a: Entity, b: Entity) => number
}

/** All entities in their groups. */
export function groupAll<Entity, Key>(
  entities: readonly Entity[],
  { keyOf, compare }: Grouping<Entity, Key>,
): Groups<Entity, Key> {
  const groups = new Map<Key, Entity[]>()
  for (const entity of entities) {
    const key = keyOf(entity)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(entity)
    else groups.set(key, [entity])
  }
  for (const group of groups.values()) group.sort(compare)
  return groups
}

/** The groups after some changes, the same ones after none. `keyBefore` says where an entity was filed, when that depends on more than itself. */
export function regroup<Entity, Key>(
  groups: Groups<Entity, Key>,
  changes: readonly EntityChange<Entity>[],
  { keyOf, compare }: Grouping<Entity, Key>,
  keyBefore = keyOf,
): Groups<Entity, Key> {
  if (changes.length === 0) return groups
  const next = new Map(groups)
  const own = new Map<Key, Entity[]>()
  const groupAt = (key: Key) => {
    let group = own.get(key)
    if (!group) {
      group = [...(groups.get(key) ?? [])]
      own.set(key, group)
      next.set(key, group)
    }
    return group
  }
  for (const { before, after } of changes) {
    const from = before && keyBefore(before)
    if (before && from !== undefined) {
      const group = groupAt(from)
      const index = group.indexOf(before)
      if (index >= 0) group.splice(index, 1)
    }
    const to = after && keyOf(after)
    if (after && to !== undefined) {
      const group = groupAt(to)
      group.splice(placeIn(group, after, compare), 0, after)
    }
  }
  for (const [key, group] of own) if (group.length === 0) next.delete(key)
  return next
}

function placeIn<Entity>(
  group: readonly Entity[],
  entity: Entity,
  compare: (a: Entity, b: Entity) => number,
): number {
  let low = 0
  let high = group.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = group[middle]
    if (other !== undefined && compare(other, entity) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Groups the entities of a table, and of each later version of it only what differs from the version asked for last.
 * That version stays in memory, until the next one is asked for.
 */
export function groupsOfTable<Entity extends { readonly id: string }, Key>(
  grouping: Grouping<Entity, Key>,
): (table: Readonly<Record<string, Entity>>) => Groups<Entity, Key> {
  let last: { table: Readonly<Record<string, Entity>>; groups: Groups<Entity, Key> } | null = null
  return memoByIdentity((table: Readonly<Record<string, Entity>>) => {
    const changes = last && changesBetween(last.table, table)
    const groups =
      last && changes ? regroup(last.groups, changes, grouping) : groupAll(Object.values(table), grouping)
    last = { table, groups }
    return groups
  })
}
