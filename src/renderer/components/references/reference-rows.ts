import { lineCitation, shortCitation } from '../../../shared/brief/citation'
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
}

/** References in the order of their names. */
export function referenceRows(references: Notebook['references']): ReferenceRow[] {
  const { compare } = new Intl.Collator()
  return live(references)
    .map(({ id, bibliography }) => {
      const label = shortCitation(bibliography)
      const detail = lineCitation(bibliography)
      const { doi, key, publisher } = bibliography
      const words = [label, detail, doi, key, publisher].join('\n').toLowerCase()
      return { id, label, detail: detail === label ? '' : detail, words }
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
