import { STANDINGS, type Standing } from '../../shared/claim/standing'
import { TAG_COLORS, type TagColor } from '../../shared/codebook/tag'
import type { TextRange } from '../../shared/document/text-version'

/** A named `CSS.highlights` entry; reader.css says what each looks like. */
export type LayerName =
  | `hl-${TagColor | 'plain' | 'claim' | 'evidence' | 'note' | 'review' | 'overlap' | 'active' | 'find' | 'find-current' | 'pulse'}`
  | `standing-${Standing}`

/** Every layer, the lowest first. A handful of names on purpose: one name per claim costs forty times as much. */
export const LAYERS: readonly LayerName[] = [
  'hl-evidence',
  'hl-claim',
  'hl-plain',
  ...TAG_COLORS.map((color) => `hl-${color}` as const),
  'hl-overlap',
  'hl-note',
  'hl-review',
  ...STANDINGS.map((standing) => `standing-${standing}` as const),
  'hl-active',
  'hl-find',
  'hl-find-current',
  'hl-pulse',
]

/** What the look of an annotation depends on. `color` is that of its first tag. */
export interface Look {
  readonly color: TagColor | null
  readonly standings: readonly Standing[]
  readonly isEvidence: boolean
  readonly isNote: boolean
  /** Only a place where the passage may be: it must not look like one that is. */
  readonly isReview: boolean
  readonly isActive: boolean
  readonly isPulsing: boolean
}

/** The layers that paint an annotation. */
export function layersOf(look: Look): LayerName[] {
  const layers: LayerName[] = look.isReview ? ['hl-review'] : settledLayers(look)
  if (look.isActive) layers.push('hl-active')
  if (look.isPulsing) layers.push('hl-pulse')
  return layers
}

function settledLayers(look: Look): LayerName[] {
  const layers: LayerName[] = [washOf(look)]
  if (look.isNote) layers.push('hl-note')
  for (const standing of new Set(look.standings)) layers.push(`standing-${standing}`)
  return layers
}

function washOf({ color, standings, isEvidence }: Look): LayerName {
  if (color !== null) return `hl-${color}`
  if (standings.length > 0) return 'hl-claim'
  return isEvidence ? 'hl-evidence' : 'hl-plain'
}

/** One stretch of text in one layer. */
export interface Stroke extends TextRange {
  readonly layer: LayerName
}

/** The stretches that two or more of the ranges cover: layers of one colour do not show their overlap by themselves. */
export function overlapsOf(ranges: readonly TextRange[]): TextRange[] {
  const edges = ranges.flatMap(({ start, end }) => [
    { at: start, step: 1 },
    { at: end, step: -1 },
  ])
  // Ends before starts at the same offset: ranges that only touch do not overlap.
  edges.sort((a, b) => a.at - b.at || a.step - b.step)
  const overlaps: TextRange[] = []
  let depth = 0
  let since = 0
  for (const { at, step } of edges) {
    if (depth === 1 && step === 1) since = at
    if (depth === 2 && step === -1 && at > since) overlaps.push({ start: since, end: at })
    depth += step
  }
  return overlaps
}
