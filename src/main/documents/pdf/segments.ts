import { besideDropCaps, withoutDropCaps } from './drop-caps'
import type { Run, Segment } from './layout-types'

/** A gap wider than this, in sizes of the font, parts two columns or cells rather than two words. */
const WIDE_GAP = 0.75

/** How far a run may reach back over the one before it, as kerning and italics do. */
const BACK = -0.35

/** Joins runs that stand side by side on a baseline, whatever order they were written in. */
export function segmentsOf(given: readonly Run[]): Segment[] {
  const { runs, caps } = withoutDropCaps(given)
  const written: Run[][] = []
  for (const run of runs) {
    const current = written.at(-1)
    const last = current?.at(-1)
    if (current && last && followsOn(last, run)) current.push(run)
    else written.push([run])
  }
  return besideDropCaps(mergeNeighbours(written.map(segment)), caps)
}

/** Whether two runs overlap in height by at least half of the smaller one. */
function sameRow(a: { y: number; size: number }, b: { y: number; size: number }): boolean {
  const top = Math.max(a.y - a.size * 0.75, b.y - b.size * 0.75)
  const bottom = Math.min(a.y + a.size * 0.22, b.y + b.size * 0.22)
  return bottom - top >= Math.min(a.size, b.size) * 0.5
}

function followsOn(last: Run, run: Run): boolean {
  if (!sameRow(last, run)) return false
  const size = Math.max(last.size, run.size)
  const gap = run.rtl || last.rtl ? gapBetween(last, run) : run.x - (last.x + last.width)
  return gap >= BACK * size && gap <= WIDE_GAP * Math.min(last.size, run.size, size)
}

function gapBetween(a: Run, b: Run): number {
  return a.x <= b.x ? b.x - (a.x + a.width) : a.x - (b.x + b.width)
}

/** A segment of runs in any order. Most of its characters decide on the baseline: a raised sign does not. */
export function segment(runs: readonly Run[]): Segment {
  const sorted = [...runs].sort((a, b) => a.x - b.x)
  const main = dominant(sorted)
  return {
    runs: sorted,
    x0: Math.min(...sorted.map(({ x }) => x)),
    x1: Math.max(...sorted.map(({ x, width }) => x + width)),
    y: main.y,
    size: main.size,
  }
}

function dominant(runs: readonly Run[]): { y: number; size: number } {
  const weights = new Map<string, { y: number; size: number; weight: number }>()
  for (const { y, size, text } of runs) {
    const key = `${Math.round(y * 2)} ${Math.round(size * 4)}`
    const known = weights.get(key)
    if (known) known.weight += text.length
    else weights.set(key, { y, size, weight: text.length })
  }
  let best = { y: 0, size: 0, weight: -1 }
  for (const one of weights.values()) {
    if (one.weight > best.weight || (one.weight === best.weight && one.size > best.size)) best = one
  }
  return best
}

/** Joins segments that touch although something else was written between them. */
function mergeNeighbours(segments: Segment[]): Segment[] {
  const byTop = [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0)
  const merged: Segment[] = []
  for (const next of byTop) {
    // Only the last few rows can reach down to this one.
    let into = -1
    for (let i = merged.length - 1; i >= 0 && i >= merged.length - 60; i -= 1) {
      const known = merged[i]
      if (!known || !sameRow(known, next)) continue
      const gap = known.x0 <= next.x0 ? next.x0 - known.x1 : known.x0 - next.x1
      const size = Math.min(known.size, next.size)
      if (gap <= WIDE_GAP * size && gap >= BACK * Math.max(known.size, next.size)) {
        into = i
        break
      }
    }
    const known = merged[into]
    if (known) merged[into] = segment([...known.runs, ...next.runs])
    else merged.push(next)
  }
  return merged
}
