/** Widths of the side panes, in per cent of the window. */
export interface SideSizes {
  readonly library: number
  readonly claims: number
}

export type SideName = keyof SideSizes

/** Widths of the side panes until somebody chooses others. */
export const DEFAULT_SIZES: SideSizes = { library: 20, claims: 30 }

/** Reads what preferences hold: library, document, claims. Anything else counts as never set. */
export function readSizes(saved: readonly number[] | undefined): SideSizes {
  const [library, , claims] = saved ?? []
  return { library: usable(library) ?? DEFAULT_SIZES.library, claims: usable(claims) ?? DEFAULT_SIZES.claims }
}

/** What to keep after a pane was resized. A pane that is folded away keeps the size it had. */
export function writeSizes(
  layout: Readonly<Record<string, number>>,
  saved: readonly number[] | undefined,
): number[] {
  const before = readSizes(saved)
  const library = usable(layout['library']) ?? before.library
  const claims = usable(layout['claims']) ?? before.claims
  return [library, Math.max(0, 100 - library - claims), claims].map((size) => Math.round(size * 100) / 100)
}

function usable(size: number | undefined): number | null {
  return size !== undefined && size >= 5 && size <= 80 ? size : null
}
