/**
 * How well typed words fit a name, higher is better; null when they do not. Each word must begin a word of the name,
 * stand inside of one, or, as one word only, be letters of it in order ("exb" for "Export the brief").
 */
export function fuzzyScore(query: string, name: string, more = ''): number | null {
  const wanted = words(query)
  if (wanted.length === 0) return 0
  const title = plain(name)
  const all = `${title} ${plain(more)}`
  let score = title.startsWith(wanted.join(' ')) ? 40 : 0
  for (const word of wanted) {
    const one = scoreOf(word, title, all)
    if (one === null) return wanted.length === 1 && isSpelled(word, title) ? 5 : null
    score += one
  }
  // Of two that fit as well, the shorter name says less else.
  return score / wanted.length + 20 - Math.min(19, title.length / 10)
}

function scoreOf(word: string, title: string, all: string): number | null {
  if (` ${title}`.includes(` ${word}`)) return 60
  if (` ${all}`.includes(` ${word}`)) return 40
  if (title.includes(word)) return 20
  return null
}

/** True when the letters come in order, the first one at the beginning of a word. */
function isSpelled(letters: string, title: string): boolean {
  let from = ` ${title}`.indexOf(` ${letters.charAt(0)}`)
  if (letters.length < 3 || from < 0) return false
  for (const letter of letters) {
    from = title.indexOf(letter, from)
    if (from < 0) return false
    from += 1
  }
  return true
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const words = (text: string) => plain(text).split(/\s+/).filter(Boolean)
