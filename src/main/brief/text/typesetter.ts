import { FacePicker } from '../fonts/fallback'
import type { FontShelf } from '../fonts/shelf'
import { prepareParagraph, setParagraph, type LayoutOptions } from './layout'
import type { Line, Paragraph } from './line'
import { cleanText, singleLine } from './clean'
import type { Span, Style } from './style'

/** `even`: the lines of a heading about equally long. `no-runt`: no last line of a single short word. */
export type Balance = 'even' | 'no-runt'

const EMPTY: Line = { runs: [], width: 0, height: 0, baseline: 0 }
const RUNT = 0.2
const LONGEST_BALANCED = 14

/** Sets text in lines. One for each brief: it knows what no font could draw. The fonts may serve several briefs. */
export class Typesetter {
  private readonly picker: FacePicker

  constructor(
    readonly shelf: FontShelf,
    private readonly language: string,
  ) {
    this.picker = new FacePicker(shelf)
  }

  /** Characters met so far that no font has; they are drawn as marked boxes. */
  get missingCharacters(): readonly string[] {
    return [...this.picker.missing]
  }

  /** Letters met so far that had more marks on them than are drawn. */
  get overloadedLetters(): readonly string[] {
    return [...this.picker.overloaded]
  }

  /** Lines of one paragraph; none when it is empty. */
  lines(spans: readonly Span[], options: LayoutOptions & { readonly balance?: Balance }): Line[] {
    const paragraph = prepareParagraph(spans, this.picker, this.language)
    const lines = setParagraph(paragraph, options, this.shelf)
    if (!options.balance || lines.length < 2 || lines.length > LONGEST_BALANCED) return lines
    return this.balance(paragraph, lines, options, options.balance)
  }

  /** One line however long, line ends folded to spaces. A space at its end is drawn, to keep copied words apart, but not counted. */
  line(text: string, style: Style): Line {
    return this.spanLine([{ text: cleanText(text).replace(/\s+/g, ' '), style }])
  }

  spanLine(spans: readonly Span[]): Line {
    const size = Math.max(...spans.map((span) => span.style.size))
    return this.lines(spans, { width: Infinity, lineHeight: size * 1.3 })[0] ?? EMPTY
  }

  /** One line no wider than `width`, shortened with an ellipsis when it must be. */
  fitted(text: string, style: Style, width: number): Line {
    const whole = this.line(text, style)
    if (whole.width <= width) return whole
    const characters = [...singleLine(text)]
    let low = 0
    let high = characters.length
    const cut = (count: number) => this.line(`${characters.slice(0, count).join('').trimEnd()}…`, style)
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (cut(middle).width <= width) low = middle
      else high = middle - 1
    }
    return cut(low)
  }

  private balance(paragraph: Paragraph, lines: Line[], options: LayoutOptions, mode: Balance): Line[] {
    const isRunt = (set: readonly Line[]) => (set.at(-1)?.width ?? 0) < options.width * RUNT
    if (mode === 'no-runt' && !isRunt(lines)) return lines
    const steps = mode === 'even' ? [0.92, 0.84, 0.76, 0.68, 0.6] : [0.96, 0.92, 0.88, 0.84]
    let best = lines
    for (const step of steps) {
      const narrower = setParagraph(paragraph, options, this.shelf, options.width * step)
      if (narrower.length !== lines.length) break
      best = narrower
      if (mode === 'no-runt' && !isRunt(narrower)) break
    }
    return best
  }
}

/** Sum of the line heights. */
export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.height, 0)
}
