import type { Claim } from '../claim/claim'
import type { EvidenceLink } from '../claim/evidence'
import { STANDINGS, type Standing } from '../claim/standing'
import type { Section } from '../document/sections'
import type { SourceDocument } from '../document/source-document'
import type { Note } from '../note/note'
import type { Brief, Paper } from '../notebook/brief'
import type { CitationStyle } from '../notebook/citation-style'
import type { Notebook } from '../notebook/notebook'
import {
  annotationOf,
  evidenceOf,
  notesAbout,
  sectionOfClaim,
  standingOfClaim,
  tagsOf,
} from '../notebook/queries'
import { passagePages } from '../notebook/passage-pages'
import { lineCitation } from './citation'
import { otherLanguage } from './language'
import type { BriefClaim, BriefEvidence, BriefModel, BriefNote, BriefSection, StandingCounts } from './model'
import { coverageBy } from './coverage'
import { documentsInScope, outlineOf, type OutlineEntry } from './outline'
import { passagesIn, quoteLanguage, quoteRemark } from './passages'
import { inItsLanguage, References } from './references'

export interface BriefOptions {
  /** The day of the export where the person is, YYYY-MM-DD. */
  readonly date: string
  /** Overrides the saved paper. */
  readonly paper?: Paper | undefined
  /** Used when the brief's own author is empty. */
  readonly author?: string | undefined
  /** Overrides the saved style. */
  readonly citationStyle?: CitationStyle | undefined
}

/** What a brief of a notebook says: its scope in its own order, section by section. */
export function buildBrief(notebook: Notebook, brief: Brief, options: BriefOptions): BriefModel {
  const builder: Builder = { notebook, brief, cited: new References(notebook, brief.language) }
  const filled = filledEntries(builder, outlineOf(notebook, brief))
  const sections = sectionsOf(builder, filled)
  const scope = documentsInScope(notebook, brief)
  // Sources that were read and not used say something too, where sources are what a brief lists.
  if (brief.template === 'annotated-bibliography')
    scope.forEach((document) => builder.cited.include(document))
  const used = scope.filter(
    (document) =>
      filled.some(({ of }) => of?.document.id === document.id) || documentNotes(builder, document).length > 0,
  )
  const [only] = used
  return {
    template: brief.template,
    ink: brief.ink,
    shows: brief.shows,
    title: brief.title || (used.length === 1 && only ? only.bibliography.title : '') || notebook.title,
    subtitle: brief.subtitle,
    author: brief.author || options.author || '',
    date: options.date,
    dateLabel: longDate(options.date, brief.language),
    language: brief.language,
    paper: options.paper ?? brief.paper,
    readings: used.map((document) => lineCitation(document.bibliography)),
    summary: brief.summary,
    totals: countStandings(sections.flatMap((section) => section.claims)),
    notes: brief.shows.notes
      ? [
          ...notesAbout(notebook, { kind: 'notebook' }).flatMap((note) => noteOf(builder, note, null)),
          ...used.flatMap((document) =>
            documentNotes(builder, document).flatMap((note) =>
              noteOf(builder, note, used.length > 1 ? document.bibliography.title : null),
            ),
          ),
        ]
      : [],
    sections,
    citationStyle: options.citationStyle ?? brief.citationStyle,
    references: builder.cited.list,
  }
}

interface Builder {
  readonly notebook: Notebook
  readonly brief: Brief
  readonly cited: References
}

/** Entries with something to say, and the headings above them. */
function filledEntries(builder: Builder, entries: readonly OutlineEntry[]): readonly OutlineEntry[] {
  // From the end: a heading stays when what was kept last stands below it.
  const kept: OutlineEntry[] = []
  let below = 0
  for (const entry of entries.toReversed()) {
    if (!hasContent(builder, entry) && below <= entry.level) continue
    kept.push(entry)
    below = entry.level
  }
  return kept.reverse()
}

function hasContent({ notebook, brief }: Builder, { part, of, claims }: OutlineEntry): boolean {
  if (claims.length > 0 || part.introduction.trim() !== '') return true
  if (!of) return false
  const { document, section } = of
  return (
    (brief.shows.notes && sectionNotes(notebook, document, section).some(hasText)) ||
    (brief.template === 'reading-notes' && passagesIn(notebook, brief, document, section).length > 0)
  )
}

function sectionsOf(builder: Builder, entries: readonly OutlineEntry[]): BriefSection[] {
  const { notebook, brief } = builder
  const documents = new Set(entries.flatMap(({ of }) => of?.document.id ?? []))
  // Among headings of the brief's own, the documents no longer are what it is divided by.
  const namesDocuments = documents.size > 1 && entries.every(({ of }) => of !== null)
  const counters: number[] = []
  const coverageOf = coverageBy(
    notebook,
    entries.flatMap(({ claims }) => claims),
  )
  let documentId: string | null = null
  let label = 0
  return entries.map(({ part, of, title, level, claims }) => {
    counters.length = level
    counters[level - 1] = (counters[level - 1] ?? 0) + 1
    const goesOn = of !== null && of.document.id !== documentId
    documentId = of?.document.id ?? documentId
    const made = claims.map((claim) => {
      const isElsewhere = sectionOfClaim(notebook, claim) !== of?.section
      return claimOf(builder, claim, `C${String((label += 1))}`, isElsewhere)
    })
    return {
      number: Array.from(counters, (count) => String(count || 1)).join('.'),
      title,
      level,
      ...(namesDocuments && goesOn ? documentTitle(of.document, brief.language) : { documentTitle: null }),
      partId: part.id,
      introduction: part.introduction,
      counts: countStandings(made),
      coverage: of && coverageOf(of.document.id, of.section),
      claims: made,
      notes:
        of && brief.shows.notes
          ? sectionNotes(notebook, of.document, of.section).flatMap((note) => noteOf(builder, note, null))
          : [],
      passages:
        of && brief.template === 'reading-notes' ? passagesIn(notebook, brief, of.document, of.section) : [],
    }
  })
}

function documentTitle(document: SourceDocument, ofBrief: string) {
  const { title, language } = inItsLanguage(document)
  const tag = otherLanguage(language, ofBrief)
  return { documentTitle: title, ...(tag === undefined ? {} : { documentLanguage: tag }) }
}

function claimOf(builder: Builder, claim: Claim, label: string, isElsewhere: boolean): BriefClaim {
  const { notebook, brief } = builder
  const { shows } = brief
  const passage = shows.quotes ? annotationOf(notebook, claim.annotationId) : null
  const tags = shows.tags ? tagsOf(notebook, claim.tagIds) : []
  const notes = shows.notes ? notesAbout(notebook, { kind: 'claim', claimId: claim.id }) : []
  const evidence = shows.evidence ? evidenceOf(notebook, claim.id) : []
  builder.cited.state(label, claim.documentId)
  return {
    id: claim.id,
    label,
    statement: claim.statement,
    quote: passage?.target.quote.exact ?? null,
    ...quoteRemark(passage),
    ...quoteLanguage(notebook, passage, brief.language),
    quotePages: passage ? passagePages(notebook, passage.target) : '',
    standing: standingOfClaim(notebook, claim.id),
    certainty: shows.certainty ? claim.certainty : null,
    tags: tags.map(({ label: words, color }) => ({ label: words, color })),
    evidence: evidence.map((link) => evidenceItem(builder, link)),
    notes: notes.flatMap((note) => noteOf(builder, note, null)),
    from: isElsewhere ? (sectionOfClaim(notebook, claim)?.title ?? null) : null,
  }
}

function evidenceItem({ notebook, brief, cited }: Builder, link: EvidenceLink): BriefEvidence {
  const passage = link.source.kind === 'passage' ? annotationOf(notebook, link.source.annotationId) : null
  const pages = passage ? passagePages(notebook, passage.target) : ''
  const locator = link.source.kind === 'reference' ? link.source.locator : pages
  return {
    relation: link.relation,
    strength: link.strength,
    rationale: brief.shows.rationales ? link.rationale : '',
    quote: brief.shows.quotes ? (passage?.target.quote.exact ?? null) : null,
    ...quoteRemark(passage),
    ...quoteLanguage(notebook, passage, brief.language),
    locator,
    referenceNumber: cited.cite(link),
  }
}

function sectionNotes(notebook: Notebook, document: SourceDocument, section: Section): readonly Note[] {
  return notesAbout(notebook, { kind: 'section', documentId: document.id, sectionId: section.id })
}

function documentNotes({ notebook, brief }: Builder, document: SourceDocument): readonly Note[] {
  if (!brief.shows.notes) return []
  return notesAbout(notebook, { kind: 'document', documentId: document.id }).filter(hasText)
}

/** A note for the brief; none when nothing was written in it. */
function noteOf({ notebook, brief }: Builder, note: Note, about: string | null): BriefNote[] {
  if (!hasText(note)) return []
  const passage = annotationOf(notebook, note.annotationId)
  const quote = passage?.target.quote.exact ?? null
  return [{ about, quote, ...quoteLanguage(notebook, passage, brief.language), text: note.text }]
}

const hasText = (note: Note) => note.text.trim() !== ''

/** How many claims have each standing. */
function countStandings(claims: readonly { readonly standing: Standing }[]): StandingCounts {
  const counts = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>
  for (const claim of claims) counts[claim.standing] += 1
  return counts
}

/** A day in words of a language; in English when the tag is not a language. */
function longDate(date: string, language: string): string {
  const day = new Date(`${date}T12:00:00Z`)
  const format = { dateStyle: 'long', timeZone: 'UTC' } as const
  try {
    return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, format).format(day)
  } catch {
    return new Intl.DateTimeFormat('en-GB', format).format(day)
  }
}
