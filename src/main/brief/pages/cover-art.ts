import type { Pen } from '../draw/pen'
import { blended } from '../draw/color'
import type { Kit } from './kit'

const LINE = 5.2
const STEP = 12.5
const TILT = -9

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
 * The brief as a page of marked-up text: pale lines for the reading, a marked passage for each claim in the light
 * colour of its standing, in the order of the brief, and the researcher's mark in the margin beside it. Fades out
 * above `floor`, where the title begins.
 */
export function coverArt({ model, sheet, look }: Kit, pen: Pen, band: number, floor: number): void {
  const random = sequence(seedOf(model.title))
  const claims = model.sections.flatMap((section) => section.claims.map((claim) => claim.standing))
  const left = sheet.width * 0.47
  const right = sheet.width + 70
  // Tilting lifts the right and drops the left; the margin marks are the lowest part of each line.
  const drop = (sheet.width - left) * Math.sin((-TILT * Math.PI) / 180)
  const first = -70
  const rows = Math.max(0, Math.floor((floor - drop * 0.6 - first) / STEP))
  const count = Math.min(claims.length, Math.floor(rows * 0.6))
  const marked = new Map<number, number>()
  for (let i = 0; i < count; i++) marked.set(Math.floor(((i + 0.5) * rows) / count), i)
  pen.sketch((doc) => {
    doc.rect(0, 0, sheet.width, band).clip()
    doc.rotate(TILT, { origin: [sheet.width * 0.75, 0] })
    for (let row = 0; row < rows; row++) {
      const y = first + row * STEP
      const endsParagraph = random() < 0.16
      const width = (right - left) * (endsParagraph ? 0.25 + random() * 0.4 : 0.86 + random() * 0.14)
      const fade = Math.min(1, ((rows - row) / rows) * 2.2)
      const ground = blended(look.cover.ground, look.cover.line, (look.ink === 'print' ? 0.16 : 0.12) * fade)
      doc.roundedRect(left, y, width, LINE, LINE / 2).fill(ground)
      const index = marked.get(row)
      const standing = index === undefined ? undefined : claims[Math.floor((index * claims.length) / count)]
      if (!standing) continue
      const { light } = look.standings[standing]
      const start = left + random() * width * 0.4
      const length = Math.max(44, (left + width - start) * (0.4 + random() * 0.6))
      doc.roundedRect(start, y - 1.4, length, LINE + 2.8, 2).fill(blended(ground, light, 0.85 * fade))
      doc.circle(left - 16, y + LINE / 2, 3).fill(blended(look.cover.ground, light, 0.95 * fade))
    }
  })
}
