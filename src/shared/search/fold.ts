/** A text made comparable: `starts[i]` is where unit `i` of it came from; null when every unit kept its place. */
export interface Folded {
  readonly text: string
  readonly starts: Uint32Array | null
}

const BEYOND_ASCII = /[^\0-\x7f]+/g
/** What is folded as one: letters with their marks (half-width kana have their own), and the jamo of Hangul syllables. */
const CLUSTER = /[\u1100-\u11ff]+|\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/gsu
const PIECE = new RegExp(`[\\0-\\x7f]+|${CLUSTER.source}`, 'gsu')

/**
 * Marks a reader would not type: accents, Hebrew points, Arabic vowels and the stretch of a word. Not all of `\p{M}`:
 * the vowel signs of Indic and Thai words, and the marks that tell か from が, are letters to their readers.
 */
const DROPPED_MARKS =
  // eslint-disable-next-line no-misleading-character-class -- each of these is meant by itself
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]/g
/** Soft hyphens, joiners, direction marks. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ...Object.fromEntries(Array.from('‘’‚‛′ʼʹ', (quote) => [quote, "'"])),
  ...Object.fromEntries(Array.from('“”„‟″«»', (quote) => [quote, '"'])),
  ...Object.fromEntries(Array.from('‐‑‒–—―−', (dash) => [dash, '-'])),
}
const ALIKE_LETTERS = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu')

/** A text without case, accents, typographic quotes and dashes, compatibility forms and invisible characters. */
export function fold(text: string): string {
  return text.toLowerCase().replace(BEYOND_ASCII, (run) => run.replace(CLUSTER, foldCluster))
}

/** The same with the way back to the text; for what is shown, since it costs more. */
export function foldWithMap(text: string): Folded {
  if (keepsPlaces(text)) return { text: fold(text), starts: null }
  const starts: number[] = []
  let folded = ''
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const isAscii = piece.charCodeAt(0) < 0x80
    const result = isAscii ? piece.toLowerCase() : foldCluster(piece)
    for (let unit = 0; unit < result.length; unit += 1) starts.push(isAscii ? index + unit : index)
    folded += result
  }
  return { text: folded, starts: Uint32Array.from(starts) }
}

/** By UTF-16 unit beyond ASCII: whether a letter of that unit alone folds to one unit; 0 when not yet known. */
const foldsToOne = new Uint8Array(0x10000)
const ONE = 1
const MORE = 2

/** True when every unit of a text folds to one unit: nearly any text, and then there is no way back to work out. */
function keepsPlaces(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) continue
    if (foldsToOne[unit] === 0) foldsToOne[unit] = isLoneLetter(text.charAt(index)) ? ONE : MORE
    if (foldsToOne[unit] === MORE) return false
  }
  return true
}

/** Marks, halves of pairs and jamo are folded together with their neighbours. */
function isLoneLetter(letter: string): boolean {
  return !/[\p{M}\p{Cs}\u1100-\u11ff\uff9e\uff9f]/u.test(letter) && foldCluster(letter).length === 1
}

/** The range of the original `text` (of `length` units) that a range of its folded form came from, whole letters. */
export function unfoldRange(folded: Folded, length: number, start: number, end: number) {
  const { starts } = folded
  if (!starts) return { start, end }
  const from = starts[start] ?? length
  // A letter may fold to several, of which only the first was matched: the range then still ends after it.
  const last = starts[end - 1] ?? from
  let next = end
  while (next < starts.length && starts[next] === last) next += 1
  return { start: from, end: starts[next] ?? length }
}

const known = new Map<string, string>()
const MOST_KNOWN = 20_000

function foldCluster(cluster: string): string {
  let folded = known.get(cluster)
  if (folded === undefined) {
    folded = cluster
      .toLowerCase()
      .normalize('NFKD')
      .replace(DROPPED_MARKS, '')
      .replace(INVISIBLE, '')
      .toLowerCase()
      .normalize('NFC')
      .replace(ALIKE_LETTERS, (letter) => ALIKE[letter] ?? letter)
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(cluster, folded)
  }
  return folded
}
