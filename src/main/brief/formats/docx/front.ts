import { Paragraph, TextRun } from 'docx'
import { STANDING_TERMS, STANDINGS } from '../../../../shared/claim/standing'
import type { Figure } from '../reading/figures'
import type { BriefReading } from '../reading/reading'
import { WORDS } from '../reading/words'
import { blocksDocx, headingStyle, paragraph } from './blocks'
import { noteDocx, type DocxPlace } from './claim'
import { placeLink, textRuns } from './runs'
import { headingDocx } from './sections'
import { tableFrom, type CellChild } from './tables'

/** Everything before the first section. */
export function frontDocx(reading: BriefReading, place: DocxPlace): CellChild[] {
  return [
    ...titleDocx(reading),
    ...contentsDocx(reading),
    ...glanceDocx(reading, place),
    ...notesDocx(reading, place),
  ]
}

function titleDocx(reading: BriefReading): Paragraph[] {
  const { kind, title, subtitle, author, dateLabel, readings, facts } = reading
  const line = (words: string, style: string) => paragraph(words, textRuns(words), { style })
  return [
    line(kind, 'Kicker'),
    line(title, 'Title'),
    ...(subtitle === '' ? [] : [line(subtitle, 'Subtitle')]),
    line([author, dateLabel].filter(Boolean).join(' · '), 'Details'),
    line(facts.map(({ figure, word }) => `${figure} ${word}`).join(' · '), 'Details'),
    ...(readings.length > 0 ? [line(WORDS.readingOf, 'EvidenceLabel')] : []),
    ...readings.map((words) => line(words, 'NoteText')),
  ]
}

/** Links to the chapters and sections. Numbers of pages would be missing until somebody updates them. */
function contentsDocx(reading: BriefReading): Paragraph[] {
  if (!reading.shows.contents) return []
  const entry = (anchor: string, words: string, level: number) =>
    paragraph(words, [placeLink(anchor, textRuns(words))], {
      style: 'NoteText',
      indent: { left: 280 * (level - 1) },
      spacing: { after: 40 },
    })
  const isBibliography = reading.template === 'annotated-bibliography'
  const references =
    reading.references.length > 0
      ? [entry('references', isBibliography ? WORDS.sources : WORDS.references, 1)]
      : []
  const sections = reading.sections.flatMap(({ anchor, number, title, level, documentTitle }) => [
    ...(documentTitle === null ? [] : [entry(`document-${number}`, documentTitle, 1)]),
    entry(anchor, `${number}\u2002${title}`, level),
  ])
  return [
    headingDocx('contents', WORDS.contents, 2),
    ...(reading.glance ? [entry('glance', reading.glance.title, 1)] : []),
    ...(reading.notes.length > 0 ? [entry('notes', WORDS.notes, 1)] : []),
    ...(isBibliography ? [...references, ...sections] : [...sections, ...references]),
  ]
}

function glanceDocx(reading: BriefReading, place: DocxPlace): CellChild[] {
  const { glance, hasClaims } = reading
  if (!glance) return []
  const none = new Paragraph({ children: textRuns(WORDS.noClaims, { italics: true }) })
  return [
    headingDocx('glance', glance.title, 2),
    ...blocksDocx(glance.summary.blocks, { ...place, level: 2 }),
    ...glance.figures.flatMap(figureDocx),
    ...(glance.hasFigures ? (hasClaims ? legendDocx(reading) : [none]) : []),
  ]
}

/** A figure as a table: numbers can be read, copied and heard. */
function figureDocx({ title, subtitle, rowHead, totalHead, unit, columns, rows }: Figure): CellChild[] {
  const head = [rowHead, ...columns.map(({ label }) => label), totalHead]
  const width = Math.floor(74 / (head.length - 1))
  return [
    new Paragraph({
      style: 'Caption',
      children: [new TextRun(title), ...textRuns(`, ${subtitle}`, { bold: false })],
    }),
    tableFrom(
      head.map((words, index) => cell(words, index > 0, true, true)),
      rows.map(({ label, values, total }) => [
        [cell(label, false, false)],
        ...values.map((value) => [cell(`${String(value)}${unit}`, true, false)]),
        [cell(`${String(total)}${unit}`, true, true)],
      ]),
      head.map((_, index) => ({ width: index === 0 ? 26 : width })),
    ),
  ]
}

function legendDocx({ totals }: BriefReading): CellChild[] {
  return [
    new Paragraph({ style: 'Caption', children: [new TextRun('What the standings mean')] }),
    tableFrom(
      [
        cell('Standing', false, true, true),
        cell(WORDS.claims, true, true, true),
        cell('Meaning', false, true, true),
      ],
      STANDINGS.map((standing) => [
        [cell(STANDING_TERMS[standing].label, false, false)],
        [cell(String(totals[standing]), true, false)],
        [cell(STANDING_TERMS[standing].meaning, false, false)],
      ]),
      [{ width: 24 }, { width: 12 }, { width: 64 }],
    ),
  ]
}

const cell = (words: string, isNumber: boolean, isBold: boolean, isHead = false): Paragraph =>
  paragraph(words, textRuns(words, isBold ? { bold: true } : {}), {
    style: 'TableText',
    keepNext: isHead,
    ...(isNumber ? { alignment: 'right' } : {}),
  })

function notesDocx({ notes }: BriefReading, place: DocxPlace): CellChild[] {
  if (notes.length === 0) return []
  return [
    headingDocx('notes', WORDS.notes, 2),
    ...notes.flatMap((note) => [
      ...(note.about === null
        ? []
        : [paragraph(note.about, textRuns(note.about), { style: headingStyle(2) })]),
      ...noteDocx(note, { ...place, level: note.about === null ? 2 : 3 }),
    ]),
  ]
}
