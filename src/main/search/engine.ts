import type { DocumentId, NotebookId } from '../../shared/core/ids'
import type { TextRange } from '../../shared/document/text-version'
import type { Notebook } from '../../shared/notebook/notebook'
import { joined } from '../../shared/search/passages'
import { parseQuery, type Query } from '../../shared/search/query'
import type { DocumentMatches, SearchResult } from '../../shared/search/results'
import { group, type Ranked } from './group'
import { finderOf, rangesIn } from './highlight'
import { NotebookIndex } from './notebook-index'
import { comparePlaces, placesIn } from './places'
import { select, type Selection } from './select'

/** Hits of a result when the caller names no limit. */
const DEFAULT_LIMIT = 200
/** Most ranges of one document; nobody steps through more, and each is sent to the window. */
const MOST_RANGES = 20_000

/** The indexes of all open notebooks, and the answers from them. */
export class SearchEngine {
  readonly #indexes = new Map<NotebookId, NotebookIndex>()

  /** Takes in a notebook, or starts anew with it. */
  open(notebook: Notebook): NotebookIndex {
    const index = new NotebookIndex(notebook)
    this.#indexes.set(notebook.id, index)
    return index
  }

  index(id: NotebookId): NotebookIndex | undefined {
    return this.#indexes.get(id)
  }

  close(id: NotebookId): void {
    this.#indexes.delete(id)
  }

  get indexes(): Iterable<[NotebookId, NotebookIndex]> {
    return this.#indexes
  }

  get isBehind(): boolean {
    return [...this.#indexes.values()].some((index) => index.isBehind)
  }

  /** Answers what a person typed from what is indexed by now. */
  query(text: string, limit = DEFAULT_LIMIT): SearchResult {
    const query = parseQuery(text)
    const selections = [...this.#indexes.values()].map((index) => ({
      index,
      selection: select(index, query),
    }))
    const total = selections.reduce((sum, { selection }) => sum + selection.entries.length, 0)
    const worst = badnessAt(
      selections.map(({ selection }) => selection),
      limit,
    )
    const ranked = selections.flatMap(({ index, selection }, rank): Ranked[] => {
      const placeOf = placesIn(index.notebook)
      return selection.entries.flatMap((entry, position) => {
        const badness = selection.badness[position] ?? Infinity
        return badness <= worst ? [{ index, notebookRank: rank, entry, badness, place: placeOf(entry) }] : []
      })
    })
    ranked.sort(compareRanked)
    const finders = new Map(selections.map(({ index }) => [index, finderOf(index.postings, query.terms)]))
    return {
      groups: group(ranked.slice(0, limit), (index) => finders.get(index) ?? (() => [])),
      total,
      messages: [
        ...query.messages,
        ...missingNames(
          query,
          selections.map(({ selection }) => selection),
        ),
      ],
      indexing: this.isBehind,
    }
  }

  /** Every place where a query is met in the text of one document: its first 20,000. */
  inDocument(notebookId: NotebookId, documentId: DocumentId, text: string): DocumentMatches {
    const index = this.#indexes.get(notebookId)
    const query = parseQuery(text)
    if (!index || query.terms.length === 0) return { ranges: [], indexing: this.isBehind }
    const finder = finderOf(index.postings, query.terms)
    const { entries } = select(
      index,
      query,
      (entry) => entry.kind === 'text' && entry.documentId === documentId,
    )
    const ranges: TextRange[] = []
    for (const entry of entries) {
      const [field] = entry.fields
      if (entry.kind !== 'text' || !field) continue
      for (const { start, end } of rangesIn(finder, field)) {
        ranges.push({ start: entry.start + start, end: entry.start + end })
      }
    }
    return { ranges: joined(ranges).slice(0, MOST_RANGES), indexing: index.isBehind }
  }
}

/** The badness of the last hit within the limit: numbers sort far faster than hits do. */
function badnessAt(selections: readonly Selection[], limit: number): number {
  const all = new Float64Array(selections.reduce((sum, { badness }) => sum + badness.length, 0))
  let from = 0
  for (const { badness } of selections) {
    all.set(badness, from)
    from += badness.length
  }
  return all.length <= limit ? Infinity : (all.sort()[limit - 1] ?? Infinity)
}

function compareRanked(a: Ranked, b: Ranked): number {
  return a.badness - b.badness || a.notebookRank - b.notebookRank || comparePlaces(a.place, b.place)
}

/** A sentence for each name that no open notebook knows. */
function missingNames(query: Query, selections: readonly Selection[]): string[] {
  const [first, ...others] = selections
  if (!first || query.filters.length === 0) return []
  const everywhere = first.missing.filter(({ key, typed }) =>
    others.every(({ missing }) => missing.some((other) => other.key === key && other.typed === typed)),
  )
  return everywhere.map(({ key, typed }) => `There is no ${key} that fits “${typed}”.`)
}
