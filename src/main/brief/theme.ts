import type { Standing } from '../../shared/claim/standing'
import type { TagColor } from '../../shared/codebook/tag'
import type { Paper } from '../../shared/notebook/brief'
import type { Style } from './text/style'

export const INK = '#1c2228'
export const NOTE_INK = '#2a323a'
export const MUTED = '#5a6572'
export const FAINT = '#9aa6b2'
export const RULE = '#c9d0d8'
export const GRID = '#dde2e7'
export const ACCENT = '#1d3f5e'
export const ACCENT_SOFT = '#8fa3b6'
export const LINK = '#1a5a96'
export const CODE_GROUND = '#f1f3f5'
export const WHITE = '#ffffff'

interface StandingColors {
  /** Dark enough for white words on it (at least 4.5 to 1). */
  readonly color: string
  /** Panel behind a quote. */
  readonly tint: string
  /** The same hue on the dark cover. */
  readonly light: string
}

export const STANDING_COLORS: Readonly<Record<Standing, StandingColors>> = {
  supported: { color: '#17693f', tint: '#e8f3ec', light: '#8fd0aa' },
  'single-source': { color: '#7a5600', tint: '#fbf2dc', light: '#f3d98a' },
  contested: { color: '#a2410f', tint: '#fceee4', light: '#f2b48c' },
  refuted: { color: '#9b1c31', tint: '#fae9ec', light: '#ec9aa8' },
  unsupported: { color: '#4d5866', tint: '#eef0f3', light: '#b6c3d0' },
}

export const TAG_PALETTE: Readonly<Record<TagColor, { readonly ground: string; readonly ink: string }>> = {
  amber: { ground: '#fbeecb', ink: '#6b4a00' },
  green: { ground: '#dcf0e2', ink: '#17583a' },
  teal: { ground: '#d5eeee', ink: '#0f5457' },
  blue: { ground: '#dce9f7', ink: '#1b4b7d' },
  violet: { ground: '#e9e2f6', ink: '#53348a' },
  pink: { ground: '#fae1ee', ink: '#8a2560' },
  red: { ground: '#fbe0de', ink: '#8c2318' },
  grey: { ground: '#e8ebee', ink: '#434d58' },
}

/** A page: its size, margins and columns, all in points. Headings and claims use a side column and a main column. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly contentWidth: number
  readonly contentHeight: number
  readonly side: number
  /** Left edge of the main column, from the left margin, and its width. */
  readonly mainX: number
  readonly mainWidth: number
}

const PAPER_SIZE: Readonly<Record<Paper, readonly [number, number]>> = {
  a4: [595.28, 841.89],
  letter: [612, 792],
}
const SIDE = 98
const GUTTER = 16

/** `isLandscape` turns the page on its side. */
export function sheetOf(paper: Paper, isLandscape = false): Sheet {
  const [short, long] = PAPER_SIZE[paper]
  const [width, height] = isLandscape ? [long, short] : [short, long]
  const [left, right, top, bottom] = [58, 58, 78, 70]
  const contentWidth = width - left - right
  const mainX = SIDE + GUTTER
  const columns = { side: SIDE, mainX, mainWidth: contentWidth - mainX }
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    contentWidth,
    contentHeight: height - top - bottom,
    ...columns,
  }
}

export const serif = (size: number, color = INK, more: Partial<Style> = {}): Style => ({
  family: 'serif',
  size,
  color,
  ...more,
})

export const sans = (size: number, color = INK, more: Partial<Style> = {}): Style => ({
  family: 'sans',
  size,
  color,
  ...more,
})
