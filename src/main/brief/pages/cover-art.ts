import type { Pen } from '../draw/pen'
import { STANDING_COLORS } from '../theme'
import type { Kit } from './kit'

const LINE = 5.2
const STEP = 12.5
const PAPER_LINE = '#ffffff'

/** A repeatable sequence of numbers from 0 to 1 (Park and Miller 1988): the same brief gets the same cover. */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 16807) % 2147483647
    return state / 2147483647
  }
}

function seedOf(text: string): number {
  let seed = 7
  for (const character of text) seed = (seed * 31 + (character.codePointAt(0) ?? 0)) % 2147483646
  return seed + 1
}

/**
 * The brief as a page of marked-up text: pale lines for the reading, one marked passage for each claim in the light
 * colour of its standing, in the order of the brief, and the researcher's mark in the margin beside it.
 */
export function coverArt({ model, sheet }: Kit, pen: Pen, band: number): void {
  const random = sequence(seedOf(model.title))
  const claims = model.sections.flatMap((section) => section.claims.map((claim) => claim.standing))
  const rows = Math.floor((band * 0.9) / STEP)
  const left = sheet.width * 0.52
  const right = sheet.width + 60
  const marked = new Map<number, number>()
  const count = Math.min(claims.length, Math.floor(rows * 0.62))
  for (let i = 0; i < count; i++) marked.set(Math.floor(((i + 0.5) * rows) / count), i)
  pen.sketch((doc) => {
    doc.rect(0, 0, sheet.width, band).clip()
    doc.rotate(-9, { origin: [sheet.width * 0.8, band * 0.4] })
    for (let row = 0; row < rows; row++) {
      const y = -40 + row * STEP
      const gapAfter = random() < 0.16
      const width = (right - left) * (gapAfter ? 0.25 + random() * 0.4 : 0.86 + random() * 0.14)
      // Fading towards the title keeps the words on calm ground.
      const fade = Math.max(0, 1 - (y / band) * 1.25)
      doc
        .fillOpacity(0.03 + 0.09 * fade)
        .roundedRect(left, y, width, LINE, LINE / 2)
        .fill(PAPER_LINE)
      const index = marked.get(row)
      const standing = index === undefined ? undefined : claims[Math.floor((index * claims.length) / count)]
      if (!standing) continue
      const { light } = STANDING_COLORS[standing]
      const start = left + random() * width * 0.45
      const length = Math.max(40, (left + width - start) * (0.4 + random() * 0.6))
      doc
        .fillOpacity(0.16 + 0.66 * fade)
        .roundedRect(start, y - 1.4, length, LINE + 2.8, 2)
        .fill(light)
      doc
        .fillOpacity(0.2 + 0.75 * fade)
        .circle(left - 16, y + LINE / 2, 3)
        .fill(light)
    }
  })
}
