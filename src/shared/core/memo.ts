/**
 * Remembers the last answers of a pure function by the identity of its arguments. Tables of a notebook are immutable
 * and replaced on change, so identity is all that needs comparing. Answers are forgotten with their tables, but for the
 * last one.
 */
export function memoByIdentity<Args extends readonly object[], Value>(
  compute: (...args: Args) => Value,
): (...args: Args) => Value {
  const root = new WeakMap<object, unknown>()
  // Nearly every question is the last one again, thousands of times over: that must not cost a chain of look-ups.
  let last: { readonly args: Args; readonly value: Value } | null = null
  const recall = (args: Args): Value => {
    let level = root
    for (const arg of args.slice(0, -1)) {
      let next = level.get(arg) as WeakMap<object, unknown> | undefined
      if (!next) level.set(arg, (next = new WeakMap()))
      level = next
    }
    const key = args.at(-1)
    if (!key) throw new Error('memoByIdentity needs a function with arguments')
    if (!level.has(key)) level.set(key, compute(...args))
    return level.get(key) as Value
  }
  return (...args) => {
    if (!last || !isSame(last.args, args)) last = { args, value: recall(args) }
    return last.value
  }
}

/**
 * Remembers the last answer of a pure function for as long as all it depends on is the same, by identity: for a question
 * about a whole notebook, most of which does not matter to it.
 */
export function memoByParts<Args extends readonly unknown[], Value>(
  partsOf: (...args: Args) => readonly unknown[],
  compute: (...args: Args) => Value,
): (...args: Args) => Value {
  let last: { readonly parts: readonly unknown[]; readonly value: Value } | null = null
  return (...args) => {
    const parts = partsOf(...args)
    if (!last || !isSame(last.parts, parts)) last = { parts, value: compute(...args) }
    return last.value
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false
  return true
}
