import { anchor, firstBox, glue, penalty, type Item } from '../flow/items'
import { node } from '../flow/struct'
import { INK, sans } from '../theme'
import { headingItems } from './heading'
import type { Kit } from './kit'
import { noteItems } from './notes'
import { claimLinks } from './uses'

export const CLAIM_NOTES = { name: 'claim-notes', title: 'Notes on claims' }

const INDENT = 38

/** Notes on claims, where the claims themselves have no room for them. */
export function claimNotesChapter(kit: Kit): Item[] {
  const section = node('Sect', kit.root)
  const { name, title } = CLAIM_NOTES
  const heading = headingItems(kit, section, { title, number: null, rank: 1, level: 2 })
  anchor(heading, { name, bookmark: { title, level: 0 }, section: title })
  const width = Math.min(500, kit.sheet.contentWidth - INDENT)
  const notes = kit.model.sections.flatMap(({ claims }) =>
    claims.flatMap(({ label, notes: own }) =>
      own.map((note, index): Item[] => {
        const division = node('Div', section, { inTurn: true })
        const mark = node('P', division)
        const look = { x: INDENT, width, style: sans(9.8, INK), lineHeight: 14, headingLevel: 3 }
        const items = noteItems(kit, note, division, look)
        const links = kit.type.lines(claimLinks([label], sans(9.4, INK, { bold: true })), {
          width: INDENT,
          lineHeight: 14,
        })
        if (index === 0)
          firstBox(items)?.draws.unshift((pen, left, y) =>
            links.forEach((line) => pen.line(line, left, y, mark)),
          )
        return items
      }),
    ),
  )
  return [
    glue(36),
    penalty(-80),
    ...heading,
    ...notes.flatMap((items, index) => (index ? [glue(11), ...items] : items)),
  ]
}
