import type { StandingCounts } from '../../../shared/brief/model'
import type { Pen } from '../draw/pen'
import { standingIcon } from '../draw/icons'
import { paintArea } from '../draw/paint'
import type { Look } from '../look'
import { claimCount, presentStandings } from './counts'

interface BarPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A bar divided by standing. Segments carry their shape where there is room, so that it reads without colour. */
export function standingBar(
  pen: Pen,
  look: Look,
  counts: StandingCounts,
  { x, y, width, height }: BarPlace,
): void {
  const total = claimCount(counts)
  if (total === 0) return
  const gap = Math.min(1, width / 60)
  let at = x
  for (const [standing, count] of presentStandings(counts)) {
    const share = (count / total) * width
    const { paint } = look.standings[standing]
    paintArea(pen, paint, at, y, Math.max(0.6, share - gap), height)
    const r = height * 0.3
    if (height >= 10 && share > r * 4) {
      const middle = at + (share - gap) / 2
      if (paint.hatch) pen.rect(middle - r * 1.7, y + 1.4, r * 3.4, height - 2.8, paint.ground, r)
      standingIcon(pen, standing, middle, y + height / 2, r, paint.mark)
    }
    at += share
  }
}
