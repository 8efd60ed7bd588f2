import { TAG_COLORS, type TagColor } from '../../../shared/codebook/tag'
import type { TagRow } from '../../../shared/notebook/queries'

/** The tags that match what was typed, by label or description, and whether a new tag of that name makes sense. */
export function offeredTags(
  rows: readonly TagRow[],
  query: string,
): { readonly rows: readonly TagRow[]; readonly canCreate: boolean } {
  const words = query.trim().toLowerCase()
  if (words === '') return { rows, canCreate: false }
  const matches = rows
    .filter(({ tag }) => `${tag.label}\n${tag.description}`.toLowerCase().includes(words))
    // A match found without its parent would hang in the air.
    .map((row) => ({ ...row, depth: 0 }))
  const canCreate = !rows.some(({ tag, depth }) => depth === 0 && tag.label.toLowerCase() === words)
  return { rows: matches, canCreate }
}

/** The colour used least so far; grey, which says nothing, comes last. */
export function nextColor(rows: readonly TagRow[]): TagColor {
  const uses = (color: TagColor) => rows.filter(({ tag }) => tag.color === color).length
  return TAG_COLORS.reduce((best, color) => (uses(color) < uses(best) ? color : best))
}
