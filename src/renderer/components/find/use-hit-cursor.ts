import { useState, type KeyboardEvent } from 'react'
import type { HitGroup, SearchHit } from '../../../shared/search/results'

interface Placed {
  readonly group: HitGroup
  readonly hit: SearchHit
}

/** Hits that a press of Page Up or Page Down goes past. */
const PAGE = 8

/** The hit that the arrow keys are on. It stays the same one while the results around it change. */
export function useHitCursor(groups: readonly HitGroup[]) {
  const [wanted, setWanted] = useState<string | null>(null)
  const all: readonly Placed[] = groups.flatMap((group) => group.hits.map((hit) => ({ group, hit })))
  const index = all.findIndex(({ hit }) => hit.key === wanted)
  const active = all[index] ?? null

  /** Moves with a key; answers whether it was one of its keys. */
  const move = ({ key }: KeyboardEvent): boolean => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[key]
    if (step === undefined || all.length === 0) return false
    const last = all.length - 1
    // From either end the arrows go round; pages stop there.
    const next = Math.abs(step) === 1 ? roundOf(index, step, last) : Math.min(last, Math.max(0, index + step))
    setWanted(all[next]?.hit.key ?? null)
    return true
  }
  return {
    active,
    move,
    point: (hit: SearchHit | null) => setWanted(hit?.key ?? null),
  }
}

function roundOf(index: number, step: number, last: number): number {
  if (index < 0) return step > 0 ? 0 : last
  const next = index + step
  return next > last ? 0 : next < 0 ? last : next
}
