import type { BriefClaim, BriefModel } from '../../../shared/brief/model'
import { firstBox, glue, penalty, type Item } from '../flow/items'
import { node, type StructNode } from '../flow/struct'
import { serif } from '../theme'
import { claimAnchor } from './claim'
import { certaintyCell, claimCell, evidenceCell, labelCell, standingCell } from './claim-cells'
import { CLAIM_NOTES, claimNotesChapter } from './claim-notes'
import { runningDocumentHeading } from './document-heading'
import { headingItems } from './heading'
import type { Kit } from './kit'
import { noteItems } from './notes'
import { REFERENCES, referencesChapter } from './references'
import { anchorSection, introductionItems, spaceBefore, type SectionPlace } from './section'
import { cellWidth, TableGrid, type Column } from './table-grid'
import type { TemplatePages } from './template'

const LABEL = 36
const STANDING = 82
const CERTAINTY = 84
/** What is left is shared between claim and evidence. */
const CLAIM_SHARE = 0.45
/** Lines of running text in a landscape page stay this short, in points. */
const READABLE = 500
/** Characters in a cell that make a tall row on an upright page. */
const LONG_CELL = 170
/** With more than one in so many rows as tall as that, the page is turned. */
const ONE_IN = 4

/** All claims as one table by section, to be looked up, compared and put into an appendix. */
export const CLAIMS_TABLE: TemplatePages = {
  hasCover: false,
  chaptersBefore: () => [],
  chaptersAfter: (kit) => [
    ...(hasClaimNotes(kit.model) ? [CLAIM_NOTES] : []),
    ...(kit.model.references.length ? [REFERENCES] : []),
  ],
  before: () => [],
  *section(kit, place) {
    const { claims } = place.section
    yield opening(kit, place)
    if (!claims.length) return
    const columns = columnsOf(kit)
    const grid = new TableGrid(kit, columns, place.parent)
    for (const [index, claim] of claims.entries()) {
      const row = grid.row(
        claim.label,

        cellsOf(kit, claim, node('TR', grid.structure, { inTurn: true }), columns),
        index === claims.length - 1,
      )
      firstBox(row)?.anchors.push(claimAnchor(claim, place.bookmarkLevel + 1))
      yield index ? row : [...grid.head(), ...row]
    }
  },
  document: runningDocumentHeading,
  after: (kit) => [...(hasClaimNotes(kit.model) ? claimNotesChapter(kit) : []), ...referencesChapter(kit)],
}

/** Whether the table needs the width of a page on its side: where many rows would be very tall on an upright one. */
export function isLandscape({ template, shows, sections }: BriefModel): boolean {
  if (template !== 'claims-table' || !shows.evidence) return false
  const claims = sections.flatMap((section) => section.claims)
  const long = claims.filter(({ statement, quote, evidence }) => {
    const about = evidence.map(({ rationale, quote: words }) => rationale.length + (words?.length ?? 0) + 45)
    const sum = about.reduce((total, length) => total + length, 0)
    return Math.max(sum, statement.length + (quote?.length ?? 0)) > LONG_CELL
  })
  return long.length * ONE_IN > claims.length
}

const hasClaimNotes = ({ sections }: BriefModel) =>
  sections.some(({ claims }) => claims.some(({ notes }) => notes.length > 0))

function columnsOf({ model, sheet }: Kit): Column[] {
  const { certainty, evidence } = model.shows
  const fixed = LABEL + STANDING + (certainty ? CERTAINTY : 0)
  const rest = sheet.contentWidth - fixed
  const claim = evidence ? rest * CLAIM_SHARE : rest
  return [
    { title: 'No.', width: LABEL },
    { title: 'Claim', width: claim },
    { title: 'Standing', width: STANDING },
    ...(certainty ? [{ title: 'Certainty', width: CERTAINTY }] : []),
    ...(evidence ? [{ title: 'Evidence', width: rest - claim }] : []),
  ]
}

function cellsOf(kit: Kit, claim: BriefClaim, row: StructNode, columns: readonly Column[]) {
  const { certainty, evidence } = kit.model.shows
  const makers = [
    labelCell,
    claimCell,
    standingCell,
    ...(certainty ? [certaintyCell] : []),
    ...(evidence ? [evidenceCell] : []),
  ]
  return makers.map((make, index) => make(kit, claim, row, cellWidth(columns[index])))
}

function opening(kit: Kit, place: SectionPlace): Item[] {
  const { section, level, parent } = place
  const heading = headingItems(kit, parent, {
    title: `${section.number}\u2002${section.title}`,
    number: null,
    rank: Math.max(2, section.level + 1),
    level,
  })
  anchorSection(heading, place)
  const width = Math.min(READABLE, kit.sheet.contentWidth)
  const words = introductionItems(kit, section, parent, level, { x: 0, width })
  for (const note of section.notes) {
    const look = { x: 0, width, style: serif(10.4), lineHeight: 15.2, headingLevel: level + 1 }
    if (words.length) words.push(glue(9))
    words.push(...noteItems(kit, note, node('Div', parent), look))
  }
  return [...spaceBefore(place), ...heading, ...words, ...(words.length ? [penalty(60), glue(12)] : [])]
}
