/** @typedef {import('./edits.mjs').Range} Range */

/**
 * right: the passage; part: it, with wrong ends; wrong: something else; none: not found though it is there;
 * gone: rightly not found; twin: another place with the very same words and surroundings, which nobody can tell apart.
 * @typedef {'right' | 'part' | 'wrong' | 'none' | 'gone' | 'twin'} Verdict
 */

/** Share of what either covers that both must cover. */
const OVERLAP = 0.8
/** Characters that make a twin: the same words with as much before, or after. */
const BESIDE = 40

/**
 * What an answer is worth.
 * @param {Range | null} answer
 * @param {Range | null} truth
 * @param {{ before: string, passage: Range, after: string }} texts
 * @returns {Verdict}
 */
export function verdictOn(answer, truth, texts) {
  if (!answer) return truth ? 'none' : 'gone'
  if (truth) {
    const shared = Math.min(answer.end, truth.end) - Math.max(answer.start, truth.start)
    const covered = Math.max(answer.end, truth.end) - Math.min(answer.start, truth.start)
    if (shared / covered >= OVERLAP) return 'right'
    if (shared > 0) return 'part'
  }
  return isTwin(answer, texts) ? 'twin' : 'wrong'
}

/** @param {Range} answer @param {{ before: string, passage: Range, after: string }} texts */
function isTwin({ start, end }, { before, passage, after }) {
  if (before.slice(passage.start, passage.end) !== after.slice(start, end)) return false
  const [old, now] = [Math.max(0, passage.start - BESIDE), Math.max(0, start - BESIDE)]
  return (
    before.slice(old, passage.start) === after.slice(now, start) ||
    before.slice(passage.end, passage.end + BESIDE) === after.slice(end, end + BESIDE)
  )
}
