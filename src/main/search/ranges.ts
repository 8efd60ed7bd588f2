import type { TextRange } from '../../shared/document/text-version'

/** Ranges sorted by start, those that overlap or touch as one. */
export function joined(ranges: readonly TextRange[]): TextRange[] {
  if (ranges.length < 2) return [...ranges]
  const result: { start: number; end: number }[] = []
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}
