/** Soft hyphens, zero-width characters, joiners, direction marks: they change how a word looks, not which word it is. */
// eslint-disable-next-line no-misleading-character-class -- each of these is meant by itself
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/g

const ALIKE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('‘’‚‛′ʼʹ`´', (quote) => [quote, "'"])),
  ...Object.fromEntries(Array.from('“”„‟″«»', (quote) => [quote, '"'])),
  ...Object.fromEntries(Array.from('‐‑‒–—―−', (dash) => [dash, '-'])),
}

/**
 * A word as the comparison of two texts sees it: without case, compatibility forms, kinds of quotes and dashes, and
 * what cannot be seen. Never stored, never shown. Accents stay: they make other words.
 */
export function foldWord(word: string): string {
  const folded = word.normalize('NFKC').replace(INVISIBLE, '').toLowerCase()
  return ALIKE[folded] ?? folded
}
