/**
 * Remembers the last answers of a pure function by the identity of its arguments. Tables of a notebook are immutable
 * and replaced on change, so identity is all that needs comparing; forgotten with their tables.
 */
export function memoByIdentity<Args extends readonly object[], Value>(
  compute: (...args: Args) => Value,
): (...args: Args) => Value {
  const root = new WeakMap<object, unknown>()
  return (...args) => {
    let level = root
    for (const arg of args.slice(0, -1)) {
      let next = level.get(arg) as WeakMap<object, unknown> | undefined
      if (!next) level.set(arg, (next = new WeakMap()))
      level = next
    }
    const last = args.at(-1)
    if (!last) throw new Error('memoByIdentity needs a function with arguments')
    if (!level.has(last)) level.set(last, compute(...args))
    return level.get(last) as Value
  }
}
