import type { PageContent, Run } from './layout-types'

/** Fewest numbers in a margin, and the share of the lines beside them that have one (or every fifth). */
const MIN_NUMBERS = 4
const MIN_SHARE = 0.6

const NUMBER = /^\d{1,5}$/

/** Takes away the numbers that preprints and laws print beside each line or every fifth, where most pages have them. */
export function withoutLineNumbers(pages: readonly PageContent[]): readonly PageContent[] {
  const found = pages.map(({ parts: [main = []] }) => numbersIn(main))
  const written = pages.filter(({ parts: [main = []] }) => main.length > MIN_NUMBERS).length
  const numbered = found.filter(({ size }) => size > 0).length
  if (numbered === 0 || numbered * 2 < written) return pages
  const edges = new Set(found.flatMap((numbers) => [...numbers].map(rightEdge)))
  return pages.map((page, index) => {
    const [main = [], ...others] = page.parts
    const own = found[index]
    // A last page has too few lines to tell by itself; there the place decides.
    const isNumber = (run: Run) =>
      own?.size === 0
        ? NUMBER.test(run.text.trim()) && edges.has(rightEdge(run)) && !touches(run, main)
        : own?.has(run) === true
    const rest = main.filter((run) => !isNumber(run))
    return { ...page, parts: rest.length > 0 ? [rest, ...others] : others }
  })
}

/** Where a number ends, in points: numbers of one margin end at one place. */
function rightEdge(run: Run): number {
  return Math.round(run.x + run.width)
}

/** Numbers one under the other, left of the text or right of it, that count on from line to line. */
function numbersIn(runs: readonly Run[]): Set<Run> {
  const numbers = runs.filter(({ text }) => NUMBER.test(text.trim()))
  const found = new Set<Run>()
  for (const edge of [(run: Run) => run.x + run.width, (run: Run) => run.x]) {
    for (const first of numbers) {
      const column = numbers.filter((run) => Math.abs(edge(run) - edge(first)) < 1 && !found.has(run))
      if (column.length >= MIN_NUMBERS && !column.some((run) => touches(run, runs)) && counts(column, runs))
        for (const run of column) found.add(run)
    }
  }
  return found
}

function counts(column: readonly Run[], runs: readonly Run[]): boolean {
  const sorted = [...column].sort((a, b) => a.y - b.y)
  const values = sorted.map(({ text }) => Number(text))
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0))
  const step = steps.filter((by) => by === 5).length > steps.length / 2 ? 5 : 1
  if (steps.filter((by) => by === step).length < steps.length * 0.9) return false
  const [top, bottom] = [sorted[0]?.y ?? 0, sorted.at(-1)?.y ?? 0]
  const size = Math.max(...sorted.map((run) => run.size))
  const lines = runs.filter((run) => run.y >= top - 2 && run.y <= bottom + 2 && !column.includes(run))
  // A table or a list with numbers is short; columns beside each other share their rows.
  const rows = new Set(lines.map(({ y }) => Math.round(y / Math.max(2, size * 0.5)))).size
  return rows > 0 && column.length * step >= rows * MIN_SHARE && bottom - top > size * 8 * step
}

/** Whether other words stand close: line numbers have white space on both sides, or the edge of the page. */
function touches(run: Run, runs: readonly Run[]): boolean {
  return runs.some((other) => {
    if (other === run || Math.abs(other.y - run.y) > run.size * 0.4) return false
    const gap = other.x > run.x ? other.x - (run.x + run.width) : run.x - (other.x + other.width)
    return gap < other.size * 0.5
  })
}
