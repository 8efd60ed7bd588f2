import type { BriefReading, ReadClaim, ReadReference, ReadSection } from '../reading/reading'
import { inlineText } from '../reading/rich-text'
import { WORDS } from '../reading/words'
import { headingMarkdown, itemsMarkdown, richTextMarkdown, tableMarkdown } from './blocks'
import { claimMarkdown, claimTitle, noteMarkdown, passageMarkdown, reasonMarkdown } from './claim'
import { escaped } from './escape'
import { inlinesMarkdown } from './inlines'
import { Slugs } from './slug'

/** Sections and sources, in the order of the template. */
export function bodyMarkdown(reading: BriefReading): string[] {
  const sections = reading.sections.flatMap((section) => sectionMarkdown(section, reading.template))
  if (reading.template === 'annotated-bibliography') return [...sourcesMarkdown(reading), ...sections]
  return [...sections, ...referencesMarkdown(reading)]
}

function sectionMarkdown(section: ReadSection, template: BriefReading['template']): string[] {
  const { headingLevel: level, documentTitle } = section
  return [
    ...(documentTitle === null ? [] : [headingMarkdown(2, `${WORDS.document}: ${escaped(documentTitle)}`)]),
    headingMarkdown(level, escaped(`${section.number} ${section.title}`)),
    ...richTextMarkdown(section.introduction, level + 1),
    ...section.notes.flatMap((note) => noteMarkdown(note, level + 1)),
    ...section.passages.flatMap(passageMarkdown),
    ...(template === 'claims-table' && section.claims.length > 0 ? [claimsTable(section.claims)] : []),
    ...section.claims.flatMap((claim) => claimMarkdown(claim, level + 1)),
  ]
}

/** The claims of a section in a few words each; what does not go on one line follows under each claim’s heading. */
function claimsTable(claims: readonly ReadClaim[]): string {
  const rows = claims.map((claim) => [
    claimLink(claim),
    escaped(claim.statement.replaceAll('\n', ' ')),
    claim.standingLabel,
    claim.certaintyLabel,
    claim.evidence
      .map(
        ({ label, members }) =>
          `${label}: ${members.map(({ citation, sourceLabel }) => escaped(`${sourceLabel} ${inlineText(citation)}`.trim())).join('; ')}`,
      )
      .join('. '),
  ])
  return tableMarkdown(['No.', 'Claim', 'Standing', 'Certainty', 'Evidence'], rows, [])
}

const claimLink = (claim: ReadClaim): string => `[${claim.label}](#${new Slugs().of(claimTitle(claim))})`

function referencesMarkdown({ references }: BriefReading): string[] {
  if (references.length === 0) return []
  const items = references.map((reference) => [`${entryMarkdown(reference)}${citedBy(reference)}`])
  return [headingMarkdown(2, WORDS.references), itemsMarkdown(items, false)]
}

function entryMarkdown({ mark, text }: ReadReference): string {
  return `${mark === '' ? '' : `${escaped(mark)} `}${inlinesMarkdown(text, 'space')}`
}

function citedBy({ uses }: ReadReference): string {
  const claims = new Set(uses.map(({ claim }) => claimLink(claim)))
  return claims.size > 0 ? ` (${[...claims].join(', ')})` : ''
}

/** Each source with what it says of which claim. */
function sourcesMarkdown({ references }: BriefReading): string[] {
  if (references.length === 0) return []
  const entries = references.flatMap((reference) => {
    const uses = reference.uses.map(({ claim, evidence }) => [
      [
        `${evidence.bearing} · ${claimLink(claim)} ${escaped(claim.statement.replaceAll('\n', ' '))}`,
        escaped(evidence.locator),
        escaped(evidence.remark),
      ]
        .filter(Boolean)
        .join(' · '),
      ...reasonMarkdown(evidence),
    ])
    const states =
      reference.states.length > 0 ? [`${WORDS.states} ${reference.states.map(claimLink).join(', ')}`] : []
    const said = [...states, ...(uses.length > 0 ? [itemsMarkdown(uses, true)] : [])]
    return [entryMarkdown(reference), ...(said.length > 0 ? said : [WORDS.uncited])]
  })
  return [headingMarkdown(2, WORDS.sources), ...entries]
}
