import type { TagId } from '../../shared/core/ids'
import { isNameFilter, type Filter } from '../../shared/search/filters'
import { resolveNames } from '../../shared/search/name-filters'
import { GONE, markedBy } from './marks'
import type { NotebookIndex } from './notebook-index'
import { slotsTagged } from './tagged'

/** A filter as one notebook understands it. */
export interface Condition {
  readonly filter: Filter
  /** What its names stand for: ids of tags and documents, keys of sections. */
  readonly named: ReadonlySet<string>
  /** Whether the entry in a slot, whose marks these are, is what the filter asks for before it is negated. */
  readonly holds: (slot: number, marks: number) => boolean
}

/** Filters as one notebook understands them. */
interface Conditions {
  readonly all: readonly Condition[]
  /** Names that no tag, section or document of this notebook has. */
  readonly missing: readonly { readonly key: string; readonly typed: string }[]
}

/**
 * What filters mean for each kind of entry; blocks of text are for `textMatch`:
 * - A claim has its own attributes, and its passage's tags besides its own.
 * - Evidence, and a note about a claim, go by that claim; a relation is the evidence's own, and their own passage's
 *   tags count too.
 * - Other notes have a document, a section and their passage's tags, and nothing else.
 * - A tag is met by `tag:` when it is that tag or beneath it.
 */
export function conditionsOf(index: NotebookIndex, filters: readonly Filter[]): Conditions {
  const missing: { key: string; typed: string }[] = []
  const all = filters.map((filter): Condition => {
    if (!isNameFilter(filter)) {
      const wanted = markedBy(filter)
      return { filter, named: NOBODY, holds: (_, marks) => (marks & wanted) !== 0 }
    }
    const { named, missing: unknown } = resolveNames(index.notebook, filter)
    missing.push(...unknown.map((typed) => ({ key: filter.key, typed })))
    const holds =
      filter.key === 'tag'
        ? slotsTagged(index, named as ReadonlySet<TagId>)
        : index.facts.isIn(filter.key, named)
    return { filter, named, holds }
  })
  return { all, missing }
}

const NOBODY: ReadonlySet<string> = new Set()

/** Whether an entry that is no text meets every condition. */
export function meets(conditions: readonly Condition[], slot: number, marks: number): boolean {
  if (marks & GONE) return false
  for (const { holds, filter } of conditions) if (holds(slot, marks) === filter.negated) return false
  return true
}
