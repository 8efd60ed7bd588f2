import type { Annotation } from '../annotation/annotation'
import type { Claim } from '../claim/claim'
import type { EvidenceLink } from '../claim/evidence'
import { STANDINGS, type Standing } from '../claim/standing'
import type { Section } from '../document/sections'
import { cslItem } from '../document/csl-item'
import type { Bibliography, SourceDocument } from '../document/source-document'
import type { Note } from '../note/note'
import type { CitationStyle } from '../notebook/citation-style'
import type { Notebook, Paper } from '../notebook/notebook'
import {
  annotationOf,
  claimsIn,
  documentsOf,
  evidenceOf,
  notesAbout,
  sectionsIn,
  standingOfClaim,
  tagsOf,
} from '../notebook/queries'
import { sourceKeyOf } from '../notebook/support'
import { passagePages } from '../notebook/passage-pages'
import { lineCitation, shortCitation, sourceLink } from './citation'
import type {
  BriefClaim,
  BriefEvidence,
  BriefModel,
  BriefNote,
  BriefReference,
  BriefSection,
  StandingCounts,
} from './model'

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

/** The brief of a whole notebook: every document with claims or notes, section by section. */
export function buildBrief(notebook: Notebook, options: BriefOptions): BriefModel {
  const cited = new References(notebook)
  const numbering = { claim: 0, section: 0 }
  const used = documentsOf(notebook).filter((document) => hasContent(notebook, document))
  const sections = used.flatMap((document) =>
    sectionsOfDocument(notebook, document, used.length > 1, cited, numbering),
  )
  const { brief } = notebook
  const [only] = used
  return {
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
    notes: [
      ...notesAbout(notebook, { kind: 'notebook' }).flatMap((note) => noteOf(notebook, note, null)),
      ...used.flatMap((document) => documentNotes(notebook, document, used.length > 1)),
    ],
    sections,
    citationStyle: options.citationStyle ?? brief.citationStyle,
    references: cited.list,
  }
}

/** Numbers sources in the order in which they are first cited. */
class References {
  readonly list: BriefReference[] = []
  private readonly numbers = new Map<string, number>()

  constructor(private readonly notebook: Notebook) {}

  /** The number of the source of a piece of evidence, 1-based. */
  cite(link: EvidenceLink): number {
    const source = bibliographyOf(this.notebook, link)
    const key = sourceKeyOf(this.notebook, link)
    let number = this.numbers.get(key)
    if (number === undefined) {
      number = this.list.push({
        item: cslItem(key, source),
        label: shortCitation(source),
        link: sourceLink(source),
      })
      this.numbers.set(key, number)
    }
    return number
  }
}

function bibliographyOf(notebook: Notebook, link: EvidenceLink): Bibliography {
  const { source } = link
  if (source.kind === 'reference') {
    const reference = notebook.references[source.referenceId]
    if (!reference) throw new Error(`evidence ${link.id} points at nothing`)
    return reference.bibliography
  }
  const document = notebook.documents[notebook.annotations[source.annotationId]?.target.documentId ?? 'doc_']
  if (!document) throw new Error(`evidence ${link.id} points at nothing`)
  const { bibliography, language } = document
  return { ...bibliography, language: bibliography.language || language }
}

function hasContent(notebook: Notebook, document: SourceDocument): boolean {
  return (
    notesAbout(notebook, { kind: 'document', documentId: document.id }).some(hasText) ||
    sectionsIn(document).some((section) => hasOwnContent(notebook, document, section))
  )
}

function hasOwnContent(notebook: Notebook, document: SourceDocument, section: Section): boolean {
  return (
    claimsIn(notebook, document.id, section.id).length > 0 ||
    sectionNotes(notebook, document, section).some(hasText)
  )
}

function sectionsOfDocument(
  notebook: Notebook,
  document: SourceDocument,
  severalDocuments: boolean,
  cited: References,
  numbering: { claim: number; section: number },
): BriefSection[] {
  const sections = sectionsIn(document)
  const parents = new Map(sections.map(({ id, parent }) => [id, parent]))
  const wanted = new Set<string>()
  for (const section of sections) {
    if (!hasOwnContent(notebook, document, section)) continue
    // A heading without claims of its own still stands over its subsections.
    for (let id: Section['parent'] = section.id; id !== null; id = parents.get(id) ?? null) wanted.add(id)
  }
  const numbers = new Map<string, { number: string; children: number; level: number }>()
  return sections
    .filter((section) => wanted.has(section.id))
    .map((section, index) => {
      const parent = section.parent === null ? undefined : numbers.get(section.parent)
      const ordinal = parent ? (parent.children += 1) : (numbering.section += 1)
      const number = parent ? `${parent.number}.${String(ordinal)}` : String(ordinal)
      const level = (parent?.level ?? 0) + 1
      numbers.set(section.id, { number, children: 0, level })
      const claims = claimsIn(notebook, document.id, section.id).map((claim) =>
        claimOf(notebook, claim, `C${String((numbering.claim += 1))}`, cited),
      )
      return {
        number,
        title: section.title,
        level,
        documentTitle: severalDocuments && index === 0 ? document.bibliography.title : null,
        counts: countStandings(claims),
        claims,
        notes: sectionNotes(notebook, document, section).flatMap((note) => noteOf(notebook, note, null)),
      }
    })
}

function claimOf(notebook: Notebook, claim: Claim, label: string, cited: References): BriefClaim {
  const passage = annotationOf(notebook, claim.annotationId)
  return {
    label,
    statement: claim.statement,
    quote: passage?.target.quote.exact ?? null,
    ...quoteRemark(passage),
    quotePages: passage ? passagePages(notebook, passage.target) : '',
    standing: standingOfClaim(notebook, claim.id),
    certainty: claim.certainty,
    tags: tagsOf(notebook, claim.tagIds).map(({ label: words, color }) => ({ label: words, color })),
    evidence: evidenceOf(notebook, claim.id).map((link) => evidenceItem(notebook, link, cited)),
    notes: notesAbout(notebook, { kind: 'claim', claimId: claim.id }).flatMap((note) =>
      noteOf(notebook, note, null),
    ),
  }
}

function evidenceItem(notebook: Notebook, link: EvidenceLink, cited: References): BriefEvidence {
  const passage = link.source.kind === 'passage' ? annotationOf(notebook, link.source.annotationId) : null
  const pages = passage ? passagePages(notebook, passage.target) : ''
  const locator = link.source.kind === 'reference' ? link.source.locator : pages
  return {
    relation: link.relation,
    strength: link.strength,
    rationale: link.rationale,
    quote: passage?.target.quote.exact ?? null,
    ...quoteRemark(passage),
    locator,
    referenceNumber: cited.cite(link),
  }
}

/** What a reader of the brief must know of a passage that a newer version did not leave where it was. */
function quoteRemark(passage: Annotation | null): { quoteRemark?: string } {
  if (!passage?.pending) return {}
  const isReview = passage.state === 'needs-review'
  return {
    quoteRemark: isReview
      ? 'Not yet confirmed in the current version.'
      : 'Passage not found in the current version.',
  }
}

function sectionNotes(notebook: Notebook, document: SourceDocument, section: Section): readonly Note[] {
  return notesAbout(notebook, { kind: 'section', documentId: document.id, sectionId: section.id })
}

function documentNotes(notebook: Notebook, document: SourceDocument, named: boolean): BriefNote[] {
  const about = named ? document.bibliography.title : null
  return notesAbout(notebook, { kind: 'document', documentId: document.id }).flatMap((note) =>
    noteOf(notebook, note, about),
  )
}

/** A note for the brief; none when nothing was written in it. */
function noteOf(notebook: Notebook, note: Note, about: string | null): BriefNote[] {
  if (!hasText(note)) return []
  const quote = annotationOf(notebook, note.annotationId)?.target.quote.exact ?? null
  return [{ about, quote, text: note.text }]
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
