import { primaryFace } from '../fonts/catalogue'
import type { FacePicker } from '../fonts/fallback'
import type { FontShelf } from '../fonts/shelf'
import { embeddingLevels, hasRightToLeft } from './bidi'
import { breakLines, trimmedEnd } from './breaking'
import { cleanText, withFewMarks } from './clean'
import { cutPieces, drawnText, hanFaceFor, type Piece, type StyledEnd } from './pieces'
import { lineRuns } from './runs'
import type { Line, Paragraph, Run } from './line'
import type { Span, Style } from './style'

export interface LayoutOptions {
  readonly width: number
  readonly lineHeight: number
  /** `start` follows the direction of the paragraph. */
  readonly align?: 'start' | 'left' | 'right' | 'center'
  /** How far lines after the first stand in. */
  readonly hang?: number
}

export function prepareParagraph(spans: readonly Span[], picker: FacePicker, language: string): Paragraph {
  let text = ''
  const styles: StyledEnd[] = []
  for (const span of spans) {
    const clean = withFewMarks(cleanText(span.text), picker.overloaded)
    if (!clean) continue
    text += clean
    styles.push({ end: text.length, style: span.style })
  }
  const embedding = hasRightToLeft(text) ? embeddingLevels(text) : null
  const han = hanFaceFor(text, language)
  return { text, pieces: cutPieces(text, styles, embedding?.levels ?? null, picker, han), embedding }
}

/** Sets a prepared paragraph in lines of the given width; a smaller `breakWidth` breaks earlier within that width. */
export function setParagraph(
  paragraph: Paragraph,
  options: LayoutOptions,
  shelf: FontShelf,
  breakWidth = options.width,
): Line[] {
  const { text, pieces, embedding } = paragraph
  if (!pieces.length) return []
  const first = pieces[0]
  const hyphen = first ? shelf.width(first.face, '-') * first.style.size : 0
  const ranges = breakLines(text, breakWidth, measurer(paragraph, shelf), hyphen, options.hang)
  const base = (embedding?.paragraphs[0]?.level ?? 0) & 1
  const align = (options.align ?? 'start') === 'start' ? (base ? 'right' : 'left') : options.align
  return ranges.map(([start, end], index) => {
    const inkEnd = trimmedEnd(text, start, end)
    const runs = lineRuns(paragraph, start, inkEnd, end, shelf)
    let x = 0
    for (const run of runs.all) {
      run.x = x
      x += run.width
    }
    const width = x - runs.trailingSpace
    const hang = index > 0 ? (options.hang ?? 0) : 0
    const shift = shiftFor(align, options.width - width) + (align === 'right' ? -hang : hang)
    for (const run of runs.all) run.x += shift
    const primary = pieces.find((piece) => piece.end > start) ?? pieces[0]
    return { runs: runs.all, width, ...verticals(primary?.style, runs.all, options.lineHeight, shelf) }
  })
}

/** How far right a line moves. In an unlimited width there is no right edge to move to. */
function shiftFor(align: LayoutOptions['align'], room: number): number {
  if (!Number.isFinite(room)) return 0
  return align === 'right' ? room : align === 'center' ? room / 2 : 0
}

/** Height and baseline: the asked line height, more when a fallback face is taller than it. */
function verticals(style: Style | undefined, runs: readonly Run[], lineHeight: number, shelf: FontShelf) {
  let height = lineHeight
  for (const run of runs) {
    if (run.face === primaryFace(run.style)) continue
    const face = shelf.face(run.face)
    height = Math.max(height, (face.ascent + face.descent) * run.style.size * 0.98)
  }
  if (!style) return { height, baseline: height * 0.75 }
  const face = shelf.face(primaryFace(style))
  const leading = height - (face.ascent + face.descent) * style.size
  return { height, baseline: leading / 2 + face.ascent * style.size }
}

/** Measures ranges of the paragraph. Breaking asks for them in order, so it looks for the piece where it last was. */
function measurer({ text, pieces }: Paragraph, shelf: FontShelf) {
  let last = 0
  return (start: number, end: number): number => {
    let index = last
    while (index > 0 && (pieces[index]?.start ?? 0) > start) index--
    while (index < pieces.length - 1 && (pieces[index]?.end ?? 0) <= start) index++
    last = index
    let width = 0
    for (; index < pieces.length; index++) {
      const piece = pieces[index]
      if (!piece || piece.start >= end) break
      const from = Math.max(start, piece.start)
      const to = Math.min(end, piece.end)
      if (to > from) width += stretchWidth(piece, text.slice(from, to), shelf)
    }
    return width
  }
}

function stretchWidth(piece: Piece, text: string, shelf: FontShelf): number {
  return (
    shelf.width(piece.face, drawnText(piece, text)) * piece.style.size +
    (piece.style.tracking ?? 0) * text.length
  )
}
