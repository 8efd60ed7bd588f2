const pending = new Set<Promise<unknown>>()

/** Remembers a change until main has answered it; answers the same promise. */
export function track<T>(change: Promise<T>): Promise<T> {
  pending.add(change)
  const forget = () => pending.delete(change)
  change.then(forget, forget)
  return change
}

/** Resolves once every change that is on its way now has been answered. What leaves the app must hold them. */
export async function changesAnswered(): Promise<void> {
  await Promise.allSettled([...pending])
}
