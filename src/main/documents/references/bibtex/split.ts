import { MAX_DEPTH, MAX_ENTRY_LENGTH } from '../limits'
import type { ListProblem } from '../reference-list'

/** One `@…{…}` of a BibTeX file, as it stands there. */
export interface Chunk {
  /** Lower case: "article", "string". */
  readonly type: string
  /** Empty for what has none, such as `@string`. */
  readonly key: string
  readonly line: number
  readonly source: string
}

const OPENING = /@[ \t]*([a-z]+)[ \t]*[{(]/giy
const KEY = /\s*([^\s,{}()="]*)\s*,/y
/** An entry never begins within another; one that seems to shows that a brace is missing above. */
const NEXT_ENTRY = /\n[ \t]*@[ \t]*[a-z]+[ \t]*\{\s*[^\s,{}="]*\s*[,=]/giy

/** Cuts a BibTeX file into its entries. Text between them is comment. What has no end is a problem of its own. */
export function splitBibtex(text: string): { chunks: Chunk[]; problems: ListProblem[] } {
  const chunks: Chunk[] = []
  const problems: ListProblem[] = []
  const lines = lineCounter(text)
  let at = 0
  for (;;) {
    const start = text.indexOf('@', at)
    if (start < 0) return { chunks, problems }
    OPENING.lastIndex = start
    const opening = OPENING.exec(text)
    if (!opening) {
      at = start + 1
      continue
    }
    const type = (opening[1] ?? '').toLowerCase()
    const { end, fault } = endOf(text, OPENING.lastIndex - 1, type)
    KEY.lastIndex = OPENING.lastIndex
    const key =
      type === 'string' || type === 'preamble' || type === 'comment' ? '' : (KEY.exec(text)?.[1] ?? '')
    const line = lines(start)
    if (fault === null) chunks.push({ type, key, line, source: text.slice(start, end) })
    else if (type !== 'comment') problems.push({ line, key, message: fault })
    at = end
  }
}

/** Where the entry that opens at `open` ends, and what is wrong with it. */
function endOf(text: string, open: number, type: string): { end: number; fault: string | null } {
  const isRound = text[open] === '('
  let depth = isRound ? 0 : 1
  let deepest = depth
  for (let i = open + 1; i < text.length; i += 1) {
    const char = text[i]
    if (char === '{') deepest = Math.max(deepest, (depth += 1))
    else if (char === '}') depth -= 1
    else if (char === '\n' && type !== 'comment') {
      NEXT_ENTRY.lastIndex = i
      if (NEXT_ENTRY.test(text)) return { end: i + 1, fault: 'A closing brace is missing.' }
    }
    const isEnd = isRound ? char === ')' && depth === 0 : depth === 0
    if (!isEnd) continue
    if (deepest > MAX_DEPTH) return { end: i + 1, fault: 'Its braces are nested too deeply.' }
    const isLong = i - open > MAX_ENTRY_LENGTH
    return { end: i + 1, fault: isLong ? 'It is longer than 256 KB.' : null }
  }
  return { end: text.length, fault: 'A closing brace is missing.' }
}

/** Line numbers of offsets that only grow. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1
  let counted = 0
  return (offset) => {
    for (
      let next = text.indexOf('\n', counted);
      next >= 0 && next < offset;
      next = text.indexOf('\n', counted)
    ) {
      line += 1
      counted = next + 1
    }
    return line
  }
}
