import type { BriefModel } from '../../../../shared/brief/model'
import { STANDING_TERMS, STANDINGS } from '../../../../shared/claim/standing'
import type { CitedSources } from '../../citations/cite'
import type { FormatFile } from '../format-file'
import type { Figure } from '../reading/figures'
import { readBrief } from '../reading/read-brief'
import type { BriefReading } from '../reading/reading'
import { WORDS } from '../reading/words'
import { footnotesMarkdown, headingMarkdown, itemsMarkdown, richTextMarkdown, tableMarkdown } from './blocks'
import { noteMarkdown } from './claim'
import { contentsMarkdown } from './contents'
import { escaped } from './escape'
import { bodyMarkdown } from './sections'

/** A brief as CommonMark with the tables, tasks and footnotes of GFM. It holds no HTML. */
export function writeMarkdown(model: BriefModel, cited: CitedSources): FormatFile {
  const reading = readBrief(model, cited)
  const head = headMarkdown(reading)
  const body = [...glanceMarkdown(reading), ...notesMarkdown(reading), ...bodyMarkdown(reading)]
  const contents = reading.shows.contents ? contentsMarkdown(head, body) : []
  const blocks = [...head, ...contents, ...body, ...footnotesMarkdown(reading.footnotes, 3)]
  const text = `${blocks.filter((block) => block !== '').join('\n\n')}\n`
  return { bytes: new TextEncoder().encode(text), warnings: reading.warnings }
}

function headMarkdown(reading: BriefReading): string[] {
  const { kind, title, subtitle, author, dateLabel, readings, facts } = reading
  const byline = [kind, author, dateLabel].filter(Boolean).map(escaped).join(' · ')
  const read = readings.map((line) => [escaped(line)])
  return [
    headingMarkdown(1, escaped(title)),
    subtitle === '' ? '' : escaped(subtitle),
    byline,
    ...(read.length > 0 ? [WORDS.readingOf, itemsMarkdown(read, false)] : []),
    facts.map(({ figure, word }) => `${figure} ${word}`).join(' · '),
  ]
}

function glanceMarkdown({ glance, hasClaims, totals }: BriefReading): string[] {
  if (!glance) return []
  const standings = STANDINGS.map((standing) => [
    STANDING_TERMS[standing].label,
    String(totals[standing]),
    STANDING_TERMS[standing].meaning,
  ])
  const legend = hasClaims
    ? [tableMarkdown(['Standing', 'Claims', 'Meaning'], standings, [null, 'right', null])]
    : [WORDS.noClaims]
  return [
    headingMarkdown(2, glance.title),
    ...richTextMarkdown(glance.summary, 3),
    ...glance.figures.flatMap(figureMarkdown),
    ...(glance.hasFigures ? legend : []),
  ]
}

function figureMarkdown({ title, subtitle, rowHead, totalHead, unit, columns, rows }: Figure): string[] {
  const head = [rowHead, ...columns.map(({ label }) => label), totalHead]
  const body = rows.map(({ label, values, total }) => [
    escaped(label),
    ...values.map((value) => `${String(value)}${unit}`),
    `${String(total)}${unit}`,
  ])
  return [
    `**${title}**, ${subtitle}`,
    tableMarkdown(head, body, [null, ...head.slice(1).map(() => 'right' as const)]),
  ]
}

function notesMarkdown({ notes }: BriefReading): string[] {
  if (notes.length === 0) return []
  return [
    headingMarkdown(2, WORDS.notes),
    ...notes.flatMap((note) => [
      ...(note.about === null ? [] : [headingMarkdown(3, escaped(note.about))]),
      ...noteMarkdown(note, note.about === null ? 3 : 4),
    ]),
  ]
}
