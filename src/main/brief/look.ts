import type { Standing } from '../../shared/claim/standing'
import type { TagColor } from '../../shared/codebook/tag'
import type { Ink } from '../../shared/notebook/brief'
import { ACCENT, INK, STANDING_COLORS, TAG_PALETTE, WHITE } from './theme'

/** How an area is filled. */
export interface Paint {
  readonly ground: string
  readonly hatch: 'rising' | 'crossed' | null
  /** Outline and hatching; null for an area that is plain. */
  readonly edge: string | null
  /** Words and marks on it. */
  readonly mark: string
}

/** How the line beside a quotation is drawn. */
export type EdgeLine = 'full' | 'thin' | 'dashed' | 'double' | 'dotted'

interface StandingLook {
  /** Its words and marks on paper. */
  readonly ink: string
  readonly paint: Paint
  /** Behind a quotation, and the line beside it. */
  readonly tint: string
  readonly line: EdgeLine
  /** On the cover. */
  readonly light: string
}

interface TagLook {
  readonly ground: string
  readonly ink: string
  readonly edge: string | null
}

/** What differs between a brief in colour and one for a black-and-white printer. */
export interface Look {
  readonly ink: Ink
  readonly standings: Readonly<Record<Standing, StandingLook>>
  readonly tags: Readonly<Record<TagColor, TagLook>>
  /** Bars that are not about standing: what counts fully, and what does in part. */
  readonly bars: { readonly full: Paint; readonly part: Paint; readonly none: Paint }
  /** Behind words that were highlighted in the source, without a tag's own colour. */
  readonly marker: string
  readonly cover: {
    readonly ground: string
    readonly title: string
    readonly subtitle: string
    readonly kicker: string
    readonly line: string
  }
}

const mapped = <Key extends string, From, To>(table: Readonly<Record<Key, From>>, to: (value: From) => To) =>
  Object.fromEntries(Object.entries<From>(table).map(([key, value]) => [key, to(value)])) as Readonly<
    Record<Key, To>
  >

const COLOR: Look = {
  ink: 'color',
  standings: mapped(STANDING_COLORS, ({ color, tint, light }): StandingLook => {
    return { ink: color, paint: plain(color, WHITE), tint, line: 'full', light }
  }),
  tags: mapped(TAG_PALETTE, ({ ground, ink }): TagLook => ({ ground, ink, edge: null })),
  bars: { full: plain('#2f6690', WHITE), part: plain('#a9c3d8', INK), none: plain('#d5dae0', INK) },
  marker: '#fdf0c4',
  cover: { ground: ACCENT, title: WHITE, subtitle: '#dbe6ef', kicker: '#f3d98a', line: WHITE },
}

const DARK = '#262626'
const MIDDLE = '#bdbdbd'
const PALE = '#f3f3f3'

function plain(ground: string, mark: string, edge: string | null = null): Paint {
  return { ground, hatch: null, edge, mark }
}

const printed = (paint: Paint, line: EdgeLine): StandingLook => {
  return { ink: DARK, paint, tint: PALE, line, light: MIDDLE }
}

/** Standings differ in pattern and line, tags in nothing but their words. */
const PRINT: Look = {
  ink: 'print',
  standings: {
    supported: printed(plain(DARK, WHITE), 'full'),
    'single-source': printed({ ground: WHITE, hatch: 'rising', edge: DARK, mark: DARK }, 'thin'),
    contested: printed(plain(MIDDLE, INK, DARK), 'dashed'),
    refuted: printed({ ground: WHITE, hatch: 'crossed', edge: DARK, mark: DARK }, 'double'),
    unsupported: printed(plain(WHITE, DARK, DARK), 'dotted'),
  },
  tags: mapped(TAG_PALETTE, (): TagLook => ({ ground: WHITE, ink: DARK, edge: '#8c8c8c' })),
  bars: {
    full: plain(DARK, WHITE),
    part: { ground: WHITE, hatch: 'rising', edge: DARK, mark: DARK },
    none: plain(WHITE, DARK, '#8c8c8c'),
  },
  marker: '#e9e9e9',
  cover: { ground: WHITE, title: INK, subtitle: '#4a4a4a', kicker: '#4a4a4a', line: DARK },
}

export function lookOf(ink: Ink): Look {
  return ink === 'print' ? PRINT : COLOR
}
