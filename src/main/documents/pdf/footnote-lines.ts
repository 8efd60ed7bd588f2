import type { BodyStyle } from './body-style'
import type { Line, Region } from './layout-types'
import { noteSign } from './line-marker'

/** Some programs set notes as large as the text; this is as far up as their lines are looked for then. */
const MAX_LARGE = 15

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
  if (first === lines.length) return largeNotesFrom(lines)
  // Notes are set off from the text above; without that, it may be a caption or a table.
  if (!above || !note || above.size > body.size * NOTE_SIZE) return first
  return note.y - above.y > note.size * 1.8 ? first : lines.length
}

/** Notes in the size of the text: they start with a raised sign, under more space than there is between lines. */
function largeNotesFrom(lines: readonly Line[]): number {
  let first = lines.length
  for (let index = lines.length - 1; index >= Math.max(1, lines.length - MAX_LARGE); index -= 1) {
    const [above, line] = [lines[index - 1], lines[index]]
    if (!above || !line) break
    const isSet = line.spans[0]?.shift === 'superscript' && startsNote(line)
    if (isSet && line.y - above.y > line.size * 1.7) first = index
    if (line.y - above.y > line.size * 3) break
  }
  return first
}

/** A raised sign, an asterisk or a plain number in front of the text. */
export function startsNote(line: Line): boolean {
  const [first] = line.spans
  if (first?.shift === 'superscript') return noteSign(line.text) !== null
  return /^(?:[*∗†‡§¶]|\d{1,3}\s+(?=\p{Lu}|["“]))/u.test(line.text) && noteSign(line.text) !== null
}
