import { longestInOrder, uniqueSharedRuns, type Part } from './shared-runs'
import { alignByDifferences, alignByTable, MOST_CELLS } from './small-diff'

/** Lengths of the runs of words that tie the texts together, surest first. */
const RUNS = [6, 3, 2, 1]

/** How often a stretch is cut by runs of one length, before shorter ones are tried. */
const MOST_CUTS = 4

interface Stretch {
  readonly a: Part
  readonly b: Part
  readonly run: number
  readonly cuts: number
}

/**
 * Which word of the second text each word of the first became: an index, or -1 for none. Rising throughout: what was
 * moved is left out (see `alignMoved`). Runs of words that stand once in both texts tie them together (patience diff);
 * between those, shorter runs do, and small stretches are compared whole. The cost is bounded whatever the texts hold:
 * a large stretch without a unique word in it stays unaligned unless it differs in few places.
 */
export function alignWords(a: Int32Array, b: Int32Array): Int32Array {
  const to = new Int32Array(a.length).fill(-1)
  const open: Stretch[] = [
    { a: { ids: a, start: 0, end: a.length }, b: { ids: b, start: 0, end: b.length }, run: 0, cuts: 0 },
  ]
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    const trimmed = trimSame(stretch, to)
    const cells = (trimmed.a.end - trimmed.a.start) * (trimmed.b.end - trimmed.b.start)
    if (cells === 0) continue
    if (cells <= MOST_CELLS) alignByTable(trimmed.a, trimmed.b, to)
    else cut(trimmed, to, open)
  }
  return to
}

/** Aligns the words at both ends that are the same. */
function trimSame(stretch: Stretch, to: Int32Array): Stretch {
  const { a, b } = stretch
  let [startA, endA, startB, endB] = [a.start, a.end, b.start, b.end]
  while (startA < endA && startB < endB && a.ids[startA] === b.ids[startB]) {
    to[startA] = startB
    startA += 1
    startB += 1
  }
  while (startA < endA && startB < endB && a.ids[endA - 1] === b.ids[endB - 1]) {
    endA -= 1
    endB -= 1
    to[endA] = endB
  }
  return {
    ...stretch,
    a: { ids: a.ids, start: startA, end: endA },
    b: { ids: b.ids, start: startB, end: endB },
  }
}

/** Cuts a large stretch at the runs both texts have once, and leaves what lies between for later. */
function cut({ a, b, run, cuts }: Stretch, to: Int32Array, open: Stretch[]): void {
  for (let at = run; at < RUNS.length; at += 1) {
    const size = RUNS[at] ?? 1
    const ties = longestInOrder(uniqueSharedRuns(a, b, size))
    if (ties.length === 0) continue
    const next = at === run && cuts + 1 < MOST_CUTS ? { run: at, cuts: cuts + 1 } : { run: at + 1, cuts: 0 }
    let [startA, startB] = [a.start, b.start]
    const add = (endA: number, endB: number) =>
      open.push({
        a: { ids: a.ids, start: startA, end: endA },
        b: { ids: b.ids, start: startB, end: endB },
        ...next,
      })
    for (const tie of ties) {
      // Runs may overlap: then the next one only goes on where the last one ended, if both do so alike.
      const done = Math.max(0, startA - tie.a)
      if (done >= size || tie.b + done < startB || (done > 0 && tie.b + done !== startB)) continue
      add(tie.a + done, tie.b + done)
      for (let word = done; word < size; word += 1) to[tie.a + word] = tie.b + word
      startA = tie.a + size
      startB = tie.b + size
    }
    add(a.end, b.end)
    return
  }
  alignByDifferences(a, b, to)
}
