import type { BriefSection } from '../../../shared/brief/model'
import { ALWAYS, anchor, firstBox, glue, penalty, tie, type Item } from '../flow/items'
import { node, type StructNode } from '../flow/struct'
import { markdownItems } from '../markdown/blocks'
import { serif } from '../theme'
import { claimItems } from './claim'
import { headingItems } from './heading'
import type { Kit } from './kit'
import { noteItems } from './notes'
import { sideLabel } from './side-label'

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
  const items = sectionHeading(kit, place)
  const opening = [...introductionItems(kit, section, parent, level), ...sectionNotes(kit, place)]
  items.push(...opening)
  if (opening.length && section.claims.length) items.push(penalty(60), glue(15))
  return items
}

/** The heading of a section with the space before it, as a place that the contents and bookmarks lead to. */
export function sectionHeading(kit: Kit, place: SectionPlace): Item[] {
  const { section, level, parent } = place
  const heading = headingItems(kit, parent, {
    title: section.title,
    number: section.number,
    rank: Math.max(1, section.level),
    level,
  })
  anchorSection(heading, place)
  return [...spaceBefore(place), ...heading]
}

/** Space before the heading of a section, where a page may rather end. */
export function spaceBefore(place: SectionPlace): Item[] {
  const isTop = place.section.level === 1
  const height = isTop ? 34 : 24
  if (place.first) return [penalty(ALWAYS)]
  if (place.underBareHeading) return tie(height)
  return place.afterDocument ? [] : [glue(height), penalty(isTop ? -60 : -25)]
}

/** Makes the first of `items` the place where a section begins. */
export function anchorSection(items: readonly Item[], { section, bookmarkLevel }: SectionPlace): void {
  const label = `${section.number}  ${section.title}`
  anchor(items, {
    name: sectionName(section),
    bookmark: { title: label, level: bookmarkLevel },
    section: label,
  })
}

/** What the researcher says of a section before anything else, in the main column. */
export function introductionItems(
  kit: Kit,
  { introduction }: BriefSection,
  parent: StructNode,
  level: number,
  column = { x: kit.sheet.mainX, width: kit.sheet.mainWidth },
): Item[] {
  if (!introduction.trim()) return []
  return markdownItems(
    introduction,
    {
      type: kit.type,
      ...column,
      style: serif(11),
      lineHeight: 16,
      parent: node('Div', parent),
      decor: [],
      headingLevel: level + 1,
    },
    kit.noteCounter,
  )
}

/** The notes on a section, in full. */
export function sectionNotes(kit: Kit, { section, level, parent }: SectionPlace): Item[] {
  return section.notes.flatMap((note, index): Item[] => {
    const look = { x: kit.sheet.mainX, style: serif(10.4), lineHeight: 15.2, headingLevel: level + 1 }
    const division = node('Div', parent)
    const label = node('P', division)
    const items = noteItems(kit, note, division, look)
    sideLabel(kit, firstBox(items), 'Note', label)
    return index || section.introduction.trim() ? [glue(9), ...items] : items
  })
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
