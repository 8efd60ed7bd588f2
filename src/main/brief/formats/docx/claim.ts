import { Bookmark, Paragraph, TextRun } from 'docx'
import type {
  EvidenceGroup,
  ReadClaim,
  ReadEvidence,
  ReadNote,
  ReadPassage,
  ReadQuote,
  ReadTag,
} from '../reading/reading'
import { inlineText } from '../reading/rich-text'
import { WORDS } from '../reading/words'
import { STANDING_PALETTE } from '../html/palette'
import { blocksDocx, paragraph, type BlockPlace } from './blocks'
import { BULLETS, STEP } from './lists'
import { bookmarkName, inLanguage, inlineRuns, placeLink, textRuns } from './runs'
import { GROUND, INK, MUTED } from './styles'
import type { CellChild } from './tables'

/** What the parts of a file are made with. */
export interface DocxPlace extends BlockPlace {
  /** No colour tells things apart. */
  readonly isGrey: boolean
  /** In a cell nothing is kept with what follows: word processors would keep the whole table on one page. */
  readonly isInCell: boolean
}

/** A claim: its label and standing, what it states, the passage, the evidence, the notes. */
export function claimDocx(claim: ReadClaim, place: DocxPlace): CellChild[] {
  return [
    labelDocx(claim, place),
    ...saidDocx(claim, place),
    ...metaDocx(claim),
    ...claim.evidence.flatMap((group) => groupDocx(group, place)),
    ...notesDocx(claim.notes, place),
  ]
}

/** "C1 Supported", which links lead to. */
export function labelDocx(
  { anchor, label, standing, standingLabel }: ReadClaim,
  place: DocxPlace,
): Paragraph {
  const color = colorOf(standing, place)
  return new Paragraph({
    style: place.isInCell ? 'TableText' : 'ClaimLabel',
    keepNext: !place.isInCell,
    children: [
      new Bookmark({ id: bookmarkName(anchor), children: textRuns(label, { bold: true }) }),
      place.isInCell ? new TextRun({ break: 1 }) : new TextRun('\u2003'),
      ...textRuns(standingLabel, { bold: true, color }),
    ],
  })
}

/** What it states and the passage; once, where both are the same words. */
export function saidDocx(claim: ReadClaim, place: DocxPlace): Paragraph[] {
  const { statement, isVerbatim, quote, standing } = claim
  const said =
    isVerbatim || statement === ''
      ? []
      : [paragraph(statement, textRuns(statement), { style: 'Claim', keepNext: !place.isInCell })]
  return [...said, ...(quote ? quoteDocx(quote, colorOf(standing, place)) : [])]
}

const colorOf = (standing: ReadClaim['standing'], { isGrey }: DocxPlace) =>
  isGrey ? INK : STANDING_PALETTE[standing].light[0].slice(1).toUpperCase()

/** Certainty, tags, and where it was filed. */
export function metaDocx({ certaintyLabel, tags, from }: ReadClaim): Paragraph[] {
  const parts = [certaintyLabel, tagWords(tags), from].filter(Boolean).join(' · ')
  return parts === '' ? [] : [paragraph(parts, textRuns(parts), { style: 'Details' })]
}

const tagWords = (tags: readonly ReadTag[]) =>
  tags.length > 0 ? `Tags: ${tags.map(({ label }) => label).join(', ')}` : ''

/** A passage beside a bar; where it is printed and what became of it stand under it. */
function quoteDocx({ text, from, remark, language }: ReadQuote, color = MUTED, indent = 284): Paragraph[] {
  const under = [from === '' ? '' : `— ${from}`, remark].filter(Boolean).join('. ')
  const bar = { left: { style: 'single', size: 18, color, space: 8 } } as const
  const ground = color === MUTED ? {} : ({ shading: { type: 'clear', fill: GROUND } } as const)
  const look = { style: 'Quote', border: bar, indent: { left: indent }, ...ground }
  return [
    paragraph(text, textRuns(text, inLanguage(language)), { ...look, keepNext: under !== '' }),
    ...(under === ''
      ? []
      : [paragraph(under, textRuns(under), { style: 'Details', indent: { left: indent } })]),
  ]
}

const underLabel = (words: string, { isInCell }: DocxPlace) =>
  new Paragraph({ style: 'EvidenceLabel', keepNext: !isInCell, children: [new TextRun(words)] })

/** One side of the evidence. */
export function groupDocx({ label, members }: EvidenceGroup, place: DocxPlace): Paragraph[] {
  return [underLabel(label, place), ...members.flatMap((each) => evidenceDocx(each, place))]
}

function evidenceDocx(evidence: ReadEvidence, place: DocxPlace): Paragraph[] {
  const { sourceLabel, citation, referenceNumber, bearing, remark } = evidence
  const tail = ['', bearing, remark].filter((part, index) => index === 0 || part !== '').join(' · ')
  const line = [
    ...(sourceLabel === '' ? [] : textRuns(`${sourceLabel} `, { bold: true })),
    placeLink(`reference-${String(referenceNumber)}`, inlineRuns(citation, { style: 'Hyperlink' })),
    ...textRuns(tail, { color: MUTED }),
  ]
  return [
    paragraph(`${sourceLabel}${inlineText(citation)}`, line, {
      style: 'Evidence',
      numbering: { reference: BULLETS, level: 0 },
      keepNext: evidence.rationale !== '' && !place.isInCell,
    }),
    ...reasonDocx(evidence),
  ]
}

/** The researcher’s reason and the passage, under a bullet. */
export function reasonDocx({ rationale, quote }: ReadEvidence): Paragraph[] {
  return [
    ...(rationale === ''
      ? []
      : [paragraph(rationale, textRuns(rationale), { style: 'Evidence', indent: { left: STEP } })]),
    ...(quote ? quoteDocx(quote, MUTED, STEP + 200) : []),
  ]
}

/** Notes of a claim, each under the word for it. */
export function notesDocx(notes: readonly ReadNote[], place: DocxPlace): CellChild[] {
  return notes.flatMap((note) => [
    underLabel(WORDS.note, place),
    ...noteDocx(note, { ...place, style: 'NoteText' }),
  ])
}

export function noteDocx({ quote, text }: ReadNote, place: DocxPlace): CellChild[] {
  return [...(quote ? quoteDocx(quote) : []), ...blocksDocx(text.blocks, place)]
}

export function passageDocx({ quote, comment, tags }: ReadPassage): Paragraph[] {
  const words = tagWords(tags)
  return [
    ...quoteDocx(quote),
    ...(comment === '' ? [] : [paragraph(comment, textRuns(comment), { style: 'NoteText' })]),
    ...(words === '' ? [] : [paragraph(words, textRuns(words), { style: 'Details' })]),
  ]
}
