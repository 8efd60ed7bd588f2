import type { TextRange } from '../../../../shared/document/text-version'

/** How a program counts the characters of a text file. */
interface Counting {
  readonly unit: 'code-points' | 'utf16'
  /** A line's end of CR LF counts as so many. */
  readonly lineEnd: 1 | 2
  /** Whether a byte order mark counts. */
  readonly mark: 0 | 1
}

/** A selection as a project gives it. `name` is often the beginning of its words. */
export interface Counted {
  readonly start: number
  readonly end: number
  readonly name: string
}

/** Selections that are looked at to find out how they are counted. */
const SAMPLE = 500

/**
 * The ranges of selections in the canonical form of a text; null for one that lies outside. The standard does not keep
 * programs from counting differently: QualCoder counts code points, and CR LF as two; NVivo, on Windows, UTF-16 units;
 * ATLAS.ti CR LF as one. So where a text lets them differ, that count is taken in which the selections begin and end
 * with words, and hold the words they are named by. `raw` is the text as it was decoded.
 */
export function rangesIn(raw: string, selections: readonly Counted[], origin: string): (TextRange | null)[] {
  const sample = selections.slice(0, SAMPLE)
  const [first = DEFAULT, ...others] = countings(raw, origin)
  let best = { counting: first, score: others.length === 0 ? 0 : score(raw, sample, first) }
  for (const counting of others) {
    const other = score(raw, sample, counting)
    // The likeliest come first, and only better ones take their place.
    if (other > best.score) best = { counting, score: other }
  }
  return resolve(raw, selections, best.counting)
}

const DEFAULT: Counting = { unit: 'code-points', lineEnd: 2, mark: 0 }

/** The counts that differ for a text, the likeliest for the program first. */
function countings(raw: string, origin: string): Counting[] {
  const isWindows = /nvivo|maxqda/i.test(origin)
  const both = <Value>(differs: boolean, likely: Value, other: Value) =>
    differs ? [likely, other] : [likely]
  const units = both<Counting['unit']>(
    /[\u{10000}-\u{10FFFF}]/u.test(raw),
    isWindows ? 'utf16' : 'code-points',
    isWindows ? 'code-points' : 'utf16',
  )
  const isOne = /atlas/i.test(origin)
  const lineEnds = both<Counting['lineEnd']>(raw.includes('\r\n'), isOne ? 1 : 2, isOne ? 2 : 1)
  const marks = both<Counting['mark']>(raw.startsWith('\ufeff'), 0, 1)
  return units.flatMap((unit) =>
    lineEnds.flatMap((lineEnd) => marks.map((mark) => ({ unit, lineEnd, mark }))),
  )
}

function score(raw: string, selections: readonly Counted[], counting: Counting): number {
  const text = canonical(raw)
  const ranges = resolve(raw, selections, counting)
  return selections.reduce((sum, { name }, index) => {
    const range = ranges[index]
    if (!range) return sum - 4
    const words = oneLine(text.slice(range.start, range.end))
    const named = oneLine(name)
      .replace(/(?:\.{3}|…)$/, '')
      .trim()
    const isNamed = named.length > 2 && words.startsWith(named)
    return sum + (isNamed ? 8 : 0) + (isEdge(text, range.start) ? 1 : 0) + (isEdge(text, range.end) ? 1 : 0)
  }, 0)
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
const canonical = (raw: string) => raw.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')

/** Whether a place does not part a word. */
function isEdge(text: string, offset: number): boolean {
  return !/^[\p{L}\p{N}]{2}$/u.test(text.charAt(offset - 1) + text.charAt(offset))
}

function resolve(raw: string, selections: readonly Counted[], counting: Counting): (TextRange | null)[] {
  const wanted = [...new Set(selections.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const found = offsetsOf(raw, wanted, counting)
  return selections.map(({ start, end }) => {
    const from = found.get(start)
    const to = found.get(end)
    return from === undefined || to === undefined ? null : { start: from, end: to }
  })
}

/** Where counted offsets, in ascending order, are in the canonical text. The text is gone through once. */
function offsetsOf(
  raw: string,
  wanted: readonly number[],
  { unit, lineEnd, mark }: Counting,
): Map<number, number> {
  const found = new Map<number, number>()
  let [at, counted, offset] = [0, 0, 0]
  if (raw.startsWith('\ufeff')) {
    at = 1
    counted = mark
  }
  for (const place of wanted) {
    if (place < 0) continue
    while (counted < place && at < raw.length) {
      const isLineEnd = raw.startsWith('\r\n', at)
      const isPair = (raw.charCodeAt(at) & 0xfc00) === 0xd800
      counted += isLineEnd ? lineEnd : isPair && unit === 'utf16' ? 2 : 1
      offset += isPair ? 2 : 1
      at += isLineEnd || isPair ? 2 : 1
    }
    if (counted >= place) found.set(place, offset)
  }
  return found
}
