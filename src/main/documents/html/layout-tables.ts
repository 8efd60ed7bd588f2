import { TreeElement, walk } from '../markup/tree'
import { headingLevel } from './elements'

/** Whether a table only arranges a page: marked so, of one column, or holding headings, lists or further tables. */
export function isLayoutTable(table: TreeElement): boolean {
  if (table.get('role') === 'presentation' || table.get('role') === 'none') return true
  let isData = false
  let isLayout = false
  let widest = 0
  let cells = 0
  walk(table, (node) => {
    if (isData || isLayout) return 'over'
    if (!(node instanceof TreeElement) || node === table) return 'into'
    const { name } = node
    if (name === 'th' || name === 'caption' || name === 'thead') isData = true
    else if (name === 'table' || headingLevel(node) !== null || name === 'blockquote') isLayout = true
    else if (name === 'tr') cells = 0
    else if (name === 'td') {
      cells += Number(node.get('colspan')) || 1
      widest = Math.max(widest, cells)
    }
    return 'into'
  })
  return isLayout || (!isData && widest <= 1)
}
