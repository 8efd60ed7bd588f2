import type { ClaimId } from '../core/ids'
import type { Brief, BriefPart } from '../notebook/brief'
import type { Notebook } from '../notebook/notebook'
import { outlineOf, sectionRefKey, type OutlineEntry } from './outline'

/** An outline on its way to another one: what `outlineOf` gave, rearranged. */
export type Entries = readonly OutlineEntry[]

const DEEPEST = 6

/** The index after an entry and everything below it. */
export function blockEnd(entries: Entries, at: number): number {
  const level = entries[at]?.level ?? 0
  const end = entries.findIndex((entry, index) => index > at && entry.level <= level)
  return end < 0 ? entries.length : end
}

/**
 * Moves an entry, with what is below it, so that it stands before `entries[to]`. Its level becomes one that fits there: it
 * takes nothing of what follows below itself. The same list when it stands there already.
 */
export function moveBlock(entries: Entries, at: number, to: number): Entries {
  const end = blockEnd(entries, at)
  const moved = entries[at]
  if (!moved || (to >= at && to <= end)) return entries
  const rest = [...entries.slice(0, at), ...entries.slice(end)]
  const place = to < at ? to : to - (end - at)
  const most = (rest[place - 1]?.level ?? 0) + 1
  const least = rest[place]?.level ?? 1
  const by = Math.max(Math.min(moved.level, most), Math.min(least, most)) - moved.level
  return [...rest.slice(0, place), ...shifted(entries.slice(at, end), by), ...rest.slice(place)]
}

function shifted(block: Entries, by: number): Entries {
  if (by === 0) return block
  return block.map((entry) => {
    const level = Math.min(entry.level + by, DEEPEST)
    return { ...entry, level, part: { ...entry.part, level } }
  })
}

/** Where an entry goes that moves one place: before the heading above it, or past the one below. Null: it is at the end. */
export function stepTarget(entries: Entries, at: number, way: 'up' | 'down'): number | null {
  const entry = entries[at]
  if (!entry) return null
  if (way === 'up') {
    for (let index = at - 1; index >= 0; index -= 1) {
      if ((entries[index]?.level ?? 0) <= entry.level) return index
    }
    return null
  }
  const next = blockEnd(entries, at)
  const below = entries[next]
  if (!below) return null
  // Out of its heading it becomes the first below the next one.
  return below.level < entry.level ? next + 1 : blockEnd(entries, next)
}

/** Moves an entry, with what is below it, one level in or out; null where there is no such level. */
export function shiftLevel(entries: Entries, at: number, by: 1 | -1): Entries | null {
  const entry = entries[at]
  const above = entries[at - 1]?.level ?? 0
  if (!entry || entry.level + by < 1 || entry.level + by > Math.min(above + 1, DEEPEST)) return null
  const end = blockEnd(entries, at)
  return [...entries.slice(0, at), ...shifted(entries.slice(at, end), by), ...entries.slice(end)]
}

/** Puts a heading of the brief's own before `entries[to]`. */
export function insertHeading(entries: Entries, to: number, part: BriefPart): Entries {
  const entry = { part, of: null, title: part.heading, level: part.level ?? 1, claims: [] }
  return [...entries.slice(0, to), entry, ...entries.slice(to)]
}

/**
 * Moves a claim to stand at `index` among the claims of an entry, counted without the claim itself. What stands before
 * it there is named too, so that it stays before it; what stands after it follows by itself.
 */
export function moveClaim(entries: Entries, claimId: ClaimId, partId: string, index: number): Entries {
  const claim = entries.flatMap(({ claims }) => claims).find(({ id }) => id === claimId)
  if (!claim) return entries
  return entries.map((entry) => {
    const { part } = entry
    const isTarget = part.id === partId
    if (!isTarget && !entry.claims.includes(claim) && !part.claimIds.includes(claimId)) return entry
    const others = entry.claims.filter(({ id }) => id !== claimId)
    const ids = part.claimIds.filter((id) => id !== claimId)
    if (!isTarget) return { ...entry, claims: others, part: { ...part, claimIds: ids } }
    const before = others.slice(0, index)
    const after = others.slice(index)
    const known = new Set(ids)
    const named = [...before, claim, ...after.filter(({ id }) => known.has(id))].map(({ id }) => id)
    const shown = new Set(others.map(({ id }) => id))
    const claimIds = withHidden(
      ids,
      (id) => shown.has(id),
      named,
      (id) => id,
    )
    return { ...entry, claims: [...before, claim, ...after], part: { ...part, claimIds } }
  })
}

/**
 * What a brief stores for an outline that was rearranged: only parts that say something, and those that do not stand where
 * they would without being named. Parts that are out of scope now stay after what they stood after.
 */
export function partsFor(notebook: Notebook, brief: Brief, entries: Entries): BriefPart[] {
  const natural = new Map(
    outlineOf(notebook, { ...brief, parts: [] }).map(({ part, level }, index) => [
      keyOf(part),
      { index, level },
    ]),
  )
  const placeOf = (part: BriefPart | undefined) => part && natural.get(keyOf(part))
  const parts = entries.map(({ part }) =>
    part.level !== null && part.level === placeOf(part)?.level ? { ...part, level: null } : part,
  )
  const kept = parts.filter((part, index) => {
    const place = placeOf(part)
    if (!place || saysSomething(part)) return true
    const before = index === 0 ? -1 : (placeOf(parts[index - 1])?.index ?? null)
    return before === null || place.index !== before + 1
  })
  const shown = new Set(outlineOf(notebook, brief).map(({ part }) => part.id))
  return withHidden(
    brief.parts,
    ({ id }) => shown.has(id),
    kept,
    ({ id }) => id,
  )
}

/** Own headings have no section, and are told apart by their id. */
function keyOf({ id, section }: BriefPart): string {
  return section ? sectionRefKey(section) : `own/${id}`
}

function saysSomething({ level, heading, introduction, claimIds }: BriefPart): boolean {
  return level !== null || heading !== '' || introduction !== '' || claimIds.length > 0
}

/** A new order of what is shown, with what is not shown put back after what it stood after. */
function withHidden<Item>(
  before: readonly Item[],
  isShown: (item: Item) => boolean,
  after: readonly Item[],
  idOf: (item: Item) => string,
): Item[] {
  const result = [...after]
  const taken = new Set(after.map(idOf))
  let last: string | null = null
  for (const item of before) {
    if (taken.has(idOf(item))) {
      last = idOf(item)
    } else if (!isShown(item)) {
      const anchor: string | null = last
      const at = anchor === null ? -1 : result.findIndex((one) => idOf(one) === anchor)
      result.splice(at + 1, 0, item)
      last = idOf(item)
    }
  }
  return result
}
