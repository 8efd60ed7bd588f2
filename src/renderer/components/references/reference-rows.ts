import { lineCitation, shortCitation } from '../../../shared/brief/citation'
import type { Claim } from '../../../shared/claim/claim'
import type { ReferenceId } from '../../../shared/core/ids'
import { live } from '../../../shared/notebook/lookup'
import type { Notebook } from '../../../shared/notebook/notebook'

/** A reference as a list shows it. */
export interface ReferenceRow {
  readonly id: ReferenceId
  readonly label: string
  readonly detail: string
  /** Lower case; what it is found by. */
  readonly words: string
  readonly title: string
  readonly year: string
}

export type RowOrder = 'author' | 'year' | 'title' | 'cited' | 'unused'

/** Orders of the list; the last one shows those alone that no evidence cites. */
export const ROW_ORDERS: readonly { readonly value: RowOrder; readonly label: string }[] = [
  { value: 'author', label: 'By author' },
  { value: 'year', label: 'Newest first' },
  { value: 'title', label: 'By title' },
  { value: 'cited', label: 'Most cited first' },
  { value: 'unused', label: 'Not cited yet' },
]

/** Rows, which come by author, in another order. Those without what they are ordered by come last. */
export function orderedRows(
  rows: readonly ReferenceRow[],
  order: RowOrder,
  usage: ReadonlyMap<ReferenceId, number>,
): readonly ReferenceRow[] {
  const uses = ({ id }: ReferenceRow) => usage.get(id) ?? 0
  const { compare } = new Intl.Collator(undefined, { numeric: true })
  const emptyLast = (a: string, b: string) => Number(a === '') - Number(b === '')
  switch (order) {
    case 'author':
      return rows
    case 'year':
      return rows.toSorted((a, b) => emptyLast(a.year, b.year) || compare(b.year, a.year))
    case 'title':
      return rows.toSorted((a, b) => emptyLast(a.title, b.title) || compare(a.title, b.title))
    case 'cited':
      return rows.toSorted((a, b) => uses(b) - uses(a))
    case 'unused':
      return rows.filter((row) => uses(row) === 0)
  }
}

/** References in the order of their names. */
export function referenceRows(references: Notebook['references']): ReferenceRow[] {
  const { compare } = new Intl.Collator()
  return live(references)
    .map(({ id, bibliography }) => {
      const label = shortCitation(bibliography)
      const detail = lineCitation(bibliography)
      const { doi, key, publisher, title, year } = bibliography
      const words = [label, detail, doi, key, publisher].join('\n').toLowerCase()
      return { id, label, detail: detail === label ? '' : detail, words, title, year }
    })
    .sort((a, b) => compare(a.label, b.label) || compare(a.detail, b.detail))
}

/** The rows in which every typed word stands. */
export function matchingRows(rows: readonly ReferenceRow[], typed: string): readonly ReferenceRow[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return wanted.length === 0 ? rows : rows.filter(({ words }) => wanted.every((word) => words.includes(word)))
}

/** How many pieces of evidence cite each reference. */
export function referenceUsage(notebook: Notebook): ReadonlyMap<ReferenceId, number> {
  const usage = new Map<ReferenceId, number>()
  for (const { source, claimId } of live(notebook.evidence)) {
    const claim = notebook.claims[claimId]
    if (source.kind !== 'reference' || !claim || claim.deletedAt !== undefined) continue
    usage.set(source.referenceId, (usage.get(source.referenceId) ?? 0) + 1)
  }
  return usage
}

/** The claims whose evidence cites a reference, each once, in the order in which they were made. */
export function citingClaims(notebook: Notebook, id: ReferenceId): readonly Claim[] {
  const ids = new Set(
    live(notebook.evidence).flatMap(({ source, claimId }) =>
      source.kind === 'reference' && source.referenceId === id ? [claimId] : [],
    ),
  )
  return [...ids]
    .flatMap((claimId) => notebook.claims[claimId] ?? [])
    .filter(({ deletedAt }) => deletedAt === undefined)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt))
}
