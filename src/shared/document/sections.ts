import { lastStartingBy } from '../core/search'
import { z } from 'zod'

/** A heading of the current outline: the range of its line, its level (1 to 6) and its words. */
export const headingSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  level: z.int().min(1).max(6),
  title: z.string(),
})
export type Heading = z.infer<typeof headingSchema>

/**
 * Names a section by the offset of its heading (`sec_1840`), or the text before the first heading (`sec_lead`).
 * An id whose heading is gone still resolves: to the section that now holds that offset. So turning a heading into a
 * line and back loses no filing.
 */
export const sectionIdSchema = z.custom<SectionId>(isSectionId, {
  error: 'must be a section id such as "sec_lead" or "sec_1840"',
})
export type SectionId = 'sec_lead' | `sec_${number}`

/** True when `value` has the form of a section's id. */
export function isSectionId(value: unknown): value is SectionId {
  return typeof value === 'string' && /^sec_(lead|\d{1,15})$/.test(value)
}

const LEAD_SECTION: SectionId = 'sec_lead'
export const LEAD_TITLE = 'Lead'

/**
 * A heading and what follows it down to the next heading of the same or a higher level. `start` is the heading's own
 * start; `end` covers subsections; `ownEnd` is where the first subsection starts. The lead section has level 0.
 */
export interface Section {
  readonly id: SectionId
  readonly title: string
  readonly level: number
  readonly start: number
  readonly end: number
  readonly ownEnd: number
  readonly parent: SectionId | null
}

/** What sections are derived from: the length of the text and its headings, sorted by `start`. */
export interface Outline {
  readonly length: number
  readonly headings: readonly Heading[]
  /** First offset that is not white space; a lead section exists only when it lies before the first heading. */
  readonly firstInk: number
}

/** The id of the section whose heading starts at `offset`. */
export function sectionIdAt(offset: number): SectionId {
  return `sec_${offset}`
}

/** Sections of an outline in document order. There is always at least one. */
export function sectionsOf(outline: Outline): Section[] {
  const { headings, length } = outline
  const first = headings[0]
  const sections: Section[] = []
  if (!first || outline.firstInk < first.start) {
    const end = first?.start ?? length
    sections.push({ id: LEAD_SECTION, title: LEAD_TITLE, level: 0, start: 0, end, ownEnd: end, parent: null })
  }
  const open: { id: SectionId; level: number }[] = []
  const ends = closingOffsets(outline)
  headings.forEach((heading, index) => {
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop()
    const id = sectionIdAt(heading.start)
    sections.push({
      id,
      title: heading.title,
      level: heading.level,
      start: heading.start,
      end: ends[index] ?? length,
      ownEnd: headings[index + 1]?.start ?? length,
      parent: open.at(-1)?.id ?? null,
    })
    open.push({ id, level: heading.level })
  })
  return sections
}

/** Where each heading's section ends: at the next heading of its level or a higher one. One pass, from the back. */
function closingOffsets({ headings, length }: Outline): number[] {
  const ends: number[] = []
  const nextAtLevel = new Array<number>(7).fill(length)
  for (let index = headings.length - 1; index >= 0; index -= 1) {
    const heading = headings[index]
    if (!heading) continue
    ends[index] = Math.min(...nextAtLevel.slice(0, heading.level + 1))
    nextAtLevel[heading.level] = heading.start
  }
  return ends
}

/** The innermost section that holds an offset. `sections` is what `sectionsOf` gave. */
export function sectionAt(sections: readonly Section[], offset: number): Section {
  const found = sections[Math.max(0, lastStartingBy(sections, offset))]
  if (!found) throw new Error('a document always has at least one section')
  return found
}

/** The section an id stands for now; see `sectionIdSchema` for ids whose heading is gone. */
export function resolveSection(sections: readonly Section[], id: SectionId): Section {
  return sectionAt(sections, id === LEAD_SECTION ? 0 : Number(id.slice('sec_'.length)))
}
