import { TreeElement, walk } from '../markup/tree'
import { headingLevel } from './elements'

/** Whether a table only arranges a page: marked so, of one column, or holding headings, lists or further tables. */
export function isLayoutTable(table: TreeElement): boolean {
  if (table.get('role') === 'presentation' || table.get('role') === 'none') return true
  const verdict: { isLayout?: boolean } = {}
  let widest = 0
  let cells = 0
  walk(table, (node) => {
    if (verdict.isLayout !== undefined) return 'over'
    if (!(node instanceof TreeElement) || node === table) return 'into'
    const { name } = node
    if (name === 'th' || name === 'caption' || name === 'thead') verdict.isLayout = false
    else if (name === 'table' || name === 'blockquote' || headingLevel(node) !== null) verdict.isLayout = true
    else if (name === 'tr') cells = 0
    else if (name === 'td') {
      cells += Number(node.get('colspan')) || 1
      widest = Math.max(widest, cells)
    }
    return 'into'
  })
  return verdict.isLayout ?? widest <= 1
}
