import type { BodyStyle } from './body-style'
import type { Line, Region } from './layout-types'
import { noteSign } from './line-marker'

/** Footnotes are set in at most this share of the body's size. */
const NOTE_SIZE = 0.94

/** Where the footnotes of a region start: the index of the first of its closing small lines with a sign in front. */
export function footnotesFrom({ lines }: Region, body: BodyStyle): number {
  let first = lines.length
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index]
    if (!line || line.size > body.size * NOTE_SIZE) break
    if (startsNote(line)) first = index
  }
  const above = lines[first - 1]
  const note = lines[first]
  // Notes are set off from the text above; without that, it may be a caption or a table.
  if (!above || !note || above.size > body.size * NOTE_SIZE) return first
  return note.y - above.y > note.size * 1.8 ? first : lines.length
}

/** A raised sign, an asterisk or a plain number in front of the text. */
export function startsNote(line: Line): boolean {
  const [first] = line.spans
  if (first?.shift === 'superscript') return noteSign(line.text) !== null
  return /^(?:[*∗†‡§¶]|\d{1,3}\s+(?=\p{Lu}|["“]))/u.test(line.text) && noteSign(line.text) !== null
}
