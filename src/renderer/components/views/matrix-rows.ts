import type { Claim } from '../../../shared/claim/claim'
import type { Notebook } from '../../../shared/notebook/notebook'
import { boardColumns } from '../../../shared/notebook/views'

/** A line of the matrix: the section that the claims after it are filed under, or a claim. */
export type MatrixRow =
  | {
      readonly kind: 'section'
      readonly key: string
      readonly title: string
      readonly claims: readonly Claim[]
    }
  | { readonly kind: 'claim'; readonly key: string; readonly claim: Claim }

/** Claims under the headings of their sections; sections without any are left out. */
export function matrixRows(notebook: Notebook, claims: readonly Claim[]): readonly MatrixRow[] {
  return boardColumns(notebook, claims, 'section').flatMap(({ key, of, claims: inside }): MatrixRow[] => {
    if (inside.length === 0 || of.kind !== 'section') return []
    const title = of.section.title || 'Untitled section'
    return [
      { kind: 'section', key, title, claims: inside },
      ...inside.map((claim): MatrixRow => ({ kind: 'claim', key: claim.id, claim })),
    ]
  })
}

/** A cell of the grid; column -1 is the head of the row. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** Where a key leads in the grid; null for a key that leads nowhere. The line of a section has its head only. */
export function stepInGrid(
  rows: readonly MatrixRow[],
  columns: number,
  { row, column }: GridPlace,
  press: { readonly key: string; readonly ctrlKey: boolean },
): GridPlace | null {
  const last = rows.length - 1
  const at = (next: number, wanted = column): GridPlace => {
    const bounded = Math.min(Math.max(next, 0), last)
    return { row: bounded, column: rows[bounded]?.kind === 'section' ? -1 : wanted }
  }
  switch (press.key) {
    case 'ArrowDown':
      return at(row + 1)
    case 'ArrowUp':
      return at(row - 1)
    case 'PageDown':
      return at(row + 10)
    case 'PageUp':
      return at(row - 10)
    case 'ArrowRight':
      return at(row, Math.min(column + 1, columns - 1))
    case 'ArrowLeft':
      return at(row, Math.max(column - 1, -1))
    case 'Home':
      return press.ctrlKey ? at(0, -1) : at(row, -1)
    case 'End':
      return press.ctrlKey ? at(last, columns - 1) : at(row, columns - 1)
    default:
      return null
  }
}
