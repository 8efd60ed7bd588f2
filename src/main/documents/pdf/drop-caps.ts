import type { Run, Segment } from './layout-types'

/** An initial is so many times as large as the text beside it, at least. */
const LARGER = 1.8

const INITIAL = /^["“‘„«]?\p{Lu}$/u

/** A large first letter and the lines that stand beside it. */
export interface DropCap {
  /** Left edge of the letter. */
  readonly x0: number
  readonly x1: number
  /** Baselines of the first line beside it and of the letter itself. */
  readonly top: number
  readonly bottom: number
}

/** Puts large initials in front of the words they belong to, as letters of the size of those. */
export function withoutDropCaps(runs: readonly Run[]): { runs: Run[]; caps: DropCap[] } {
  const caps: DropCap[] = []
  const result = runs.map((run): Run => {
    if (!INITIAL.test(run.text.trim())) return run
    // A browser may draw it before or after the lines beside it.
    const beside = runs.filter((other) => startsWord(run, other))
    const [next] = beside.sort((a, b) => a.y - b.y || a.x - b.x)
    if (!next) return run
    caps.push({ x0: run.x, x1: run.x + run.width, top: next.y, bottom: run.y })
    return { ...run, y: next.y, size: next.size, width: Math.max(0, next.x - run.x) }
  })
  return { runs: result, caps }
}

function startsWord(run: Run, next: Run): boolean {
  if (!/^[\p{L}’']/u.test(next.text) || run.rtl || next.rtl || run.size < next.size * LARGER) return false
  const gap = next.x - (run.x + run.width)
  const within = next.y <= run.y + 2 && next.y > run.y - run.size
  return within && gap > -0.2 * run.size && gap < next.size
}

/** Lines beside an initial start where it does: they are not set in. */
export function besideDropCaps(segments: readonly Segment[], caps: readonly DropCap[]): Segment[] {
  if (caps.length === 0) return [...segments]
  return segments.map((one) => {
    const cap = caps.find(({ x1, top, bottom }) => {
      return one.y > top + 1 && one.y <= bottom + 2 && one.x0 >= x1 - 2 && one.x0 < x1 + one.size
    })
    return cap ? { ...one, x0: cap.x0 } : one
  })
}
