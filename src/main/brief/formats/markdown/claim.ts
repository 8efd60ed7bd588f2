import type {
  EvidenceGroup,
  ReadClaim,
  ReadEvidence,
  ReadNote,
  ReadPassage,
  ReadQuote,
} from '../reading/reading'
import { WORDS } from '../reading/words'
import { headingMarkdown, itemsMarkdown, linesMarkdown, quoteMarkdown, richTextMarkdown } from './blocks'
import { escaped } from './escape'
import { linkWords } from './inlines'

/** Title of a claim: what links to it are made from. */
export const claimTitle = ({ label, standingLabel }: ReadClaim): string => `${label} · ${standingLabel}`

/** A claim under a heading of its own. */
export function claimMarkdown(claim: ReadClaim, level: number): string[] {
  const statement = claim.statement === '' || claim.isVerbatim ? [] : [boldLines(claim.statement)]
  return [
    headingMarkdown(level, escaped(claimTitle(claim))),
    ...statement,
    ...(claim.quote ? [passageQuote(claim.quote)] : []),
    ...metaMarkdown(claim),
    ...claim.evidence.flatMap(groupMarkdown),
    ...claim.notes.flatMap((note) => [`**${WORDS.note}**`, ...noteMarkdown(note, level + 1)]),
  ]
}

function metaMarkdown({ certaintyLabel, tags, from }: ReadClaim): string[] {
  const tagged = tags.length > 0 ? `Tags: ${tags.map(({ label }) => escaped(label)).join(', ')}` : ''
  const parts = [certaintyLabel, tagged, escaped(from)].filter(Boolean)
  return parts.length > 0 ? [parts.join(' · ')] : []
}

/** A passage, with where it is printed on its last line. */
function passageQuote({ text, from, remark }: ReadQuote): string {
  const under = [from === '' ? '' : `— ${escaped(from)}`, escaped(remark)].filter(Boolean)
  return quoteMarkdown([linesMarkdown(text), ...(under.length > 0 ? [under.join('. ')] : [])])
}

function groupMarkdown({ label, members }: EvidenceGroup): string[] {
  return [`**${label}**`, itemsMarkdown(members.map(evidenceMarkdown), true)]
}

function evidenceMarkdown(evidence: ReadEvidence): string[] {
  const { sourceLabel, citation, bearing, remark } = evidence
  const label = sourceLabel === '' ? '' : `${escaped(sourceLabel)} `
  const cited = `${label}[${linkWords(citation, 'space')}](#${WORDS.references.toLowerCase()})`
  return [[cited, bearing, escaped(remark)].filter(Boolean).join(' · '), ...reasonMarkdown(evidence)]
}

/** The researcher’s reason and the passage. */
export function reasonMarkdown({ rationale, quote }: ReadEvidence): string[] {
  return [...(rationale === '' ? [] : [linesMarkdown(rationale)]), ...(quote ? [passageQuote(quote)] : [])]
}

export function noteMarkdown({ quote, text }: ReadNote, level: number): string[] {
  return [...(quote ? [passageQuote(quote)] : []), ...richTextMarkdown(text, level)]
}

export function passageMarkdown({ quote, comment, tags }: ReadPassage): string[] {
  return [
    passageQuote(quote),
    ...(comment === '' ? [] : [linesMarkdown(comment)]),
    ...(tags.length > 0 ? [`Tags: ${tags.map(({ label }) => escaped(label)).join(', ')}`] : []),
  ]
}

function boldLines(text: string): string {
  return text
    .split('\n')
    .map((line) => escaped(line.trim()))
    .filter(Boolean)
    .map((line) => `**${line}**`)
    .join('\\\n')
}
