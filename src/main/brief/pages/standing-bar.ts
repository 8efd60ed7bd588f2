import type { StandingCounts } from '../../../shared/brief/model'
import type { Pen } from '../draw/pen'
import { standingIcon } from '../draw/icons'
import { STANDING_COLORS, WHITE } from '../theme'
import { claimCount, presentStandings } from './counts'

interface BarPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A bar divided by standing. Segments carry their shape where there is room, so that it reads without colour. */
export function standingBar(pen: Pen, counts: StandingCounts, { x, y, width, height }: BarPlace): void {
  const total = claimCount(counts)
  if (total === 0) return
  const gap = Math.min(1, width / 60)
  let at = x
  for (const [standing, count] of presentStandings(counts)) {
    const share = (count / total) * width
    pen.rect(at, y, Math.max(0.6, share - gap), height, STANDING_COLORS[standing].color)
    const r = height * 0.3
    if (height >= 10 && share > r * 4) standingIcon(pen, standing, at + share / 2, y + height / 2, r, WHITE)
    at += share
  }
}
