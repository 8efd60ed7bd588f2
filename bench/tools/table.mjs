/** @typedef {string | number | null | undefined} Cell a number is shown as it is, nothing as a dash */

/**
 * Lays out a table for a terminal that is also a Markdown table. Columns of numbers are set right.
 * @param {readonly string[]} head
 * @param {readonly (readonly Cell[])[]} rows
 * @returns {string}
 */
export function table(head, rows) {
  const cells = rows.map((row) => head.map((_, column) => words(row[column])))
  const right = head.map((_, column) => rows.every((row) => isNumeric(row[column])))
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...cells.map((row) => row[column]?.length ?? 0)),
  )
  /** @param {readonly string[]} row */
  const line = (row) => {
    const padded = row.map((text, column) => {
      const width = widths[column] ?? 0
      return right[column] ? text.padStart(width) : text.padEnd(width)
    })
    return `| ${padded.join(' | ')} |`
  }
  const rule = widths.map((width, column) =>
    right[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  )
  return [line(head), line(rule), ...cells.map(line)].join('\n')
}

/** @param {Cell} cell */
function words(cell) {
  if (cell === null || cell === undefined || (typeof cell === 'number' && Number.isNaN(cell))) return '–'
  return typeof cell === 'number' ? cell.toLocaleString('en-US', { maximumFractionDigits: 4 }) : cell
}

/** @param {Cell} cell */
function isNumeric(cell) {
  return typeof cell !== 'string' || /^[><≥≤~]?\s?[\d,.]+( ?×)?$/.test(cell)
}
