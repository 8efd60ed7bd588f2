/** A source of numbers that gives the same ones each time (mulberry32). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const WORDS =
  'the of a and in to letter garden bridge orchard archive ship market river mill lantern clock treaty census diary ' +
  'sample dose trial quiet early careful northern costly rare described measured copied compared abandoned counted'
const VOCABULARY = WORDS.split(' ')

/** Paragraphs of words, some in scripts without spaces, some of emoji, some of table rows; one line each. */
export function paragraphsOf(next: (below: number) => number, count: number): string[] {
  return Array.from({ length: count }, () => {
    const kind = next(12)
    if (kind === 0)
      return Array.from({ length: 20 + next(40) }, () =>
        pick(Array.from('文字列研究結果薬試験者群差有意'), next),
      ).join('')
    if (kind === 1) return `${'n/a\t'.repeat(3)}${next(3)}`
    if (kind === 2) return 'The dose was raised after the second week.'
    if (kind === 3) return `שלום עולם ${next(100)} מחקר 👩‍👩‍👧‍👦 😀 e\u0301tude`
    return Array.from({ length: 8 + next(50) }, () => pick(VOCABULARY, next)).join(' ') + '.'
  })
}

/** A random edit of paragraphs: words changed, added, removed; paragraphs moved, doubled, dropped, split, joined. */
export function editOf(paragraphs: readonly string[], next: (below: number) => number): string {
  let lines = paragraphs.map((line) =>
    line
      .split(' ')
      .flatMap((word) => {
        const fate = next(40)
        if (fate === 0) return []
        if (fate === 1) return [word, pick(VOCABULARY, next)]
        return [fate === 2 ? pick(VOCABULARY, next) : word]
      })
      .join(' '),
  )
  for (let edits = next(6); edits > 0 && lines.length > 1; edits -= 1) {
    const at = next(lines.length)
    const line = lines[at] ?? ''
    const half = line.length >> 1
    switch (next(5)) {
      case 0:
        lines = lines.filter((_, index) => index !== at)
        break
      case 1:
        lines.splice(next(lines.length), 0, ...lines.splice(at, 1))
        break
      case 2:
        lines.splice(at, 0, line)
        break
      case 3:
        lines.splice(at, 1, line.slice(0, half), line.slice(half))
        break
      default:
        lines.splice(at, 2, `${line} ${lines[at + 1] ?? ''}`)
    }
  }
  return lines.join('\n')
}

const pick = <Item>(items: readonly Item[], next: (below: number) => number): Item => {
  const item = items[next(items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}
