import { STANDING_TERMS, STANDINGS } from '../../../../shared/claim/standing'
import type { Figure, FigureColumn, FigureRow } from '../reading/figures'
import type { BriefReading } from '../reading/reading'
import { standingIcon } from './icons'
import { markup, type Markup } from './markup'

const HEIGHT = 22
/** Narrower parts than this share of the bar have no room for their number. */
const ROOM = 0.045

/**
 * A figure as a table whose cells are drawn: a bar for each row, divided by what is counted. It narrows with the page
 * and is read row by row; what each bar shows is in words for whom it says nothing.
 */
export function figureHtml(figure: Figure, key: string): Markup {
  const { unit, columns } = figure
  const most = unit === '%' ? 100 : Math.max(1, ...figure.rows.map(({ total }) => total))
  const rows = figure.rows.map((row) => {
    const label =
      row.anchor === null ? markup`${row.label}` : markup`<a href="#${row.anchor}">${row.label}</a>`
    return markup`<tr>
      <th scope="row" dir="auto">${label}</th>
      <td class="bar">${bar(columns, row, most, unit)}</td>
      <td class="total">${row.total}${unit}</td>
    </tr>\n`
  })
  return markup`<figure class="chart" aria-labelledby="${key}">
    <figcaption id="${key}"><b>${figure.title}</b> <span>${figure.subtitle}</span></figcaption>
    <table>
      <colgroup><col class="names" /><col /><col class="sums" /></colgroup>
      <thead class="aside">
        <tr>
          <th scope="col">${figure.rowHead}</th>
          <th scope="col">Parts</th>
          <th scope="col">${figure.totalHead}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    ${'standing' in (columns[0]?.look ?? {}) ? null : keyHtml(figure)}
  </figure>\n`
}

function bar(
  columns: readonly FigureColumn[],
  { values }: FigureRow,
  most: number,
  unit: Figure['unit'],
): Markup {
  let at = 0
  const words: string[] = []
  const parts = values.flatMap((value, index): Markup[] => {
    const column = columns[index]
    if (value === 0 || !column) return []
    const share = value / most
    const x = at
    at += share
    words.push(`${String(value)}${unit} ${column.label.toLowerCase()}`)
    const number =
      share < ROOM ? null : markup`<text x="${percent(x + share / 2)}" y="${HEIGHT / 2 + 4}">${value}</text>`
    return [
      markup`<rect class="${lookOf(column)}" x="${percent(x)}" width="${percent(share)}" height="${HEIGHT}" />`,
      markup`<g class="${lookOf(column)}-ink">${number}</g>`,
    ]
  })
  return markup`<svg role="img" aria-label="${words.join(', ')}" width="100%" height="${HEIGHT}">
    ${parts}
  </svg>`
}

const percent = (share: number) => `${String(Math.round(share * 10_000) / 100)}%`

const lookOf = ({ look }: FigureColumn) => {
  if ('standing' in look) return `standing-${look.standing}`
  return 'certainty' in look ? `certainty-${look.certainty ?? 'none'}` : `covered-${look.coverage}`
}

/** What the shades stand for, where no other key tells it. */
function keyHtml({ columns, rows }: Figure): Markup {
  const shown = columns.filter((_, index) => rows.some(({ values }) => (values[index] ?? 0) > 0))
  return markup`<ul class="key">
    ${shown.map(
      (column) =>
        markup`<li>
          <svg class="icon" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
            <rect class="${lookOf(column)}" width="10" height="10" />
          </svg>
          ${column.label}
        </li>`,
    )}
  </ul>\n`
}

/** How the claims stand, in one line with a bar. */
export function standingsHtml({ totals }: BriefReading): Markup {
  const present = STANDINGS.filter((standing) => totals[standing] > 0)
  const all = present.reduce((sum, standing) => sum + totals[standing], 0)
  let at = 0
  const parts = present.map((standing) => {
    const share = totals[standing] / all
    at += share
    return markup`<rect
      class="standing-${standing}"
      x="${percent(at - share)}"
      width="${percent(share)}"
      height="12"
    />`
  })
  const items = present.map(
    (standing) =>
      markup`<li class="ink-${standing}">
        ${standingIcon(standing)} <span>${STANDING_TERMS[standing].label} ${totals[standing]}</span>
      </li>`,
  )
  return markup`<svg class="standings" aria-hidden="true" focusable="false" width="100%" height="12">
      ${parts}
    </svg>
    <ul class="key">
      ${items}
    </ul>\n`
}

/** What each standing means, with its shape and how many claims have it. */
export function legendHtml({ totals }: BriefReading): Markup {
  const rows = STANDINGS.map(
    (standing) =>
      markup`<div class="ink-${standing}">
        <dt>${standingIcon(standing)} ${STANDING_TERMS[standing].label}</dt>
        <dd><b>${totals[standing]}</b> <span>${STANDING_TERMS[standing].meaning}</span></dd>
      </div>\n`,
  )
  return markup`<dl class="legend">${rows}</dl>\n`
}
