import type { BriefSection } from '../../../shared/brief/model'
import { ALWAYS, anchor, glue, penalty, tie, type Item } from '../flow/items'
import { node, type StructNode } from '../flow/struct'
import { serif } from '../theme'
import { claimItems } from './claim'
import { headingItems } from './heading'
import type { Kit } from './kit'
import { noteItems } from './notes'

export interface SectionPlace {
  readonly section: BriefSection
  /** It begins a page, because it follows the page at a glance. */
  readonly first: boolean
  /** It follows the heading of its document. */
  readonly afterDocument: boolean
  /** It follows the heading of the section it is part of, with nothing between them. */
  readonly underBareHeading: boolean
  /** Structure level of its heading. */
  readonly level: number
  readonly bookmarkLevel: number
  readonly parent: StructNode
}

/** Name of a section as a link target. */
export function sectionName(section: BriefSection): string {
  return `section-${section.number}`
}

/** The heading of a section and its notes; its claims follow, one by one. */
export function sectionOpening(kit: Kit, place: SectionPlace): Item[] {
  const { section, level, parent } = place
  const items: Item[] = []
  if (place.first) items.push(penalty(ALWAYS))
  else if (place.underBareHeading) items.push(...tie(section.level === 1 ? 34 : 24))
  else if (!place.afterDocument)
    items.push(glue(section.level === 1 ? 34 : 24), penalty(section.level === 1 ? -60 : -25))
  const heading = headingItems(kit, parent, {
    title: section.title,
    number: section.number,
    rank: Math.max(1, section.level),
    level,
  })
  const label = `${section.number}  ${section.title}`
  anchor(heading, {
    name: sectionName(section),
    bookmark: { title: label, level: place.bookmarkLevel },
    section: label,
  })
  items.push(...heading)
  section.notes.forEach((note, index) => {
    if (index) items.push(glue(9))
    const look = { x: kit.sheet.mainX, style: serif(10.4), lineHeight: 15.2, headingLevel: level + 1 }
    items.push(...noteItems(kit, note, node('Div', parent), look))
  })
  if (section.notes.length && section.claims.length) items.push(penalty(400), glue(15))
  return items
}

/** One claim of a section with the space before it. */
export function sectionClaim(kit: Kit, place: SectionPlace, index: number): Item[] {
  const { section, level, parent } = place
  const claim = section.claims[index]
  if (!claim) return []
  const items = claimItems(kit, claim, parent, {
    headingLevel: level + 1,
    bookmarkLevel: place.bookmarkLevel + 1,
  })
  return index ? [glue(20), ...items] : items
}
