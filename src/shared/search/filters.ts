import { CERTAINTIES } from '../claim/certainty'
import { RELATIONS } from '../claim/relation'
import { STANDINGS } from '../claim/standing'
import { fold } from './fold'
import type { HitKind } from './results'

/** What a filter with a closed set of values may ask for. */
const VALUES = {
  standing: STANDINGS,
  relation: RELATIONS,
  certainty: [...CERTAINTIES, 'not-rated'],
  has: ['note', 'evidence'],
  in: ['claims', 'notes', 'text', 'tags', 'evidence'],
} as const
type ValueKey = keyof typeof VALUES

/** Filters whose values are names that the researcher or a document gave. */
const NAME_KEYS = ['tag', 'section', 'document'] as const
export type NameKey = (typeof NAME_KEYS)[number]

export type FilterKey = ValueKey | NameKey
export const FILTER_KEYS: readonly FilterKey[] = [...NAME_KEYS, ...(Object.keys(VALUES) as ValueKey[])]

type ValueFilter = {
  [Key in ValueKey]: {
    readonly key: Key
    readonly negated: boolean
    readonly values: readonly (typeof VALUES)[Key][number][]
  }
}[ValueKey]

/** One condition. It holds when any of its values does; with no values it never holds. */
export type Filter =
  | ValueFilter
  | {
      readonly key: NameKey
      readonly negated: boolean
      /** Folded names, each with the words as they were typed, for messages. */
      readonly values: readonly { readonly name: string; readonly typed: string }[]
    }

/** True for a filter that asks for names. */
export function isNameFilter(filter: Filter): filter is Extract<Filter, { readonly key: NameKey }> {
  return (NAME_KEYS as readonly FilterKey[]).includes(filter.key)
}

/** What `in:` calls each kind of hit. */
export const PLACE_OF_KIND = {
  claim: 'claims',
  evidence: 'evidence',
  note: 'notes',
  tag: 'tags',
  text: 'text',
} as const satisfies Record<HitKind, (typeof VALUES)['in'][number]>

/** The values a filter can have; null for one whose values are names. */
export function valuesOfFilter(key: FilterKey): readonly string[] | null {
  return key in VALUES ? VALUES[key as ValueKey] : null
}

/** True for a word before a colon that is a filter. */
export function isFilterKey(word: string): word is FilterKey {
  return (FILTER_KEYS as readonly string[]).includes(word)
}

/** A filter from what was typed after its colon, with a sentence for each value that there is not. */
export function readFilter(
  key: FilterKey,
  typed: readonly string[],
  negated: boolean,
): { readonly filter: Filter; readonly messages: readonly string[] } {
  if (key === 'tag' || key === 'section' || key === 'document') {
    const values = typed.map((value) => ({ name: fold(value).trim(), typed: value }))
    return { filter: { key, negated, values }, messages: [] }
  }
  const messages: string[] = []
  const values = typed.flatMap((value) => {
    const found = fitting(VALUES[key], value)
    if (found.length === 0) messages.push(unknownValue(key, value))
    return found
  })
  // The values were taken from the list of this very key.
  return { filter: { key, negated, values } as unknown as Filter, messages }
}

/** The values a word stands for: itself, or, so that results follow as one types, every one it begins. */
function fitting(values: readonly string[], typed: string): string[] {
  const word = fold(typed).trim().replace(/\s+/g, '-')
  if (values.includes(word)) return [word]
  // "notes" and "claim" are what some will type for "note" and "claims".
  const other = word.endsWith('s') ? word.slice(0, -1) : `${word}s`
  if (values.includes(other)) return [other]
  return values.filter((value) => value.startsWith(word))
}

function unknownValue(key: ValueKey, value: string): string {
  return `“${key}:” cannot be “${value}”. It can be ${inWords(VALUES[key])}.`
}

/** "a, b or c". */
function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`
}
