import type { BriefModel } from '../../../../shared/brief/model'
import { CERTAINTIES, certaintyLabel, type Certainty } from '../../../../shared/claim/certainty'
import { STANDING_TERMS, STANDINGS, type Standing } from '../../../../shared/claim/standing'
import { claimCount } from '../../pages/counts'
import { plainLine } from './plain-text'
import { WORDS } from './words'

/** A count of claims: a picture in some formats, a table in others. */
export interface Figure {
  readonly title: string
  readonly subtitle: string
  /** What the rows are. */
  readonly rowHead: string
  readonly columns: readonly FigureColumn[]
  readonly rows: readonly FigureRow[]
  /** All of it in words, for whom a picture says nothing. */
  readonly description: string
}

export interface FigureColumn {
  readonly label: string
  readonly look: { readonly standing: Standing } | { readonly certainty: Certainty | null }
}

export interface FigureRow {
  readonly label: string
  /** Name of the section it leads to; null for none. */
  readonly anchor: string | null
  /** One for each column. */
  readonly values: readonly number[]
  readonly total: number
}

/** The figures of the page at a glance: only those that have something to show. */
export function figuresOf(model: BriefModel): readonly Figure[] {
  if (claimCount(model.totals) === 0) return []
  const certainty = model.shows.certainty ? certaintyFigure(model) : null
  return [sectionFigure(model), ...(certainty ? [certainty] : [])]
}

function sectionFigure({ sections }: BriefModel): Figure {
  const columns = STANDINGS.map((standing) => ({
    label: STANDING_TERMS[standing].label,
    look: { standing },
  }))
  const rows = sections
    .filter(({ counts }) => claimCount(counts) > 0)
    .map(({ number, title, counts }) => ({
      label: `${number} ${plainLine(title) || WORDS.untitled}`,
      anchor: `section-${number}`,
      values: STANDINGS.map((standing) => counts[standing]),
      total: claimCount(counts),
    }))
  return described({
    title: 'Evidence by section',
    subtitle: 'number of claims, by what the evidence says',
    rowHead: 'Section',
    columns,
    rows,
  })
}

const RATINGS: readonly (Certainty | null)[] = [...CERTAINTIES, null]

/** How certain the claims of each standing are; none when nobody rated any. */
function certaintyFigure({ sections }: BriefModel): Figure | null {
  const claims = sections.flatMap((section) => section.claims)
  if (claims.every(({ certainty }) => certainty === null)) return null
  const columns = RATINGS.map((certainty) => ({ label: certaintyLabel(certainty), look: { certainty } }))
  const rows = STANDINGS.map((standing) => {
    const of = claims.filter((claim) => claim.standing === standing)
    return {
      label: STANDING_TERMS[standing].label,
      anchor: null,
      values: RATINGS.map((rating) => of.filter(({ certainty }) => certainty === rating).length),
      total: of.length,
    }
  }).filter(({ total }) => total > 0)
  return described({
    title: 'Certainty',
    subtitle: 'number of claims, by how certain the evidence makes them',
    rowHead: 'Standing',
    columns,
    rows,
  })
}

function described(figure: Omit<Figure, 'description'>): Figure {
  const rows = figure.rows.map(({ label, values }) => {
    const counts = values.flatMap((value, index) =>
      value > 0 ? [`${String(value)} ${(figure.columns[index]?.label ?? '').toLowerCase()}`] : [],
    )
    return `${label}: ${counts.join(', ')}`
  })
  return { ...figure, description: `${figure.title}, ${figure.subtitle}. ${rows.join('. ')}.` }
}
