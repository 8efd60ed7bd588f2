import type { BriefSection } from '../../shared/brief/model'
import { node } from './flow/struct'
import { glue, naturalHeight, penalty, type Item } from './flow/items'
import { claimCount } from './pages/counts'
import { contentsItems, type PageOf } from './pages/contents'
import { documentHeading } from './pages/document-heading'
import { glanceItems } from './pages/glance'
import type { Kit } from './pages/kit'
import { notesChapter } from './pages/notes'
import { referencesChapter } from './pages/references'
import { sectionClaim, sectionOpening } from './pages/section'

export interface Composition {
  readonly contents: readonly Item[]
  readonly body: readonly Item[]
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
  const { model, root } = kit
  const total = claimCount(model.totals)
  let done = 0
  await checkpoint(done, total)
  const body: Item[] = glanceItems(kit)
  const glanceHeight = naturalHeight(body)
  const roomBelow = glanceHeight < kit.sheet.contentHeight * SHORT
  const notes = notesChapter(kit)
  if (notes.length) body.push(glue(34), penalty(-60), ...notes)
  const several = model.sections.some((section) => section.documentTitle !== null)
  let previousLevel = several ? 2 : 1
  let parent = root
  for (const [index, section] of model.sections.entries()) {
    const opensDocument = section.documentTitle !== null
    if (section.documentTitle !== null) {
      parent = node('Sect', root)
      body.push(...documentHeading(kit, section.documentTitle, section.number, parent))
      previousLevel = 2
    }
    const deepest = (several ? 2 : 1) + section.level
    const level = Math.min(deepest, previousLevel + 1, 6)
    previousLevel = level
    const place = {
      section,
      first: index === 0 && !opensDocument && !notes.length && !roomBelow,
      level,
      parent: node('Sect', parent),
      afterDocument: opensDocument,
      underBareHeading: isBareHeadingOver(model.sections[index - 1], section),
      bookmarkLevel: section.level - 1 + (several ? 1 : 0),
    }
    body.push(...sectionOpening(kit, place))
    for (let i = 0; i < section.claims.length; i++) {
      body.push(...sectionClaim(kit, place, i))
      await checkpoint(++done, total)
    }
    await checkpoint(done, total)
  }
  body.push(...referencesChapter(kit))
  const contents = contentsItems(kit, pageOf)
  if (naturalHeight(contents) + CONTENTS_GAP + glanceHeight > kit.sheet.contentHeight)
    return { contents, body }
  // A short brief needs no page of its own for its contents.
  return { contents: [], body: [...contents, glue(CONTENTS_GAP), ...body] }
}
