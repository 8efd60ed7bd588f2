import { table } from './table.mjs'

/**
 * What a bench found. `figures` is everything measured, as plain data; tables are for people.
 * @typedef {{ title: string, head: readonly string[], rows: readonly (readonly import('./table.mjs').Cell[])[] }} Table
 * @typedef {{ title: string, target: string, value: string | number | null, met: boolean | null }} Target
 *   met: null when it was not measured in this run
 * @typedef {{
 *   tables: readonly Table[],
 *   targets: readonly Target[],
 *   notes: readonly string[],
 *   figures: unknown,
 * }} BenchResult
 */

/**
 * The text of a report: machine, tables, targets, notes, and as the last line one JSON object with all figures.
 * @param {{ name: string, quick: boolean, only?: string | undefined, started: Date, machine: object }} about
 * @param {BenchResult} result
 * @returns {string}
 */
export function reportText(about, { tables, targets, notes, figures }) {
  const { name, quick, only, started, machine } = about
  const measured = [
    started.toISOString(),
    ...Object.entries(machine).map(([key, value]) => `${key} ${value}`),
  ]
  const parts = [
    `# bench ${name}${quick ? ' (quick)' : ''}${only === undefined ? '' : ` (only ${only})`}`,
    measured.join(' · '),
    ...tables.map(({ title, head, rows }) => `${title}\n\n${table(head, rows)}`),
  ]
  if (targets.length > 0) {
    const rows = targets.map((one) => [one.title, one.target, one.value, verdict(one.met)])
    parts.push(`Targets\n\n${table(['what', 'target', 'measured', 'met'], rows)}`)
  }
  if (notes.length > 0) parts.push(notes.map((note) => `- ${note}`).join('\n'))
  const json = { bench: name, quick, started: started.toISOString(), machine, targets, figures }
  return `${parts.join('\n\n')}\n\n${JSON.stringify(json)}\n`
}

/** @param {boolean | null} met */
const verdict = (met) => (met === null ? 'not measured' : met ? 'yes' : 'no')

/**
 * @param {Parameters<typeof reportText>[0]} about
 * @param {BenchResult} result
 */
export function printReport(about, result) {
  process.stdout.write(reportText(about, result))
}
