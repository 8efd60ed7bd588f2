import type { BriefPassage } from '../../../shared/brief/model'
import { firstBox, glue, penalty, tie, type Item } from '../flow/items'
import { lineItems } from '../flow/lines'
import { node, type StructNode } from '../flow/struct'
import { MUTED, NOTE_INK, sans } from '../theme'
import { remarkItems } from './claim'
import { runningDocumentHeading } from './document-heading'
import type { Kit } from './kit'
import { markedItems } from './marked'
import { metaItems } from './meta'
import { REFERENCES, referencesChapter } from './references'
import { introductionItems, sectionHeading, sectionNotes, type SectionPlace } from './section'
import { shortClaim } from './short-claim'
import { sideLabel } from './side-label'
import type { TemplatePages } from './template'

/** For oneself: section by section what was marked and noted, in full, and the claims in brief. */
export const READING_NOTES: TemplatePages = {
  hasCover: false,
  chaptersBefore: () => [],
  chaptersAfter: ({ model }) => (model.references.length ? [REFERENCES] : []),
  before: () => [],
  *section(kit, place) {
    const { section, parent, level, bookmarkLevel } = place
    yield notesOpening(kit, place)
    for (const [index, claim] of section.claims.entries()) {
      const items = shortClaim(kit, claim, parent, {
        showsQuote: true,
        headingLevel: level + 1,
        bookmarkLevel: bookmarkLevel + 1,
      })
      yield index ? [glue(14), ...items] : items
    }
  },
  document: runningDocumentHeading,
  after: referencesChapter,
}

function notesOpening(kit: Kit, place: SectionPlace): Item[] {
  const { section, parent, level } = place
  const items = sectionHeading(kit, place)
  const before = items.length
  items.push(...introductionItems(kit, section, parent, level), ...sectionNotes(kit, place))
  if (section.passages.length > 0) {
    if (items.length > before) items.push(glue(16))
    items.push(...kickerItems(kit, 'HIGHLIGHTS', parent))
    section.passages.forEach((passage, index) => {
      if (index) items.push(glue(11))
      items.push(...highlightItems(kit, passage, node('Div', parent, { inTurn: true })))
    })
  }
  if (section.claims.length > 0 && items.length > before) items.push(penalty(60), glue(16))
  // Only highlights need telling from claims.
  if (section.claims.length > 0 && section.passages.length > 0) {
    items.push(...kickerItems(kit, 'CLAIMS', parent))
  }
  return items
}

/** What kind of thing follows, in small capitals over the main column. */
function kickerItems({ type, sheet }: Kit, words: string, parent: StructNode): Item[] {
  const line = type.lines([{ text: words, style: sans(7.8, MUTED, { bold: true, tracking: 1.1 }) }], {
    width: sheet.mainWidth,
    lineHeight: 12,
  })
  return [...lineItems(line, { x: sheet.mainX, node: node('P', parent), keep: true }), ...tie(5)]
}

/** A highlight with its page in the margin, what the reader remarked on it, and its tags. */
function highlightItems(kit: Kit, passage: BriefPassage, division: StructNode): Item[] {
  const { type, sheet } = kit
  const label = node('P', division)
  const color = passage.tags[0]?.color ?? null
  const items = markedItems(kit, passage.quote, division, {
    size: 10.8,
    color,
    language: passage.quoteLanguage,
  })
  if (passage.quotePages !== '') sideLabel(kit, firstBox(items), passage.quotePages, label)
  if (passage.quoteRemark) items.push(...tie(3), ...remarkItems(kit, passage.quoteRemark, division))
  if (passage.comment.trim()) {
    const spans = [{ text: passage.comment, style: sans(10, NOTE_INK) }]
    const lines = type.lines(spans, { width: sheet.mainWidth, lineHeight: 14.4, balance: 'no-runt' })
    items.push(...tie(4), ...lineItems(lines, { x: sheet.mainX, node: node('P', division) }))
  }
  const facts = { quotePages: '', certainty: null, tags: passage.tags, from: null }
  const meta = metaItems(kit, facts, division, sheet.mainX)
  if (meta.length) items.push(...tie(5), ...meta)
  return [...items, penalty(-5)]
}
