import type { ListedSource } from '../citations/cite'
import { anchor, glue, penalty, tie, type Decor, type Item } from '../flow/items'
import { lineItems } from '../flow/lines'
import { node, type StructNode } from '../flow/struct'
import type { Span } from '../text/style'
import { INK, MUTED, RULE, sans } from '../theme'
import { annotationItems } from './annotation'
import { runningDocumentHeading } from './document-heading'
import { headingItems } from './heading'
import type { Kit } from './kit'
import { marginColumn, referenceName, sourceItems, type SourceLook } from './references'
import { sectionHeading, introductionItems, sectionNotes } from './section'
import { shortClaim } from './short-claim'
import type { Chapter, TemplatePages } from './template'
import { claimLinks, usesOf, type Use } from './uses'

const SOURCES: Chapter = { name: 'references', title: 'Sources' }

/** Source by source: what each says for and against which claim; then the claims, to be found from there. */
export const ANNOTATED_BIBLIOGRAPHY: TemplatePages = {
  hasCover: false,
  chaptersBefore: ({ model }) => (model.references.length ? [SOURCES] : []),
  chaptersAfter: () => [],
  *before(kit) {
    const { list } = kit.cited
    if (!list.length) return
    const section = node('Sect', kit.root)
    const { name, title } = SOURCES
    const heading = headingItems(kit, section, { title, number: null, rank: 1, level: 2 })
    anchor(heading, { name, bookmark: { title, level: 0 }, section: title })
    yield [glue(34), penalty(-60), ...heading]
    const uses = usesOf(kit)
    const look = { size: 10.8, column: marginColumn(kit) }
    const entries = node('L', section, look.column > 0 ? { numbering: 'Decimal' } : {})
    for (const [index, source] of list.entries()) {
      const items = entryItems(kit, source, uses.get(source.number) ?? [], { list: entries, look })
      yield index ? [...separator(kit), ...items] : items
    }
  },
  *section(kit, place) {
    const { section, parent, level, bookmarkLevel } = place
    const opening = [...introductionItems(kit, section, parent, level), ...sectionNotes(kit, place)]
    const gap = opening.length && section.claims.length ? [penalty(60), glue(14)] : []
    yield [...sectionHeading(kit, place), ...opening, ...gap]
    for (const [index, claim] of section.claims.entries()) {
      const levels = { showsQuote: false, headingLevel: level + 1, bookmarkLevel: bookmarkLevel + 1 }
      const items = shortClaim(kit, claim, parent, levels)
      yield index ? [glue(14), ...items] : items
    }
  },
  document: runningDocumentHeading,
  after: () => [],
}

interface EntryPlace {
  readonly list: StructNode
  readonly look: SourceLook
}

/** A source in the style of the brief, which claims were stated from it, and what it says of others. */
function entryItems(
  kit: Kit,
  source: ListedSource,
  uses: readonly Use[],
  { list, look }: EntryPlace,
): Item[] {
  const { items, body, x } = sourceItems(kit, source, list, look)
  const known = kit.model.references[source.number - 1]
  const label = known?.label ?? ''
  anchor(items, { name: referenceName(source.number), bookmark: { title: label, level: 1 } })
  const quiet = sans(9.4, MUTED)
  const lines: Span[][] = []
  if (known?.claims.length) {
    lines.push([{ text: 'Read for  ', style: quiet }, ...claimLinks(known.claims, sans(9.4, INK))])
  }
  if (!uses.length) {
    const words = 'Not used as evidence for or against any claim.'
    lines.push([{ text: words, style: { ...quiet, italic: true } }])
  }
  for (const spans of lines) {
    const set = kit.type.lines(spans, { width: kit.sheet.contentWidth - x, lineHeight: 14 })
    items.push(...tie(4), ...lineItems(set, { x, node: node('P', body) }))
  }
  return [...items, ...annotationItems(kit, uses, body, x)]
}

/** A line between sources; where a page ends there it goes with the space. */
function separator({ sheet }: Kit): Item[] {
  const rule: Decor = {
    draw: (pen, left, top, bottom) =>
      pen.rule(left, left + sheet.contentWidth, (top + bottom) / 2, RULE, 0.5),
  }
  return [glue(26, [rule]), penalty(-20)]
}
