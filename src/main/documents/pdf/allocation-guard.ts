/**
 * Most bytes a single array may have while a PDF is read: far above any text, font or table of objects, and below what
 * a stream of a hundred kilobytes can expand to.
 */
const MAX_ARRAY_BYTES = 192 * 1024 * 1024

/** Thrown in place of an allocation; pdf.js takes it for a stream it cannot decode. */
class ArrayTooLarge extends RangeError {
  constructor(length: number) {
    super(`an array of ${length} bytes is more than Postil makes for a PDF`)
  }
}

let guards = 0

/**
 * Runs `work` while no new byte array may be huge. pdf.js sets no limit to what a compressed stream expands to (a
 * 408 KB file took 927 MB) and its decoders cannot be replaced, but each makes its arrays by the global constructor.
 * `DecompressionStream`, which would collect its output elsewhere, is hidden; pdf.js then uses its own inflater.
 */
export async function withAllocationGuard<T>(work: () => Promise<T>): Promise<T> {
  const { Uint8Array: original, DecompressionStream: decompression } = globalThis
  const scope = globalThis as { Uint8Array: unknown; DecompressionStream: unknown }
  if (guards === 0) {
    scope.DecompressionStream = undefined
    scope.Uint8Array = new Proxy(original, {
      construct(target, args: unknown[], newTarget) {
        const [length] = args
        if (typeof length === 'number' && length > MAX_ARRAY_BYTES) throw new ArrayTooLarge(length)
        return Reflect.construct(target, args, newTarget === scope.Uint8Array ? target : newTarget) as object
      },
    })
  }
  guards += 1
  const guarded = { original, decompression }
  restore ??= () => {
    scope.Uint8Array = guarded.original
    scope.DecompressionStream = guarded.decompression
  }
  try {
    return await work()
  } finally {
    guards -= 1
    if (guards === 0) {
      restore()
      restore = null
    }
  }
}

let restore: (() => void) | null = null
