import type { DocumentId, NotebookId } from '../../shared/core/ids'
import type { TextRange } from '../../shared/document/text-version'
import type { Notebook } from '../../shared/notebook/notebook'
import type { NotebookHead } from '../../shared/notebook/transfer/messages'
import { parseQuery, type Query } from '../../shared/search/query'
import type { DocumentMatches, SearchResult } from '../../shared/search/results'
import { group, type Ranked } from './group'
import { Foremost } from './foremost'
import { finderOf } from './highlight'
import { NotebookIndex } from './notebook-index'
import { comparePlaces } from './places'
import { joined } from './ranges'
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
    return this.#take(NotebookIndex.of(notebook))
  }

  /** The same for one whose entities are still to come. */
  begin(head: NotebookHead): NotebookIndex {
    return this.#take(new NotebookIndex(head))
  }

  #take(index: NotebookIndex): NotebookIndex {
    this.#indexes.set(index.notebook.id, index)
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
    const finders = new Map(
      selections.map(({ index, selection }) => [index, finderOf(query.terms, selection.expand)]),
    )
    const ranked = best(selections, limit)
    return {
      groups: group(ranked, (index) => finders.get(index) ?? null),
      total: selections.reduce((sum, { selection }) => sum + selection.slots.length, 0),
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
    const { slots, expand } = select(
      index,
      query,
      (entry) => entry.kind === 'text' && entry.documentId === documentId,
    )
    const finder = finderOf(query.terms, expand)
    const ranges: TextRange[] = []
    for (const slot of slots) {
      const entry = index.postings.entries[slot]
      const [field] = entry?.fields ?? []
      if (entry?.kind !== 'text' || !field) continue
      for (const { start, end } of finder.all(field)) {
        ranges.push({ start: entry.start + start, end: entry.start + end })
      }
    }
    return { ranges: joined(ranges).slice(0, MOST_RANGES), indexing: index.isBehind }
  }
}

interface Searched {
  readonly index: NotebookIndex
  readonly selection: Selection
}

/** The best entries of all notebooks, the best first. */
function best(selections: readonly Searched[], limit: number): Ranked[] {
  const foremost = new Foremost<Ranked>(limit, compareRanked)
  selections.forEach(({ index, selection: { slots, badness } }, notebookRank) => {
    slots.forEach((slot, position) => {
      const bad = badness[position] ?? Infinity
      // Most are told apart by this alone; only for the others must it be known where they stand.
      if (bad > (foremost.last?.badness ?? Infinity)) return
      const { entries } = index.postings
      const entry = entries[slot]
      const place = index.facts.place(slot, entries)
      if (entry && place) foremost.offer({ index, notebookRank, entry, badness: bad, place })
    })
  })
  return foremost.sorted()
}

function compareRanked(a: Ranked, b: Ranked): number {
  return (
    a.badness - b.badness ||
    a.notebookRank - b.notebookRank ||
    comparePlaces(a.index.notebook, a.place, b.place)
  )
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
