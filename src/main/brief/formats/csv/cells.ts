/** What may stand before a formula without hiding it: white space, invisible characters, quotation marks. */
const BEFORE = String.raw`[\s\p{Cf}"']*`
const START = String.raw`[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n]`
const FORMULA = new RegExp(`^(?:${BEFORE}${START})`, 'u')
/** A number computes nothing: it stays as it is, also with its sign. */
const NUMBER = /^[+-]\d+(?:[.,]\d+)*\s?%?$/

/**
 * A cell that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe in front. The
 * apostrophe can be taken off without doubt, because a cell that has one there by itself gets another; docs/formats.md
 * says how. After OWASP, “CSV Injection”; also for full-width signs, and where quotes or spaces come first.
 */
export function guardedCell(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
}

/**
 * Rows as RFC 4180 has them, with a byte order mark in front, without which Excel takes UTF-8 for the code page of the
 * computer. Every cell is in quotation marks, so that it stays one cell whatever separator a program expects.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => `"${guardedCell(cell).replaceAll('"', '""')}"`).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
