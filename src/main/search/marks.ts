import { CERTAINTIES } from '../../shared/claim/certainty'
import { RELATIONS } from '../../shared/claim/relation'
import { STANDINGS } from '../../shared/claim/standing'
import { PLACE_OF_KIND, type Filter, type NameKey } from '../../shared/search/filters'
import { HIT_KINDS, type HitKind } from '../../shared/search/results'

/**
 * What filters with a closed set of values ask for, one bit each, so that a filter over everything reads one number an
 * entry. The names are those of the filters and their values.
 */
const NAMES = [
  ...HIT_KINDS.map((kind) => `in:${PLACE_OF_KIND[kind]}`),
  ...STANDINGS.map((standing) => `standing:${standing}`),
  ...RELATIONS.map((relation) => `relation:${relation}`),
  ...[...CERTAINTIES, 'not-rated'].map((certainty) => `certainty:${certainty}`),
  'has:note',
  'has:evidence',
]

const BITS: ReadonlyMap<string, number> = new Map(NAMES.map((name, bit) => [name, 1 << bit]))

/** Set once the others are worked out. */
export const KNOWN = 1 << NAMES.length
/** Set when an entry is about something that is gone. */
export const GONE = 1 << (NAMES.length + 1)

/** The bit of a value of a filter; 0 for one that there is not. */
export function markOf(key: string, value: string): number {
  return BITS.get(`${key}:${value}`) ?? 0
}

const KIND_MARKS = Object.fromEntries(
  HIT_KINDS.map((kind) => [kind, markOf('in', PLACE_OF_KIND[kind])]),
) as Readonly<Record<HitKind, number>>

/** The bit of a kind of entry. */
export function markOfKind(kind: HitKind): number {
  return KIND_MARKS[kind]
}

/** The bits any of which a filter asks for. */
export function markedBy(filter: Exclude<Filter, { readonly key: NameKey }>): number {
  const values: readonly string[] = filter.values
  return values.reduce((marks, value) => marks | markOf(filter.key, value), 0)
}
