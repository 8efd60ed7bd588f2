import type { Standing } from '../../../../shared/claim/standing'
import type { TagColor } from '../../../../shared/codebook/tag'

interface StandingPalette {
  /** The colour itself, then the ground behind a passage. Words on the colour are 4.5 to 1 at least. */
  readonly light: readonly [color: string, tint: string]
  readonly dark: readonly [color: string, tint: string]
  /** For paper without colour: told apart by how dark it is. */
  readonly print: string
}

export const STANDING_PALETTE: Readonly<Record<Standing, StandingPalette>> = {
  supported: { light: ['#17693f', '#e8f3ec'], dark: ['#7fce9e', '#1b2f25'], print: '#111418' },
  'single-source': { light: ['#7a5600', '#fbf2dc'], dark: ['#e2bd62', '#312a18'], print: '#3a4048' },
  contested: { light: ['#a2410f', '#fceee4'], dark: ['#f0a272', '#35241a'], print: '#565d66' },
  refuted: { light: ['#9b1c31', '#fae9ec'], dark: ['#f08a9b', '#361e24'], print: '#2a2f36' },
  unsupported: { light: ['#4d5866', '#eef0f3'], dark: ['#b3bfcc', '#242a31'], print: '#6a717a' },
}

export const TAG_INKS: Readonly<
  Record<
    TagColor,
    { readonly light: readonly [ground: string, ink: string]; readonly dark: readonly [string, string] }
  >
> = {
  amber: { light: ['#fbeecb', '#6b4a00'], dark: ['#3a2f14', '#f0cf86'] },
  green: { light: ['#dcf0e2', '#17583a'], dark: ['#1c3426', '#9ed9b4'] },
  teal: { light: ['#d5eeee', '#0f5457'], dark: ['#153437', '#93d6d8'] },
  blue: { light: ['#dce9f7', '#1b4b7d'], dark: ['#1b2f47', '#a3c8f0'] },
  violet: { light: ['#e9e2f6', '#53348a'], dark: ['#2d2545', '#c9b5f2'] },
  pink: { light: ['#fae1ee', '#8a2560'], dark: ['#3d2033', '#f0aed2'] },
  red: { light: ['#fbe0de', '#8c2318'], dark: ['#3f211e', '#f2aaa2'] },
  grey: { light: ['#e8ebee', '#434d58'], dark: ['#2a3038', '#c2cbd5'] },
}

/** Shades for GRADE’s ratings, most certain first, then not rated. */
export const CERTAINTY_SHADES = {
  high: { light: '#1d3f5e', dark: '#a9cdf0' },
  moderate: { light: '#3f6a92', dark: '#7ba6d0' },
  low: { light: '#8fb0cd', dark: '#4e739a' },
  'very-low': { light: '#c6d8e8', dark: '#34516f' },
  none: { light: '#e3e7eb', dark: '#323a43' },
} as const

/** Inks of numbers on those shades. */
export const CERTAINTY_INKS = {
  high: { light: '#ffffff', dark: '#10161c' },
  moderate: { light: '#ffffff', dark: '#10161c' },
  low: { light: '#10161c', dark: '#ffffff' },
  'very-low': { light: '#10161c', dark: '#ffffff' },
  none: { light: '#10161c', dark: '#ffffff' },
} as const
