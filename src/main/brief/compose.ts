import type { BriefSection } from '../../shared/brief/model'
import type { Template } from '../../shared/notebook/brief'
import { node } from './flow/struct'
import { glue, naturalHeight, penalty, type Item } from './flow/items'
import type { Parts } from './flow/paginate'
import { ANNOTATED_BIBLIOGRAPHY } from './pages/annotated-bibliography'
import { CLAIMS_TABLE } from './pages/claims-table'
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
  /** Empty when they share a page with what follows. */
  readonly contents: readonly Item[]
  /**
   * Everything else. It is made on the way, and anew each time it is gone through: ten thousand claims would take half a
   * gigabyte at once.
   */
  readonly body: Parts
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

/** True when nothing but its heading stands between the section above and this one, which is part of it. */
function isBareHeadingOver(above: BriefSection | undefined, section: BriefSection): boolean {
  if (!above || above.level >= section.level) return false
  return !above.introduction.trim() && !above.notes.length && !above.claims.length && !above.passages.length
}

/**
 * Sets everything but the cover as two vertical lists: the contents, and the rest. `onClaim` is called for each claim of
 * the rest once it is made.
 */
export function compose(kit: Kit, pageOf: PageOf, onClaim: () => void): Composition {
  const { model, sheet } = kit
  const template = TEMPLATES[model.template]
  const { hasCover } = template
  const glance = glanceItems(kit)
  const notes = notesChapter(kit)
  const isTall = naturalHeight(glance) >= sheet.contentHeight * SHORT
  const body = partsOf(function* () {
    yield [...joined([glance, notes], 34)]
    let beginsPage = hasCover && notes.length === 0 && isTall
    for (const items of template.before(kit)) {
      if (items.length > 0) beginsPage = false
      yield items
    }
    yield* sectionParts(kit, template, beginsPage, onClaim)
    yield template.after(kit)
  })
  const contents = model.shows.contents ? contentsItems(kit, template, pageOf) : []
  if (!hasCover) return { hasCover, contents: [], body: after([mastheadItems(kit), contents], body, 30) }
  if (naturalHeight(contents) + CONTENTS_GAP + naturalHeight(glance) > sheet.contentHeight)
    return { hasCover, contents, body }
  // A short brief needs no page of its own for its contents.
  return { hasCover, contents: [], body: after([contents], body, CONTENTS_GAP) }
}

/** Parts that are made anew each time they are gone through. */
const partsOf = (make: () => Generator<readonly Item[]>): Parts => ({ [Symbol.iterator]: make })

function* sectionParts(
  kit: Kit,
  template: TemplatePages,
  beginsPage: boolean,
  onClaim: () => void,
): Generator<readonly Item[]> {
  const { model, root } = kit
  const several = model.sections.some((section) => section.documentTitle !== null)
  let previousLevel = several ? 2 : 1
  let parent = root
  for (const [index, section] of model.sections.entries()) {
    const opensDocument = section.documentTitle !== null
    if (section.documentTitle !== null) {
      parent = node('Sect', root, { inTurn: true })
      yield template.document(kit, section.documentTitle, section.number, parent)
      previousLevel = 2
    }
    const level = Math.min((several ? 2 : 1) + section.level, previousLevel + 1, 6)
    previousLevel = level
    const place = {
      section,
      first: index === 0 && !opensDocument && beginsPage,
      level,
      parent: node('Sect', parent, { inTurn: true }),
      afterDocument: opensDocument,
      underBareHeading: isBareHeadingOver(model.sections[index - 1], section),
      bookmarkLevel: section.level - 1 + (several ? 1 : 0),
    }
    let isClaim = false
    for (const part of template.section(kit, place)) {
      yield part
      if (isClaim) onClaim()
      isClaim = true
    }
  }
}

/** What there is of the parts, one after the other, with space between them. */
function joined(parts: readonly (readonly Item[])[], gap: number): Item[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index ? [glue(gap), penalty(-60), ...part] : part))
}

/** A list with other parts before it, and space between them. */
function after(before: readonly (readonly Item[])[], list: Parts, gap: number): Parts {
  return partsOf(function* () {
    const opening = joined(before, gap)
    yield opening
    let isFirst = opening.length > 0
    for (const part of list) {
      if (isFirst && part.length > 0) {
        isFirst = false
        yield [glue(gap), penalty(-60)]
      }
      yield part
    }
  })
}
