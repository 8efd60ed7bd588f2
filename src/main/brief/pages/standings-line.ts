import { STANDING_TERMS } from '../../../shared/claim/standing'
import { standingIcon } from '../draw/icons'
import type { Pen } from '../draw/pen'
import { node, type StructNode } from '../flow/struct'
import { sans } from '../theme'
import { claimCount, presentStandings } from './counts'
import type { Kit } from './kit'
import { standingBar } from './standing-bar'

interface LinePlace {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** Height of what `drawStandings` draws, in points. */
export const STANDINGS_HEIGHT = 34

/** All claims of the brief as one bar, with the key to it underneath; nothing when there are none. */
export function drawStandings(
  { model, look, type }: Kit,
  pen: Pen,
  { x: left, y, width }: LinePlace,
  section: StructNode,
): void {
  if (claimCount(model.totals) === 0) return
  pen.artifact()
  standingBar(pen, look, model.totals, { x: left, y, width, height: 13 })
  const paragraph = node('P', section)
  let x = left
  for (const [standing, count] of presentStandings(model.totals)) {
    const words = type.line(`${STANDING_TERMS[standing].label} ${count} `, sans(9))
    pen.artifact()
    standingIcon(pen, standing, x + 4, y + 29, 3.2, look.standings[standing].ink)
    pen.content(paragraph)
    pen.words(words, x + 12, y + 32.2)
    x += words.width + 30
  }
}
