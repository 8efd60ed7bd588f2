import { Bookmark, Paragraph, TextRun } from 'docx'
import type { BriefReading, ReadClaim, ReadReference, ReadSection } from '../reading/reading'
import { inlineText } from '../reading/rich-text'
import { WORDS } from '../reading/words'
import { blocksDocx, CHAPTER_RULE, DOCUMENT_RULE, headingStyle, paragraph } from './blocks'
import {
  claimDocx,
  groupDocx,
  labelDocx,
  metaDocx,
  noteDocx,
  notesDocx,
  passageDocx,
  reasonDocx,
  saidDocx,
  type DocxPlace,
} from './claim'
import { BULLETS } from './lists'
import { bookmarkName, inLanguage, inlineRuns, placeLink, textRuns } from './runs'
import { MUTED } from './styles'
import { tableFrom, type CellChild } from './tables'

/** Sections and sources, in the order of the template. */
export function bodyDocx(reading: BriefReading, place: DocxPlace): CellChild[] {
  const sections = reading.sections.flatMap((section) => sectionDocx(section, reading.template, place))
  if (reading.template === 'annotated-bibliography') return [...sourcesDocx(reading), ...sections]
  return [...sections, ...referencesDocx(reading)]
}

/** A heading that links can lead to. Levels of a brief begin at 2; Word’s first is for chapters. */
export function headingDocx(anchor: string, words: string, level: number, language = ''): Paragraph {
  const runs = textRuns(words, inLanguage(language))
  return paragraph(words, [new Bookmark({ id: bookmarkName(anchor), children: runs })], {
    style: headingStyle(level - 1),
    ...(level === 2 ? { border: CHAPTER_RULE } : {}),
  })
}

function sectionDocx(
  section: ReadSection,
  template: BriefReading['template'],
  place: DocxPlace,
): CellChild[] {
  const { anchor, number, title, headingLevel, documentTitle, claims } = section
  const inner: DocxPlace = { ...place, level: headingLevel }
  return [
    ...(documentTitle === null
      ? []
      : [
          new Paragraph({
            style: 'Kicker',
            pageBreakBefore: true,
            border: DOCUMENT_RULE,
            children: [new TextRun(WORDS.document)],
          }),
          headingDocx(`document-${number}`, documentTitle, 2, section.documentLanguage),
        ]),
    headingDocx(anchor, `${number}\u2002${title}`, headingLevel),
    ...blocksDocx(section.introduction.blocks, inner),
    ...section.notes.flatMap((note) => noteDocx(note, inner)),
    ...section.passages.flatMap(passageDocx),
    ...(template === 'claims-table'
      ? claimsTable(claims, inner)
      : claims.flatMap((claim) => claimDocx(claim, inner))),
  ]
}

function claimsTable(claims: readonly ReadClaim[], place: DocxPlace): CellChild[] {
  if (claims.length === 0) return []
  const head = ['No.', 'Claim', 'Evidence'].map(
    (words) =>
      new Paragraph({ style: 'TableText', keepNext: true, children: textRuns(words, { bold: true }) }),
  )
  const inCell = { ...place, isInCell: true }
  const rows = claims.map((claim) => [
    [labelDocx(claim, inCell)],
    cellDocx([...saidDocx(claim, inCell), ...metaDocx(claim)]),
    cellDocx(claim.evidence.flatMap((group) => groupDocx(group, inCell))),
  ])
  return [
    tableFrom(head, rows, [{ width: 14 }, { width: 44 }, { width: 42 }], true),
    new Paragraph({}),
    // Not in the rows: a note can hold a table, and word processors lose parts of tables in rows that they cut.
    ...claims.flatMap((claim) =>
      claim.notes.length > 0 ? [noteLead(claim), ...notesDocx(claim.notes, place)] : [],
    ),
  ]
}

/** Says whose notes come, under the table. */
const noteLead = ({ anchor, label }: ReadClaim): Paragraph =>
  new Paragraph({
    style: 'ClaimLabel',
    keepNext: true,
    children: [placeLink(anchor, [new TextRun({ text: label, style: 'Hyperlink' })])],
  })

/** A cell must end with a paragraph. */
function cellDocx(children: readonly CellChild[]): CellChild[] {
  return children.at(-1) instanceof Paragraph
    ? [...children]
    : [...children, new Paragraph({ style: 'TableText' })]
}

function referencesDocx({ references }: BriefReading): CellChild[] {
  if (references.length === 0) return []
  const entries = references.map((reference) => {
    const { anchor, text } = reference
    const children = [
      new Bookmark({ id: bookmarkName(anchor), children: entryRuns(reference) }),
      ...citedBy(reference),
    ]
    return paragraph(inlineText(text), children, { style: 'Reference' })
  })
  return [headingDocx('references', WORDS.references, 2), ...entries]
}

const entryRuns = ({ mark, text, language }: ReadReference) => [
  ...(mark === '' ? [] : textRuns(`${mark} `)),
  ...inlineRuns(text, inLanguage(language)),
]

/** The claims that a document makes. */
function statesDocx({ states }: ReadReference): Paragraph[] {
  if (states.length === 0) return []
  const links = states.flatMap(({ anchor, label }) => [
    new TextRun(' '),
    placeLink(anchor, [new TextRun({ text: label, style: 'Hyperlink' })]),
  ])
  return [new Paragraph({ style: 'Details', children: [new TextRun(WORDS.states), ...links] })]
}

function citedBy({ uses }: ReadReference) {
  const claims = [...new Map(uses.map(({ claim }) => [claim.anchor, claim])).values()]
  return claims.flatMap(({ anchor, label }, index) => [
    new TextRun({ text: index === 0 ? '\u2002' : ', ', color: MUTED }),
    placeLink(anchor, [new TextRun({ text: label, style: 'Hyperlink' })]),
  ])
}

function sourcesDocx({ references }: BriefReading): CellChild[] {
  if (references.length === 0) return []
  const entries = references.flatMap((reference) => {
    const entry = paragraph(
      inlineText(reference.text),
      [new Bookmark({ id: bookmarkName(reference.anchor), children: entryRuns(reference) })],
      { style: 'Reference', keepNext: true, spacing: { before: 280, after: 80 } },
    )
    const uses = reference.uses.flatMap(({ claim, evidence }) => {
      const tail = [evidence.locator, evidence.remark].filter(Boolean)
      const line = [
        ...textRuns(`${evidence.bearing} `, { color: MUTED }),
        placeLink(claim.anchor, [new TextRun({ text: claim.label, style: 'Hyperlink' })]),
        ...textRuns(` ${claim.statement}`, { bold: true }),
        ...textRuns(tail.map((words) => ` · ${words}`).join(''), { color: MUTED }),
      ]
      const numbering = { reference: BULLETS, level: 0 }
      return [paragraph(claim.statement, line, { style: 'Evidence', numbering }), ...reasonDocx(evidence)]
    })
    const none = new Paragraph({ style: 'Details', children: [new TextRun(WORDS.uncited)] })
    const said = [...statesDocx(reference), ...uses]
    return [entry, ...(said.length > 0 ? said : [none])]
  })
  return [headingDocx('references', WORDS.sources, 2), ...entries]
}
