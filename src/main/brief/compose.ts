import type { BriefSection } from '../../shared/brief/model'
import type { Template } from '../../shared/notebook/brief'
import { node } from './flow/struct'
import { glue, naturalHeight, penalty, type Item } from './flow/items'
import { ANNOTATED_BIBLIOGRAPHY } from './pages/annotated-bibliography'
import { CLAIMS_TABLE } from './pages/claims-table'
import { claimCount } from './pages/counts'
import { contentsItems, type PageOf } from './pages/contents'
import { EVIDENCE_BRIEF } from './pages/evidence-brief'
import { glanceItems } from './pages/glance'
import type { Kit } from './pages/kit'
import { mastheadItems } from './pages/masthead'
import { notesChapter } from './pages/notes'
import { READING_NOTES } from './pages/reading-notes'
import type { TemplatePages } from './pages/template'

export interface Composition {
  readonly hasCover: boolean
  readonly contents: readonly Item[]
  readonly body: readonly Item[]
}

const TEMPLATES: Readonly<Record<Template, TemplatePages>> = {
  'evidence-brief': EVIDENCE_BRIEF,
  'reading-notes': READING_NOTES,
  'claims-table': CLAIMS_TABLE,
  'annotated-bibliography': ANNOTATED_BIBLIOGRAPHY,
}

/** A page at a glance this short, as a share of the page, lets the first section follow it. */
const SHORT = 0.5
const CONTENTS_GAP = 40

/** Called often, with the number of claims set; gives way to the event loop and throws when the work is cancelled. */
export type Checkpoint = (done: number, total: number) => Promise<void>

/** True when nothing but its heading stands between the section above and this one, which is part of it. */
function isBareHeadingOver(above: BriefSection | undefined, section: BriefSection): boolean {
  if (!above || above.level >= section.level) return false
  return !above.introduction.trim() && !above.notes.length && !above.claims.length && !above.passages.length
}

/** Sets everything but the cover as two vertical lists: the contents (empty when they share a page), and the rest. */
export async function compose(kit: Kit, pageOf: PageOf, checkpoint: Checkpoint): Promise<Composition> {
  const { model, sheet } = kit
  const template = TEMPLATES[model.template]
  const { hasCover } = template
  await checkpoint(0, claimCount(model.totals))
  const glance = glanceItems(kit)
  const notes = notesChapter(kit)
  const opening = joined([glance, notes], 34)
  const rest: Item[] = []
  for (const items of template.before(kit)) {
    rest.push(...items)
    await checkpoint(0, claimCount(model.totals))
  }
  const beginsPage =
    hasCover && !notes.length && !rest.length && naturalHeight(glance) >= sheet.contentHeight * SHORT
  rest.push(...(await sectionItems(kit, template, beginsPage, checkpoint)))
  rest.push(...template.after(kit))
  const body = rest.length ? [...opening, ...rest] : opening
  const contents = model.shows.contents ? contentsItems(kit, template, pageOf) : []
  if (!hasCover) return { hasCover, contents: [], body: joined([mastheadItems(kit), contents, body], 30) }
  if (naturalHeight(contents) + CONTENTS_GAP + naturalHeight(glance) > sheet.contentHeight)
    return { hasCover, contents, body }
  // A short brief needs no page of its own for its contents.
  return { hasCover, contents: [], body: joined([contents, body], CONTENTS_GAP) }
}

async function sectionItems(
  kit: Kit,
  template: TemplatePages,
  beginsPage: boolean,
  checkpoint: Checkpoint,
): Promise<Item[]> {
  const { model, root } = kit
  const total = claimCount(model.totals)
  const items: Item[] = []
  let done = 0
  const several = model.sections.some((section) => section.documentTitle !== null)
  let previousLevel = several ? 2 : 1
  let parent = root
  for (const [index, section] of model.sections.entries()) {
    const opensDocument = section.documentTitle !== null
    if (section.documentTitle !== null) {
      parent = node('Sect', root)
      items.push(...template.document(kit, section.documentTitle, section.number, parent))
      previousLevel = 2
    }
    const level = Math.min((several ? 2 : 1) + section.level, previousLevel + 1, 6)
    previousLevel = level
    const place = {
      section,
      first: index === 0 && !opensDocument && beginsPage,
      level,
      parent: node('Sect', parent),
      afterDocument: opensDocument,
      underBareHeading: isBareHeadingOver(model.sections[index - 1], section),
      bookmarkLevel: section.level - 1 + (several ? 1 : 0),
    }
    let isClaim = false
    for (const part of template.section(kit, place)) {
      items.push(...part)
      await checkpoint(isClaim ? ++done : done, total)
      isClaim = true
    }
  }
  return items
}

/** What there is of the parts, one after the other, with space between them. */
function joined(parts: readonly (readonly Item[])[], gap: number): Item[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index ? [glue(gap), penalty(-60), ...part] : part))
}
