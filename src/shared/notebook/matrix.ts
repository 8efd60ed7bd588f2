import type { Claim } from '../claim/claim'
import type { EvidenceLink } from '../claim/evidence'
import { RELATIONS, type Relation } from '../claim/relation'
import type { Reference } from '../claim/reference'
import type { SourceDocument } from '../document/source-document'
import type { Notebook } from './notebook'
import { documentsOf, evidenceOf, sourceKeyOf } from './queries'

/** What the columns of the evidence matrix stand for. */
export const AXES = ['relation', 'source'] as const
export type Axis = (typeof AXES)[number]

export type MatrixColumn =
  | { readonly key: string; readonly kind: 'relation'; readonly relation: Relation }
  | { readonly key: string; readonly kind: 'document'; readonly document: SourceDocument }
  | { readonly key: string; readonly kind: 'reference'; readonly reference: Reference }

/** Evidence of each claim by the key of its column. Claims without evidence are not in it. */
export type MatrixCells = ReadonlyMap<string, ReadonlyMap<string, readonly EvidenceLink[]>>

export interface Matrix {
  readonly columns: readonly MatrixColumn[]
  readonly cells: MatrixCells
}

/**
 * Claims × relations, or claims × sources. Every relation has a column; of sources only those that some of the claims
 * cite: documents in their order, then references in the order they were made.
 */
export function matrixOf(notebook: Notebook, claims: readonly Claim[], axis: Axis): Matrix {
  const cells = new Map<string, Map<string, EvidenceLink[]>>()
  const used = new Set<string>()
  for (const { id } of claims) {
    const links = evidenceOf(notebook, id)
    if (links.length === 0) continue
    const row = new Map<string, EvidenceLink[]>()
    for (const link of links) {
      const key = axis === 'relation' ? link.relation : sourceKeyOf(notebook, link)
      used.add(key)
      const cell = row.get(key)
      if (cell) cell.push(link)
      else row.set(key, [link])
    }
    cells.set(id, row)
  }
  return { columns: axis === 'relation' ? relationColumns() : sourceColumns(notebook, used), cells }
}

function relationColumns(): MatrixColumn[] {
  return RELATIONS.map((relation) => ({ key: relation, kind: 'relation', relation }))
}

function sourceColumns(notebook: Notebook, used: ReadonlySet<string>): MatrixColumn[] {
  const documents = documentsOf(notebook).map((document): MatrixColumn => ({
    key: document.id,
    kind: 'document',
    document,
  }))
  const references = Object.values(notebook.references)
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1))
    .map((reference): MatrixColumn => ({ key: reference.id, kind: 'reference', reference }))
  return [...documents, ...references].filter(({ key }) => used.has(key))
}
