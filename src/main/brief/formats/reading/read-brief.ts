import type { BriefModel, BriefSection } from '../../../../shared/brief/model'
import type { CitedSources } from '../../citations/cite'
import { claimCount } from '../../pages/counts'
import { figuresOf } from './figures'
import { lossWarnings } from './loss-warnings'
import { plainLine } from './plain-text'
import { readClaim, readNote, readPassage, type ReadingContext } from './read-claim'
import { readMarkdown } from './read-markdown'
import type { BriefReading, Fact, Glance, ReadReference, ReadSection } from './reading'
import type { Footnote } from './rich-text'
import { runInlines } from './run-inlines'
import { TEMPLATE_WORDS, WORDS } from './words'

/** Reads a brief once for any format of words. Depends on nothing but its input. */
export function readBrief(model: BriefModel, cited: CitedSources): BriefReading {
  let count = 0
  const context: ReadingContext = { cited, counter: { next: () => (count += 1) } }
  // In reading order, so that footnotes are numbered as they come.
  const glance = readGlance(model, context)
  const notes = model.notes.map((note) => readNote(note, context))
  const sections = readSections(model, context)
  const isBibliography = model.template === 'annotated-bibliography'
  return {
    template: model.template,
    shows: model.shows,
    ink: model.ink,
    paper: model.paper,
    language: languageTag(model.language),
    isRightToLeft: /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)(?:-|$)/i.test(model.language),
    kind: TEMPLATE_WORDS[model.template],
    title: plainLine(model.title) || WORDS.untitled,
    subtitle: plainLine(model.subtitle),
    author: plainLine(model.author),
    date: model.date,
    dateLabel: plainLine(model.dateLabel),
    readings: model.readings.map(plainLine),
    facts: factsOf(model),
    totals: model.totals,
    hasClaims: claimCount(model.totals) > 0,
    glance,
    notes,
    // There the evidence stands with its sources, once.
    sections: isBibliography ? sections.map(withoutEvidence) : sections,
    references: readReferences(model, cited, sections),
    footnotes: footnotesOf([
      ...(glance ? [glance.summary] : []),
      ...notes.map(({ text }) => text),
      ...sections.flatMap((section) => [
        section.introduction,
        ...section.notes.map(({ text }) => text),
        ...section.claims.flatMap((claim) => claim.notes.map(({ text }) => text)),
      ]),
    ]),
    warnings: lossWarnings(model),
  }
}

/** What the researcher wrote in front is there in any case; figures are where they were asked for. */
function readGlance(model: BriefModel, { counter }: ReadingContext): Glance | null {
  const { glance } = model.shows
  if (!glance && model.summary.trim() === '') return null
  return {
    title: glance ? WORDS.glance : WORDS.summary,
    summary: readMarkdown(model.summary, counter),
    figures: glance ? figuresOf(model) : [],
    hasFigures: glance,
  }
}

function readSections(model: BriefModel, context: ReadingContext): ReadSection[] {
  const hasDocuments = model.sections.some(({ documentTitle }) => documentTitle !== null)
  const first = hasDocuments ? 3 : 2
  let previous = first - 1
  let source = ''
  return model.sections.map((section): ReadSection => {
    if (section.documentTitle !== null) {
      source = section.documentTitle
      previous = first - 1
    }
    const headingLevel = Math.min(first + section.level - 1, previous + 1, 6)
    previous = headingLevel
    const introduction = readMarkdown(section.introduction, context.counter)
    return {
      anchor: `section-${section.number}`,
      number: section.number,
      title: plainLine(section.title) || WORDS.untitled,
      level: section.level,
      headingLevel,
      documentTitle:
        section.documentTitle === null ? null : plainLine(section.documentTitle) || WORDS.untitled,
      documentLanguage: section.documentLanguage ?? '',
      introduction,
      counts: section.counts,
      ...contentsOf(section, source, context),
    }
  })
}

function contentsOf(section: BriefSection, source: string, context: ReadingContext) {
  return {
    notes: section.notes.map((note) => readNote(note, context)),
    passages: section.passages.map((passage) => readPassage(passage, source)),
    claims: section.claims.map((claim) => readClaim(claim, source, context)),
  }
}

const withoutEvidence = (section: ReadSection): ReadSection => ({
  ...section,
  claims: section.claims.map((claim) => ({ ...claim, evidence: [] })),
})

function readReferences(
  model: BriefModel,
  cited: CitedSources,
  sections: readonly ReadSection[],
): ReadReference[] {
  const uses = new Map<number, ReadReference['uses'][number][]>()
  const claims = sections.flatMap((section) => section.claims)
  const byLabel = new Map(claims.map((claim) => [claim.label, claim]))
  for (const claim of claims) {
    for (const evidence of claim.evidence.flatMap((group) => group.members)) {
      const list = uses.get(evidence.referenceNumber) ?? []
      list.push({ claim, evidence })
      uses.set(evidence.referenceNumber, list)
    }
  }
  return cited.list.map(({ number, margin, body }) => ({
    anchor: `reference-${String(number)}`,
    number,
    mark: plainLine(margin.map(({ text }) => text).join('')),
    text: runInlines(body, true),
    language: model.references[number - 1]?.language ?? '',
    link: model.references[number - 1]?.link ?? '',
    states: (model.references[number - 1]?.claims ?? []).flatMap((label) => byLabel.get(label) ?? []),
    uses: uses.get(number) ?? [],
  }))
}

function factsOf({ totals, sections, references }: BriefModel): Fact[] {
  const claims = claimCount(totals)
  const counted = (count: number, one: string, many: string): Fact => ({
    figure: String(count),
    word: count === 1 ? one : many,
  })
  return [
    counted(claims, 'claim', 'claims'),
    counted(sections.length, 'section', 'sections'),
    counted(references.length, 'reference', 'references'),
    ...(claims > 0
      ? [{ figure: `${String(Math.round((totals.supported / claims) * 100))}%`, word: 'supported' }]
      : []),
  ]
}

const footnotesOf = (texts: readonly { readonly footnotes: readonly Footnote[] }[]) =>
  texts.flatMap(({ footnotes }) => footnotes).sort((a, b) => a.number - b.number)

/** A tag that is none would be refused or misread by what opens the file. */
function languageTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
