import type { StandingCounts } from '../../../shared/brief/model'
import type { Pen } from '../draw/pen'
import { anchor, box, glue, type Item } from '../flow/items'
import { node, type StructNode } from '../flow/struct'
import { primaryFace } from '../fonts/catalogue'
import { heightOf } from '../text/typesetter'
import { ACCENT_SOFT, FAINT, INK, sans, serif } from '../theme'
import { claimCount } from './counts'
import { documentName } from './document-heading'
import { glanceChapter } from './glance'
import { headingItems } from './heading'
import type { Kit } from './kit'
import { NOTES } from './notes'
import { sectionName } from './section'
import { standingBar } from './standing-bar'
import type { TemplatePages } from './template'

const CONTENTS_TITLE = 'Contents'

interface Entry {
  readonly name: string
  readonly title: string
  readonly number: string | null
  /** 0 for what stands at the margin in bold, 1 for sections, 2 and more for subsections. */
  readonly rank: number
  readonly counts: StandingCounts | null
}

/** Page number of a named place; asked only once every page is known. */
export type PageOf = (name: string) => number

const BAR_WIDTH = 62
const PAGE_COLUMN = 30
/** More entries than this stand closer together. */
const CROWDED = 22
const CROWDED_WIDE = 6

/** The table of contents. Its height does not depend on the page numbers, so they may come later. */
export function contentsItems(kit: Kit, template: TemplatePages, pageOf: PageOf): Item[] {
  const heading = headingItems(kit, kit.root, { title: CONTENTS_TITLE, number: null, rank: 1, level: 2 })
  anchor(heading, {
    name: 'contents',
    bookmark: { title: CONTENTS_TITLE, level: 0 },
    section: CONTENTS_TITLE,
  })
  const list = node('TOC', kit.root)
  const entries = entriesOf(kit, template)
  const numbers = entries.map((entry) => kit.type.line(entry.number ?? '', numberStyle(entry)).width)
  const column = Math.max(24, ...numbers.map((width) => width + 9))
  const crowded = entries.length > (isWide(kit) ? CROWDED_WIDE : CROWDED)
  const rows = entries.flatMap((entry, index): Item[] => {
    const space = entry.rank > 1 ? 4 : crowded ? 6 : 10
    return [...(index ? [glue(space)] : []), rowBox(kit, entry, list, column, pageOf)]
  })
  return [...heading, glue(8), ...rows]
}

/** A page on its side, which is low. */
const isWide = ({ sheet }: Kit) => sheet.width > sheet.height

function numberStyle(entry: Entry) {
  return serif(entry.rank > 1 ? 10.4 : 11.6, ACCENT_SOFT, { bold: true })
}

function entriesOf(kit: Kit, template: TemplatePages): Entry[] {
  const { model } = kit
  const glance = glanceChapter(kit)
  const plain = (name: string, title: string): Entry => ({ name, title, number: null, rank: 0, counts: null })
  const sections = model.sections.flatMap((section): Entry[] => {
    const { title, number, counts, level } = section
    const entry: Entry = { name: sectionName(section), title, number, rank: level, counts }
    if (section.documentTitle === null) return [entry]
    return [plain(documentName(number), section.documentTitle), entry]
  })
  return [
    ...(glance ? [plain(glance.name, glance.title)] : []),
    ...(model.notes.length ? [plain(NOTES.name, NOTES.title)] : []),
    ...template.chaptersBefore(kit).map(({ name, title }) => plain(name, title)),
    ...sections,
    ...template.chaptersAfter(kit).map(({ name, title }) => plain(name, title)),
  ]
}

function rowBox(kit: Kit, entry: Entry, list: StructNode, column: number, pageOf: PageOf): Item {
  const { type, sheet } = kit
  const size = entry.rank > 1 ? 10.4 : 11.6
  const x = entry.rank === 0 ? 0 : column
  const bar = entry.counts && claimCount(entry.counts) > 0 ? entry.counts : null
  const right = sheet.contentWidth - PAGE_COLUMN
  const titleWidth = right - (BAR_WIDTH + 24) - x
  const spans = [{ text: `${entry.title} `, style: serif(size, INK, { bold: entry.rank === 0 }) }]
  const lines = type.lines(spans, {
    width: titleWidth,
    lineHeight: size * 1.42,
    align: 'left',
    balance: 'even',
  })
  const number = entry.number === null ? null : type.line(`${entry.number} `, numberStyle(entry))
  const height = Math.max(size * 1.42, heightOf(lines))
  const last = lines.at(-1)
  return box(height, [
    (pen, left, y) => {
      const link = node('Link', node('TOCI', list))
      const baseline = y + height - size * 0.42
      pen.content(link)
      if (number && lines[0]) pen.words(number, left, y + lines[0].baseline)
      let top = y
      for (const line of lines) {
        pen.words(line, left + x, top + line.baseline)
        top += line.height
      }
      pen.artifact()
      const barX = left + right - BAR_WIDTH
      if (bar) standingBar(pen, kit.look, bar, { x: barX, y: baseline - 6.4, width: BAR_WIDTH, height: 6 })
      leader(pen, left + x + (last?.width ?? 0) + 8, bar ? barX - 8 : left + right, baseline)
      const area = [left, y - 2, sheet.contentWidth, height + 4] as const
      pen.linkArea({ kind: 'place', name: entry.name }, entry.title, area, link)
      const style = sans(10.4)
      pen.later([primaryFace(style)], () => {
        const label = type.line(String(pageOf(entry.name)), style)
        pen.content(link)
        pen.words(label, left + sheet.contentWidth - label.width, baseline)
        pen.close(link)
      })
    },
  ])
}

/** Dots from x1 to x2, on one grid for the whole page so that rows line up. */
function leader(pen: Pen, x1: number, x2: number, y: number): void {
  const start = Math.ceil(x1 / 4) * 4
  if (start >= x2) return
  pen.sketch((doc) => {
    doc.lineWidth(0.9).lineCap('round').dash(0.01, { space: 4 })
    doc.moveTo(start, y).lineTo(x2, y).stroke(FAINT)
  })
}
