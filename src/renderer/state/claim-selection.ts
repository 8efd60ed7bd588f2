import { create } from 'zustand'
import type { ClaimId } from '../../shared/core/ids'

interface ClaimSelection {
  readonly ids: ReadonlySet<ClaimId>
  /** Where a range begins: the claim that was chosen last. */
  readonly anchor: ClaimId | null
}

const NONE: ClaimSelection = { ids: new Set(), anchor: null }

/** The claims chosen to be changed together, the same in every view. */
export const useClaimSelection = create<ClaimSelection>()(() => NONE)

/** Chooses a claim, or no longer. With `range`, chooses all from the last chosen one to it, in the order shown. */
export function chooseClaim(id: ClaimId, range: readonly ClaimId[] | null): void {
  const { ids, anchor } = useClaimSelection.getState()
  const from = range && anchor !== null ? range.indexOf(anchor) : -1
  const to = range?.indexOf(id) ?? -1
  const next = new Set(ids)
  if (range && from >= 0 && to >= 0) {
    for (const one of range.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one)
    useClaimSelection.setState({ ids: next })
    return
  }
  if (!next.delete(id)) next.add(id)
  useClaimSelection.setState({ ids: next, anchor: id })
}

/** Chooses all of these besides those chosen already. */
export function chooseAll(ids: readonly ClaimId[]): void {
  useClaimSelection.setState((state) => ({ ids: new Set([...state.ids, ...ids]) }))
}

/** Chooses nothing. */
export function chooseNone(): void {
  useClaimSelection.setState(NONE)
}
