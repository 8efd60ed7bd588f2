import type { BriefModel } from '../../../../shared/brief/model'
import { CERTAINTIES, certaintyLabel, type Certainty } from '../../../../shared/claim/certainty'
import { STANDING_TERMS, STANDINGS, type Standing } from '../../../../shared/claim/standing'
import { claimCount } from '../../pages/counts'
import { plainLine } from './plain-text'
import { WORDS } from './words'

/** Counts or shares: a picture in some formats, a table in others. */
export interface Figure {
  readonly title: string
  readonly subtitle: string
  /** What the rows are. */
  readonly rowHead: string
  readonly totalHead: string
  /** "%" for shares of a hundred; empty for counts. */
  readonly unit: '' | '%'
  readonly columns: readonly FigureColumn[]
  readonly rows: readonly FigureRow[]
  /** All of it in words, for whom a picture says nothing. */
  readonly description: string
}

export interface FigureColumn {
  readonly label: string
  readonly look:
    | { readonly standing: Standing }
    | { readonly certainty: Certainty | null }
    | { readonly coverage: 'sourced' | 'claimed' | 'rest' }
}

export interface FigureRow {
  readonly label: string
  /** Name of the section it leads to; null for none. */
  readonly anchor: string | null
  /** One for each column. */
  readonly values: readonly number[]
  /** What is told as the sum: all claims, or the share that is covered. */
  readonly total: number
}

/** The figures of the page at a glance: only those that have something to show. */
export function figuresOf(model: BriefModel): readonly Figure[] {
  if (claimCount(model.totals) === 0) return []
  const certainty = model.shows.certainty ? certaintyFigure(model) : null
  const coverage = coverageFigure(model)
  return [sectionFigure(model), ...(certainty ? [certainty] : []), ...(coverage ? [coverage] : [])]
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
    totalHead: WORDS.claims,
    unit: '',
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
    totalHead: WORDS.claims,
    unit: '',
    columns,
    rows,
  })
}

/** How much of each section’s text is in passages of claims; none where no text is. */
function coverageFigure({ sections }: BriefModel): Figure | null {
  const covered = sections.flatMap(({ number, title, coverage }) =>
    coverage && coverage.length > 0 ? [{ number, title, coverage }] : [],
  )
  if (covered.every(({ coverage }) => coverage.claimed === 0)) return null
  const rows = covered.map(({ number, title, coverage: { length, claimed, sourced } }) => {
    const share = (part: number) => Math.round((part / length) * 100)
    const [withSource, all] = [share(sourced), share(claimed)]
    return {
      label: `${number} ${plainLine(title) || WORDS.untitled}`,
      anchor: `section-${number}`,
      values: [withSource, all - withSource, 100 - all],
      total: all,
    }
  })
  return described({
    title: 'Coverage',
    subtitle: 'share of the text that claims are about',
    rowHead: 'Section',
    totalHead: 'Covered',
    unit: '%',
    columns: [
      { label: 'In claims with a source', look: { coverage: 'sourced' } },
      { label: 'In claims without one', look: { coverage: 'claimed' } },
      { label: 'In no claim', look: { coverage: 'rest' } },
    ],
    rows,
  })
}

function described(figure: Omit<Figure, 'description'>): Figure {
  const rows = figure.rows.map(({ label, values }) => {
    const counts = values.flatMap((value, index) =>
      value > 0
        ? [`${String(value)}${figure.unit} ${(figure.columns[index]?.label ?? '').toLowerCase()}`]
        : [],
    )
    return `${label}: ${counts.join(', ')}`
  })
  return { ...figure, description: `${figure.title}, ${figure.subtitle}. ${rows.join('. ')}.` }
}
