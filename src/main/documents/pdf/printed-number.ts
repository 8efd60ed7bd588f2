/** A page number as it is printed. */
export interface PrintedNumber {
  readonly style: 'arabic' | 'roman'
  readonly value: number
  readonly label: string
}

const ROMAN = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

/** The value of a roman numeral in either case; null for anything else. */
export function romanValue(word: string): number | null {
  if (word === '' || !ROMAN.test(word)) return null
  const values = [...word.toLowerCase()].map((letter) => ROMAN_VALUES[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

/** The page numbers a running line may hold: a number at its start or end, or in "Page 3 of 12". */
export function numberIn(line: string): PrintedNumber[] {
  const words = line
    .replace(/[–—|·•\-[\]()]/g, ' ')
    .trim()
    .split(/\s+/)
  const paged = /\b(?:page|seite|p\.|pag\.)\s*(\d{1,5})\b/i.exec(line)?.[1]
  const ends = paged === undefined ? [words[0], words.at(-1)] : [paged]
  return [...new Set(ends)].flatMap((word = ''): PrintedNumber[] => {
    if (/^\d{1,5}$/.test(word)) return [{ style: 'arabic', value: Number(word), label: word }]
    const roman = romanValue(word)
    return roman === null || roman > 200 ? [] : [{ style: 'roman', value: roman, label: word }]
  })
}
