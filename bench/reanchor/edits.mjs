/** @typedef {import('../tools/random.mjs').Random} Random */
/** @typedef {{ start: number, end: number }} Range */

/**
 * How a text is edited. `words`: share of words changed; `moved`, `deleted`, `added`: shares of paragraphs.
 * @typedef {{ words: number, moved: number, deleted: number, added: number }} Edits
 */

/**
 * A word of the edited text; `was` is the range of the word of the original that it stands for, null for a new one.
 * @typedef {{ text: string, was: Range | null }} Word
 */

/**
 * An edited text that knows where everything went. `truth` gives where a passage of the original is now, null when
 * nothing of it is left.
 * @typedef {{ text: string, truth: (passage: Range) => Range | null }} Edited
 */

/**
 * Changes words (two of five replaced, one deleted, one added, one misspelt), then moves, deletes and adds paragraphs.
 * @param {readonly string[]} paragraphs
 * @param {Edits} edits
 * @param {Random} random
 * @param {{ vocabulary: readonly string[], extra: readonly string[] }} material words and paragraphs to put in
 * @returns {Edited}
 */
export function edited(paragraphs, edits, random, { vocabulary, extra }) {
  let at = 0
  /** @type {Word[][]} */
  let lists = paragraphs.map((paragraph) => {
    const words = wordsOf(paragraph, at).flatMap((word) =>
      random.chance(edits.words) ? changed(word, random, vocabulary) : [word],
    )
    at += paragraph.length + 1
    return words
  })
  /** @type {Word[][]} */
  const moved = []
  lists = lists.filter((words) => {
    if (random.chance(edits.deleted)) return false
    if (!random.chance(edits.moved)) return true
    moved.push(words)
    return false
  })
  const added = extra.slice(0, Math.floor(paragraphs.length * edits.added))
  for (const words of [
    ...moved,
    ...added.map((text) => text.split(' ').map((one) => ({ text: one, was: null }))),
  ]) {
    lists.splice(random.below(lists.length + 1), 0, words)
  }
  return joined(lists)
}

/** @param {string} paragraph @param {number} at @returns {Word[]} */
function wordsOf(paragraph, at) {
  return Array.from(paragraph.matchAll(/\S+/g), ({ 0: text, index }) => ({
    text,
    was: { start: at + index, end: at + index + text.length },
  }))
}

/** @param {Word} word @param {Random} random @param {readonly string[]} vocabulary @returns {Word[]} */
function changed(word, random, vocabulary) {
  switch (random.below(5)) {
    case 0:
    case 1:
      return [{ ...word, text: random.pick(vocabulary) }]
    case 2:
      return []
    case 3:
      return [word, { text: random.pick(vocabulary), was: null }]
    default: {
      const letter = random.below(word.text.length)
      const other = random.pick(Array.from('abcdefghijklmnopqrstuvwxyz'))
      return [{ ...word, text: word.text.slice(0, letter) + other + word.text.slice(letter + 1) }]
    }
  }
}

/** @param {readonly Word[][]} lists @returns {Edited} */
function joined(lists) {
  let length = 0
  /** @type {{ was: Range, now: Range }[]} */
  const kept = []
  const lines = lists.map((words) => {
    const line = words.map((word) => word.text).join(' ')
    let start = length
    for (const { text, was } of words) {
      if (was) kept.push({ was, now: { start, end: start + text.length } })
      start += text.length + 1
    }
    length += line.length + 1
    return line
  })
  kept.sort((a, b) => a.was.start - b.was.start)
  return { text: lines.join('\n'), truth: (passage) => truthOf(kept, passage) }
}

/** @param {readonly { was: Range, now: Range }[]} kept sorted @param {Range} passage */
function truthOf(kept, { start, end }) {
  let [low, high] = [0, kept.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((kept[middle]?.was.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  /** @type {Range | null} */
  let range = null
  for (let at = low; at < kept.length && (kept[at]?.was.start ?? end) < end; at += 1) {
    const now = kept[at]?.now
    if (!now) continue
    range = range
      ? { start: Math.min(range.start, now.start), end: Math.max(range.end, now.end) }
      : { ...now }
  }
  return range
}
