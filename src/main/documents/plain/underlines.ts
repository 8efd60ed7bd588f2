import { LONGEST_RULE } from './line-facts'
import type { Line } from './lines'

/** The longest line that is read as an underlined heading. */
const MAX_UNDERLINED = 120

/** Underlines, the weightier first. */
const UNDERLINES = ['=', '-', '~'] as const

/**
 * Lines underlined with === or --- or ~~~ (three or more), by index, with their level: 1 for the weightiest underline
 * the text uses, 2 for the next. The line must be alone above its underline, and something must follow.
 */
export function underlinedHeadings(lines: readonly Line[]): Map<number, number> {
  const strokes = new Map<number, string>()
  lines.forEach((line, index) => {
    const under = lines[index + 1]
    const stroke = under && !under.afterGap ? underlineOf(under.text) : null
    if (!stroke || index + 2 >= lines.length || line.text.length > MAX_UNDERLINED) return
    // A text may have a line above its title as well.
    const before = lines[index - 1]
    if (before && !line.afterGap && underlineOf(before.text) !== stroke) return
    if (underlineOf(line.text) === null && /[\p{L}\p{N}]/u.test(line.text)) strokes.set(index, stroke)
  })
  const used = UNDERLINES.filter((stroke) => [...strokes.values()].includes(stroke))
  return new Map([...strokes].map(([index, stroke]) => [index, 1 + used.findIndex((s) => s === stroke)]))
}

function underlineOf(text: string): string | null {
  return text.length > LONGEST_RULE ? null : (/^([=~-])\1{2,}$/.exec(text)?.[1] ?? null)
}
