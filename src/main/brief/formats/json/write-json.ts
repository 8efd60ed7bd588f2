import type { Coverage } from '../../../../shared/brief/coverage'
import type {
  BriefClaim,
  BriefEvidence,
  BriefModel,
  BriefNote,
  BriefPassage,
  BriefReference,
  BriefSection,
  BriefTag,
  StandingCounts,
} from '../../../../shared/brief/model'
import type { CslItem } from '../../../../shared/document/csl-item'
import type { CitedSources } from '../../citations/cite'
import type { FormatFile } from '../format-file'
import { runsText } from '../runs-text'

/** Raised when a field changes its meaning or goes away; a new field does not raise it. docs/brief-json.md tells of each. */
const VERSION = 1

/** Every field of T, so that one added to the model cannot be forgotten here. */
type Whole<T> = { readonly [Field in keyof Required<T>]: unknown }

/** A brief as JSON, for programs: docs/brief-json.md. Keys always stand in the same order. */
export function writeJson(model: BriefModel, cited: CitedSources): FormatFile {
  const document = { format: 'postil-brief', version: VERSION, ...briefJson(model, cited) }
  return { bytes: new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`), warnings: [] }
}

function briefJson(model: BriefModel, cited: CitedSources): Whole<BriefModel> {
  const { shows } = model
  return {
    title: model.title,
    subtitle: model.subtitle,
    author: model.author,
    date: model.date,
    dateLabel: model.dateLabel,
    language: model.language,
    template: model.template,
    paper: model.paper,
    ink: model.ink,
    citationStyle: model.citationStyle,
    shows: {
      quotes: shows.quotes,
      evidence: shows.evidence,
      rationales: shows.rationales,
      tags: shows.tags,
      certainty: shows.certainty,
      notes: shows.notes,
      glance: shows.glance,
      contents: shows.contents,
    } satisfies Whole<BriefModel['shows']>,
    readings: model.readings,
    summary: model.summary,
    totals: countsJson(model.totals),
    notes: model.notes.map(noteJson),
    sections: model.sections.map(sectionJson),
    references: model.references.map((reference, index) => referenceJson(reference, index + 1, cited)),
  }
}

const sectionJson = (section: BriefSection): Whole<BriefSection> => ({
  number: section.number,
  title: section.title,
  level: section.level,
  documentTitle: section.documentTitle,
  documentLanguage: section.documentLanguage ?? null,
  partId: section.partId,
  introduction: section.introduction,
  counts: countsJson(section.counts),
  coverage: section.coverage && coverageJson(section.coverage),
  notes: section.notes.map(noteJson),
  passages: section.passages.map(passageJson),
  claims: section.claims.map(claimJson),
})

const coverageJson = ({ length, claimed, sourced }: Coverage): Whole<Coverage> => ({
  length,
  claimed,
  sourced,
})

const claimJson = (claim: BriefClaim): Whole<BriefClaim> => ({
  id: claim.id,
  label: claim.label,
  statement: claim.statement,
  quote: claim.quote,
  quoteRemark: claim.quoteRemark ?? null,
  quoteLanguage: claim.quoteLanguage ?? null,
  quotePages: claim.quotePages,
  standing: claim.standing,
  certainty: claim.certainty,
  tags: claim.tags.map(tagJson),
  evidence: claim.evidence.map(evidenceJson),
  notes: claim.notes.map(noteJson),
  from: claim.from,
})

const evidenceJson = (evidence: BriefEvidence): Whole<BriefEvidence> => ({
  relation: evidence.relation,
  strength: evidence.strength,
  rationale: evidence.rationale,
  quote: evidence.quote,
  quoteRemark: evidence.quoteRemark ?? null,
  quoteLanguage: evidence.quoteLanguage ?? null,
  locator: evidence.locator,
  referenceNumber: evidence.referenceNumber,
})

const passageJson = (passage: BriefPassage): Whole<BriefPassage> => ({
  quote: passage.quote,
  quoteRemark: passage.quoteRemark ?? null,
  quoteLanguage: passage.quoteLanguage ?? null,
  quotePages: passage.quotePages,
  comment: passage.comment,
  tags: passage.tags.map(tagJson),
})

const tagJson = ({ label, color }: BriefTag): Whole<BriefTag> => ({ label, color })

const noteJson = ({ about, quote, quoteLanguage, text }: BriefNote): Whole<BriefNote> => ({
  about,
  quote,
  quoteLanguage: quoteLanguage ?? null,
  text,
})

const countsJson = (counts: StandingCounts): Whole<StandingCounts> => ({
  supported: counts.supported,
  'single-source': counts['single-source'],
  contested: counts.contested,
  refuted: counts.refuted,
  unsupported: counts.unsupported,
})

/** With the source as the brief's style lists it, so that a program need not know the style. */
function referenceJson(
  { item, language, label, claims, link }: BriefReference,
  number: number,
  cited: CitedSources,
): Whole<BriefReference> & { readonly number: number; readonly text: string } {
  const listed = cited.list.find((source) => source.number === number)
  const text = runsText(listed?.body ?? [])
  return { number, label, text, language: language ?? null, claims, link, item: itemJson(item) }
}

function itemJson({ id, type, ...fields }: CslItem): object {
  return { id, type, ...(sorted(fields) as object) }
}

/** With the keys of every object in it by their names. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]))
}
