/** A list item or a quote of more lines than this without an empty one costs marked the square of their number. */
const MAX_CHUNK_LINES = 1000

/**
 * The source with an empty line put into every run of more than 1,000 lines that has none, so that no input takes time
 * by the square of its length. Fenced code and tables stay whole. The price is small: a paragraph of a thousand lines
 * becomes two, a long list is read as a loose one.
 */
export function breakLongChunks(source: string): string {
  // Most documents have no such run; they are not copied.
  if (!hasLongChunk(source)) return source
  const out: string[] = []
  let count = 0
  let fence = ''
  let table = false
  for (const line of source.split('\n')) {
    const tick = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (fence !== '') {
      if (tick.startsWith(fence) && line.trim() === tick) fence = ''
    } else if (tick !== '') fence = tick
    if (line.trim() === '') count = 0
    else count += 1
    if (count === 1) table = line.includes('|')
    else table = table && line.includes('|')
    if (count > MAX_CHUNK_LINES && fence === '' && !table) {
      out.push('')
      count = 1
      table = false
    }
    out.push(line)
  }
  return out.join('\n')
}

function hasLongChunk(source: string): boolean {
  let count = 0
  for (let start = 0; start < source.length;) {
    const newline = source.indexOf('\n', start)
    const end = newline < 0 ? source.length : newline
    count = end - start < 8 && source.slice(start, end).trim() === '' ? 0 : count + 1
    if (count > MAX_CHUNK_LINES) return true
    start = end + 1
  }
  return false
}
