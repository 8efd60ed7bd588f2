import { alignWords } from './align'
import { wordsOf, type Words } from './words'

/** A piece of two passages: in both, only in the older, or only in the newer. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/**
 * Two passages word by word. What is the same or added is the newer passage, letter for letter; what is the same or
 * removed is the older one, but for white space. Capitals and accents count.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const numbers = new Map<string, number>()
  const asWritten = {
    of(word: string): number {
      const known = numbers.get(word) ?? numbers.size
      numbers.set(word, known)
      return known
    },
  }
  const [older, newer] = [wordsOf(before, asWritten), wordsOf(after, asWritten)]
  const to = alignWords(older.ids, newer.ids)
  const parts: DiffPart[] = []
  const add = (kind: DiffPart['kind'], text: string) => {
    const last = parts.at(-1)
    if (text === '') return
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text }
    else parts.push({ kind, text })
  }
  let next = 0
  let removedFrom = 0
  const close = (oldEnd: number, newEnd: number) => {
    add('removed', piece(before, older, removedFrom, oldEnd))
    add('added', piece(after, newer, next, newEnd))
  }
  to.forEach((target, word) => {
    if (target < 0) return
    close(word, target)
    add('same', piece(after, newer, target, target + 1))
    removedFrom = word + 1
    next = target + 1
  })
  close(older.ids.length, newer.ids.length)
  add('same', after.slice(newer.ends.at(-1) ?? 0))
  return parts
}

/** Some words with the space before each. */
function piece(text: string, { ends }: Words, first: number, after: number): string {
  return after > first ? text.slice(ends[first - 1] ?? 0, ends[after - 1]) : ''
}
