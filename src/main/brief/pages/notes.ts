import type { BriefNote } from '../../../shared/brief/model'
import { anchor, firstBox, glue, penalty, tie, type Decor, type Item } from '../flow/items'
import { lineItems } from '../flow/lines'
import { inLanguage, node, type StructNode } from '../flow/struct'
import { markdownItems } from '../markdown/blocks'
import type { Span, Style } from '../text/style'
import { MUTED, NOTE_INK, RULE, sans, serif } from '../theme'
import { headingItems } from './heading'
import type { Kit } from './kit'
import { quoted } from './quote'
import { sideLabel } from './side-label'

export const NOTES = { name: 'notes', title: 'Notes' }

interface NoteLook {
  readonly x: number
  /** To the right margin, when not given. */
  readonly width?: number
  readonly style: Style
  readonly lineHeight: number
  readonly headingLevel: number
}

/** One note: the passage it was written on, if any, then its Markdown. */
export function noteItems(kit: Kit, note: BriefNote, parent: StructNode, look: NoteLook): Item[] {
  const { type, sheet } = kit
  const width = look.width ?? sheet.contentWidth - look.x
  const items: Item[] = []
  if (note.quote) items.push(...passageItems(kit, note, parent, look.x, width))
  const body = markdownItems(
    note.text,
    {
      type,
      x: look.x,
      width,
      style: look.style,
      lineHeight: look.lineHeight,
      parent,
      decor: [],
      headingLevel: look.headingLevel,
    },
    kit.noteCounter,
  )
  if (items.length && body.length) items.push(...tie(5))
  return [...items, ...body]
}

/** A quoted passage in small serif italics beside a thin rule. */
export function passageItems(
  kit: Kit,
  { quote, quoteLanguage }: Pick<BriefNote, 'quote' | 'quoteLanguage'>,
  parent: StructNode,
  x: number,
  room = kit.sheet.contentWidth - x,
): Item[] {
  const { type } = kit
  const bar: Decor = {
    draw: (pen, left, top, bottom) => pen.rect(left + x, top + 1.5, 1.4, bottom - top - 3, RULE),
  }
  const spans: Span[] = [{ text: quoted(quote ?? ''), style: serif(9.6, MUTED, { italic: true }) }]
  const width = room - 10
  const lines = type.lines(spans, { width, lineHeight: 13.6, balance: 'no-runt' })
  const paragraph = node('P', node('BlockQuote', parent, inLanguage(quoteLanguage)))
  return lineItems(lines, { x: x + 10, node: paragraph, decor: [bar] })
}

/** Notes inside the main column, each marked "Note" in the side column. */
export function sideNotes(
  kit: Kit,
  notes: readonly BriefNote[],
  parent: StructNode,
  level: number,
  x = kit.sheet.mainX + 16,
): Item[] {
  return notes.flatMap((note, index): Item[] => {
    const division = node('Div', parent)
    const style = sans(9.8, NOTE_INK)
    const items = noteItems(kit, note, division, { x, style, lineHeight: 14, headingLevel: level })
    sideLabel(kit, firstBox(items), 'Note', node('P', division))
    return index ? [glue(8), ...items] : items
  })
}

/** The chapter of notes on the notebook and on whole documents; nothing when there are none. */
export function notesChapter(kit: Kit): Item[] {
  const { notes } = kit.model
  if (!notes.length) return []
  const section = node('Sect', kit.root)
  const items = headingItems(kit, section, { title: NOTES.title, number: null, rank: 1, level: 2 })
  anchor(items, {
    name: NOTES.name,
    bookmark: { title: NOTES.title, level: 0 },
    section: NOTES.title,
  })
  notes.forEach((note, index) => {
    if (index) items.push(penalty(-20), glue(18))
    const division = node('Div', section)
    if (note.about) {
      items.push(...headingItems(kit, division, { title: note.about, number: null, rank: 3, level: 3 }))
    }
    items.push(
      ...noteItems(kit, note, division, { x: 0, style: serif(10.6), lineHeight: 15.6, headingLevel: 4 }),
    )
  })
  return items
}
