import { uniqueSharedRuns, type Pair } from './shared-runs'
import { alignByTable, MOST_CELLS } from './small-diff'

/** Words that must be the same in a row for a block to count as moved: fewer occur twice by chance. */
const RUN = 6

/** Words that may lie between two such runs of one block: what was changed within it. */
const MOST_BETWEEN = 60

/**
 * Finds blocks that were moved, among the words that the alignment in order left over, and notes their words in `to`
 * and `from`. A block starts from a run that stands once in what is left of either text. Answers which block each word
 * before belongs to, from 1 on; 0 for none.
 */
export function alignMoved(a: Int32Array, b: Int32Array, to: Int32Array, from: Int32Array): Int32Array {
  const block = new Int32Array(a.length)
  const takenA = runsTaken(to)
  const takenB = runsTaken(from)
  const ties = uniqueSharedRuns(
    { ids: a, start: 0, end: a.length },
    { ids: b, start: 0, end: b.length },
    RUN,
    {
      a: (at) => (takenA[at] ?? 0) > 0,
      b: (at) => (takenB[at] ?? 0) > 0,
    },
  )
  let number = 0
  let last: Pair | null = null
  const join = (word: number, target: number) => {
    to[word] = target
    from[target] = word
    block[word] = number
  }
  const isFree = (word: number, target: number) =>
    word >= 0 && target >= 0 && to[word] === -1 && from[target] === -1 && a[word] === b[target]
  for (const tie of ties) {
    // An earlier tie of the block has grown over this one.
    if (!isFree(tie.a, tie.b)) continue
    const goesOn = last !== null && continues(last, tie, to, from)
    if (!goesOn) number += 1
    const start: Pair | null = goesOn ? last : null
    let [wordA, wordB] = [tie.a, tie.b]
    while (isFree(wordA - 1, wordB - 1)) {
      wordA -= 1
      wordB -= 1
    }
    if (start) fillBetween(start, { a: wordA, b: wordB })
    while (isFree(wordA, wordB)) {
      join(wordA, wordB)
      wordA += 1
      wordB += 1
    }
    last = { a: wordA, b: wordB }
  }
  return block

  /** Aligns what lies between two runs of one block; all of it is free. */
  function fillBetween(start: Pair, end: Pair): void {
    if ((end.a - start.a) * (end.b - start.b) > MOST_CELLS) return
    const between = new Int32Array(end.a).fill(-1)
    const partA = { ids: a, start: start.a, end: end.a }
    alignByTable(partA, { ids: b, start: start.b, end: end.b }, between)
    for (let word = start.a; word < end.a; word += 1) {
      const target = between[word] ?? -1
      if (target >= 0) join(word, target)
    }
  }
}

/** For each index, how many of the `RUN` words from there on are aligned already. */
function runsTaken(aligned: Int32Array): Uint8Array {
  const taken = new Uint8Array(aligned.length)
  let count = 0
  for (let at = aligned.length - 1; at >= 0; at -= 1) {
    if ((aligned[at] ?? -1) >= 0) count += 1
    if ((aligned[at + RUN] ?? -1) >= 0) count -= 1
    taken[at] = count
  }
  return taken
}

/** True when a run stands soon after the end of the last one in both texts, with nothing aligned in between. */
function continues(last: Pair, next: Pair, to: Int32Array, from: Int32Array): boolean {
  const [inA, inB] = [next.a - last.a, next.b - last.b]
  if (inA < 0 || inB < 0 || inA > MOST_BETWEEN || inB > MOST_BETWEEN) return false
  for (let word = last.a; word < next.a; word += 1) if (to[word] !== -1) return false
  for (let word = last.b; word < next.b; word += 1) if (from[word] !== -1) return false
  return true
}
