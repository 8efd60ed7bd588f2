import type { Bibliography } from '../../../shared/document/source-document'
import { documentsOf } from '../../../shared/notebook/queries'
import { live } from '../../../shared/notebook/lookup'
import type { Notebook } from '../../../shared/notebook/notebook'
import { citationKeys } from './citation-keys'

/** A source of a list of references: what is known of it, and what a text cites it by. */
export interface ListedSource {
  /** Unique in the list; its own key where that is one. */
  readonly key: string
  readonly source: Bibliography
}

/** The sources of a notebook: its documents in their order, then the references outside it, by when they were added. */
export function listedSources({ documents, references, ...rest }: Notebook): ListedSource[] {
  const outside = live(references).sort((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id))
  const sources = [...documentsOf({ documents, references, ...rest }), ...outside].map(
    ({ bibliography }) => bibliography,
  )
  const keys = citationKeys(sources)
  return sources.map((source, index) => ({ key: keys[index] ?? '', source }))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
