import { primaryFace, type FaceKey } from '../fonts/catalogue'
import type { FontShelf } from '../fonts/shelf'
import { hasRightToLeft, visualOrder } from './bidi'
import { drawable } from './clean'
import type { Paragraph, Run } from './line'
import { drawnText, type Piece } from './pieces'

/**
 * fontkit reorders these glyphs, or draws different characters with one, so a reader of the file needs the written
 * text beside them.
 */
const REORDERED: ReadonlySet<FaceKey> = new Set<FaceKey>(['devanagari', 'emoji'])
const ARABIC_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/
const SOFT_HYPHEN = '\u00AD'
/** What ends a line and keeps the words around it apart. */
const BREAK = /[ \n]/

interface LineRuns {
  readonly all: Run[]
  /** Width of the space kept after the last word so that copied text does not fuse words; not part of the line. */
  readonly trailingSpace: number
}

/** The runs of the line `[start, inkEnd)`, left to right, measured; `end` includes what the break swallowed. */
export function lineRuns(
  paragraph: Paragraph,
  start: number,
  inkEnd: number,
  end: number,
  shelf: FontShelf,
): LineRuns {
  const { text, pieces, embedding } = paragraph
  const keptEnd = inkEnd < end && BREAK.test(text[inkEnd] ?? '') ? inkEnd + 1 : inkEnd
  if (embedding) return bidiRuns(paragraph, [start, inkEnd, keptEnd], shelf)
  const runs: Run[] = []
  for (const piece of pieces) {
    if (piece.end <= start) continue
    if (piece.start >= keptEnd) break
    const from = Math.max(start, piece.start)
    const to = Math.min(keptEnd, piece.end)
    const written = drawnText(piece, text.slice(from, to)).replace('\n', ' ')
    // The hyphen is the line's, not the word's: who copies or hears the word gets it whole.
    const hyphenated = to === end && text[to - 1] === SOFT_HYPHEN
    const actualText = hyphenated ? written : actualTextOf(piece, written)
    const words = hyphenated ? `${written}-` : written
    if (words) runs.push(makeRun({ text: words, start: from, piece, actualText }, shelf))
  }
  const last = runs.at(-1)
  const trailingSpace = keptEnd > inkEnd && last ? shelf.width(last.face, ' ') * last.style.size : 0
  return { all: runs, trailingSpace }
}

function bidiRuns(
  paragraph: Paragraph,
  [start, end, keptEnd]: readonly [start: number, inkEnd: number, keptEnd: number],
  shelf: FontShelf,
): LineRuns {
  const { text, pieces, embedding } = paragraph
  if (!embedding) return { all: [], trailingSpace: 0 }
  let hint = 0
  const pieceIndex = (offset: number) => {
    while (hint > 0 && (pieces[hint]?.start ?? 0) > offset) hint--
    while (hint < pieces.length - 1 && (pieces[hint]?.end ?? 0) <= offset) hint++
    return hint
  }
  const runs: Run[] = []
  for (const stretch of visualOrder(text, embedding, start, end, pieceIndex)) {
    const piece = pieces[pieceIndex(stretch.start)]
    const words = piece ? drawnText(piece, stretch.text) : ''
    if (!piece || !words) continue
    // fontkit takes direction from the script alone: it would set bare punctuation left to right and
    // Arabic digits right to left. Reversing beforehand cancels that out.
    const reversed = stretch.rightToLeft ? !hasRightToLeft(words) : ARABIC_DIGITS.test(words)
    const glyphs = reversed ? [...words].reverse().join('') : words
    const actualText = actualTextOf(piece, text.slice(stretch.start, stretch.end))
    const rightToLeft = stretch.rightToLeft || ARABIC_DIGITS.test(words)
    const isReversed = stretch.rightToLeft && actualText === null
    runs.push(
      makeRun({ text: glyphs, start: stretch.start, piece, actualText, rightToLeft, isReversed }, shelf),
    )
  }
  const last = pieces[pieceIndex(end - 1)]
  if (keptEnd === end || !runs.length || !last) return { all: runs, trailingSpace: 0 }
  // In the right margin, where it cannot be seen, whichever way the line runs: it is read by its offset.
  const space = makeRun(
    { text: ' ', start: end, piece: { ...last, face: primaryFace(last.style) }, actualText: null },
    shelf,
  )
  return { all: [...runs, space], trailingSpace: space.width }
}

function actualTextOf(piece: Piece, written: string): string | null {
  return piece.face === 'missing' || REORDERED.has(piece.face) ? drawable(written, piece.face) : null
}

type RunDraft = Pick<Run, 'text' | 'start' | 'actualText'> &
  Partial<Pick<Run, 'rightToLeft' | 'isReversed'>> & { readonly piece: Piece }

function makeRun(draft: RunDraft, shelf: FontShelf): Run {
  const { text, start, piece, actualText, rightToLeft = false, isReversed = false } = draft
  const { face, style } = piece
  const words = rightToLeft ? [text] : wordsOf(text)
  let em = 0
  for (const word of words) em += shelf.width(face, word)
  const width = em * style.size + (style.tracking ?? 0) * text.length
  return { x: 0, width, text, words, face, style, rightToLeft, start, isReversed, actualText }
}

/** A text cut into words and single spaces. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  let start = 0
  for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', start)) {
    if (space > start) words.push(text.slice(start, space))
    words.push(' ')
    start = space + 1
  }
  if (start < text.length) words.push(text.slice(start))
  return words
}
