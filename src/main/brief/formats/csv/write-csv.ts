import type { BriefClaim, BriefEvidence, BriefModel, BriefSection } from '../../../../shared/brief/model'
import { certaintyLabel } from '../../../../shared/claim/certainty'
import { RELATION_TERMS } from '../../../../shared/claim/relation'
import { STANDING_TERMS } from '../../../../shared/claim/standing'
import type { CitedSources } from '../../citations/cite'
import type { FormatFile } from '../format-file'
import { plain, plainLine } from '../reading/plain-text'
import { lossWarnings } from '../reading/loss-warnings'
import { runsText } from '../runs-text'
import { csvText } from './cells'

/** What one row is about: a piece of evidence, or a claim that has none. */
interface Row {
  readonly section: BriefSection
  /** Title of the document that the brief goes through at this place; may be empty. */
  readonly document: string
  readonly claim: BriefClaim
  readonly evidence: BriefEvidence | null
}

type Column = readonly [title: string, cell: (row: Row, cited: Cited) => string]

interface Cited {
  readonly model: BriefModel
  readonly sources: CitedSources
}

const COLUMNS: readonly Column[] = [
  ['Section number', ({ section }) => section.number],
  ['Section', ({ section }) => plainLine(section.title)],
  ['Document', ({ document }) => plainLine(document)],
  ['Claim', ({ claim }) => claim.label],
  ['Statement', ({ claim }) => claim.statement],
  ['Passage', ({ claim }) => claim.quote ?? ''],
  ['Passage pages', ({ claim }) => claim.quotePages],
  ['Passage remark', ({ claim }) => claim.quoteRemark ?? ''],
  ['Standing', ({ claim }) => STANDING_TERMS[claim.standing].label],
  ['Certainty', ({ claim }) => (claim.certainty === null ? '' : certaintyLabel(claim.certainty))],
  ['Tags', ({ claim }) => claim.tags.map(({ label }) => plainLine(label)).join('; ')],
  ['From section', ({ claim }) => claim.from ?? ''],
  ['Claim notes', ({ claim }) => claim.notes.map(noteText).join('\n\n')],
  ['Relation', ({ evidence }) => (evidence ? RELATION_TERMS[evidence.relation].label : '')],
  ['Strength', ({ evidence }) => evidence?.strength ?? ''],
  ['Rationale', ({ evidence }) => evidence?.rationale ?? ''],
  ['Evidence passage', ({ evidence }) => evidence?.quote ?? ''],
  ['Evidence remark', ({ evidence }) => evidence?.quoteRemark ?? ''],
  ['Place in source', ({ evidence }) => evidence?.locator ?? ''],
  ['Source', ({ evidence }, { model }) => referenceOf(evidence, model)?.label ?? ''],
  ['Reference', ({ evidence }, { sources }) => listedText(evidence, sources)],
  ['Link', ({ evidence }, { model }) => referenceOf(evidence, model)?.link ?? ''],
]

/** The claims of a brief with their evidence, a row for each piece of evidence and for each claim without any. */
export function writeCsv(model: BriefModel, sources: CitedSources): FormatFile {
  const cited = { model, sources }
  const rows = rowsOf(model).map((row) => COLUMNS.map(([, cell]) => plain(cell(row, cited))))
  const text = csvText([COLUMNS.map(([title]) => title), ...rows])
  return { bytes: new TextEncoder().encode(text), warnings: [...lossWarnings(model), ...leftOut(model)] }
}

function rowsOf({ sections }: BriefModel): Row[] {
  let document = ''
  return sections.flatMap((section) => {
    document = section.documentTitle ?? document
    const at = { section, document }
    return section.claims.flatMap((claim): Row[] =>
      claim.evidence.length === 0
        ? [{ ...at, claim, evidence: null }]
        : claim.evidence.map((evidence) => ({ ...at, claim, evidence })),
    )
  })
}

const noteText = ({ quote, text }: BriefClaim['notes'][number]) =>
  quote === null ? text : `“${quote}”\n${text}`

const referenceOf = (evidence: BriefEvidence | null, { references }: BriefModel) =>
  evidence ? references[evidence.referenceNumber - 1] : undefined

function listedText(evidence: BriefEvidence | null, { list }: CitedSources): string {
  const listed = list.find(({ number }) => number === evidence?.referenceNumber)
  return listed ? runsText(listed.body) : ''
}

/** A table of claims has no place for what is not about one. */
function leftOut({ summary, notes, sections }: BriefModel): string[] {
  const parts = [
    ...(summary.trim() === '' ? [] : ['the summary']),
    ...(sections.some(({ introduction }) => introduction.trim() !== '') ? ['introductions'] : []),
    ...(notes.length > 0 || sections.some((section) => section.notes.length > 0)
      ? ['notes that are not about a claim']
      : []),
    ...(sections.some(({ passages }) => passages.length > 0) ? ['passages without a claim'] : []),
  ]
  if (parts.length === 0) return []
  const last = parts.at(-1) ?? ''
  const list = parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
  return [`The table holds claims and their evidence. Not in it: ${list}.`]
}
