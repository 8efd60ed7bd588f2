import type { Claim } from '../claim/claim'
import type { EvidenceLink } from '../claim/evidence'
import { RELATIONS, type Relation } from '../claim/relation'
import type { Reference } from '../claim/reference'
import { memoByIdentity } from '../core/memo'
import type { SourceDocument } from '../document/source-document'
import type { Notebook } from './notebook'
import { documentsOf } from './queries'
import { supportsOf, type Support, type Supports } from './support'

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
  const cells = cellsBy[axis](claims, supportsOf(notebook))
  return { columns: axis === 'relation' ? RELATION_COLUMNS : sourceColumns(notebook, cells), cells }
}

const cellsBy: Readonly<Record<Axis, (claims: readonly Claim[], supports: Supports) => MatrixCells>> = {
  relation: memoByIdentity((claims: readonly Claim[], supports: Supports) =>
    cellsOf(claims, supports, ({ links }) => links.map(({ relation }) => relation)),
  ),
  source: memoByIdentity((claims: readonly Claim[], supports: Supports) =>
    cellsOf(claims, supports, ({ sources }) => sources),
  ),
}

/** `keysOf` names the column of each link. */
function cellsOf(
  claims: readonly Claim[],
  supports: Supports,
  keysOf: (support: Support) => readonly string[],
): MatrixCells {
  const cells = new Map<string, Map<string, EvidenceLink[]>>()
  for (const { id } of claims) {
    const support = supports.get(id)
    if (!support) continue
    const keys = keysOf(support)
    const row = new Map<string, EvidenceLink[]>()
    for (const [index, link] of support.links.entries()) {
      const key = keys[index] ?? ''
      const cell = row.get(key)
      if (cell) cell.push(link)
      else row.set(key, [link])
    }
    cells.set(id, row)
  }
  return cells
}

const RELATION_COLUMNS: readonly MatrixColumn[] = RELATIONS.map((relation) => ({
  key: relation,
  kind: 'relation',
  relation,
}))

function sourceColumns(notebook: Notebook, cells: MatrixCells): MatrixColumn[] {
  const used = new Set([...cells.values()].flatMap((row) => [...row.keys()]))
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
