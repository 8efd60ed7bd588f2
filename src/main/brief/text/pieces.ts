import { primaryFace, type FaceKey, type HanFace } from '../fonts/catalogue'
import type { FacePart, FacePicker } from '../fonts/fallback'
import { drawable } from './clean'
import { graphemeClusters } from './graphemes'
import type { Style } from './style'

/** What is drawn of a text that stands in a piece. */
export function drawnText(piece: Piece, text: string): string {
  return piece.isPlain ? text : drawable(text, piece.face)
}

/** A stretch `[start, end)` of the paragraph in one style, one face and one bidi level. */
export interface Piece {
  readonly start: number
  end: number
  readonly face: FaceKey
  readonly style: Style
  readonly level: number
  /** Nothing of it is invisible: it is drawn as it is written. */
  readonly isPlain: boolean
}

export interface StyledEnd {
  /** Offset one past the last character in this style. */
  readonly end: number
  readonly style: Style
}

const SIMPLE = /^[\x20-\x7E\u00A0-\u00AC\u00AE-\u024F\u2010-\u2026\u20AC\u2122]*$/
/** In these faces a space belongs to the words around it, or shaping and right-to-left order break at each one. */
const SPACE_STAYS: ReadonlySet<FaceKey> = new Set<FaceKey>(['arabic', 'hebrew', 'devanagari', 'korean'])
const INVISIBLE = /^[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+$/

/** Which Han design a paragraph wants: kana and hangul tell, otherwise the language of the brief. */
export function hanFaceFor(text: string, language: string): HanFace {
  if (/[\u3040-\u30FF]/.test(text)) return 'japanese'
  if (/[\uAC00-\uD7AF\u1100-\u11FF]/.test(text)) return 'korean'
  if (language.startsWith('ja')) return 'japanese'
  return language.startsWith('ko') ? 'korean' : 'chinese'
}

/** Cuts a paragraph into pieces. `levels` is null when nothing in it runs right to left. */
export function cutPieces(
  text: string,
  styles: readonly StyledEnd[],
  levels: Uint8Array | null,
  picker: FacePicker,
  han: HanFace,
): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  for (const { end, style } of styles) {
    const primary = primaryFace(style)
    const stretch = text.slice(start, end)
    if (!levels && SIMPLE.test(stretch)) {
      const isPlain = !stretch.includes('\u00A0')
      pieces.push({ start, end, face: primary, style, level: 0, isPlain })
      start = end
      continue
    }
    let current: Piece | undefined
    for (const cluster of graphemeClusters(stretch)) {
      const segment = cluster.text
      let at = start + cluster.start
      const level = levels?.[at] ?? 0
      let parts: readonly FacePart[]
      if (segment === '\n' || INVISIBLE.test(segment))
        parts = [{ text: segment, face: current?.face ?? primary }]
      else if (segment === ' ') {
        const face =
          current && current.level === level && SPACE_STAYS.has(current.face) ? current.face : primary
        parts = [{ text: segment, face }]
      } else parts = picker.parts(segment, primary, han)
      for (const { text: part, face } of parts) {
        if (current && current.face === face && current.level === level) current.end = at + part.length
        else pieces.push((current = { start: at, end: at + part.length, face, style, level, isPlain: false }))
        at += part.length
      }
    }
    start = end
  }
  return pieces
}
