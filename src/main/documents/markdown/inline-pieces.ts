/** Up to here inline text is never cut: even at its worst it takes a few milliseconds. */
const UNCUT = 2048

/** Characters times marks a piece may hold; marked's work on inline text grows with that product. */
const MAX_WORK = 2_000_000

/** A data URI of a picture: megabytes of one "word" that says nothing to a reader. */
const DATA_URI = /\]\(\s*<?data:[^\s()<>]{1024,}/g

/** No word of a text is this long; an endless one with an @ makes marked look for a mail address at every step. */
const LONG_WORD = 1000

/**
 * Cuts inline Markdown into pieces that can be read in time that grows with the length only. A paragraph of ordinary
 * size and markup comes back whole; cuts are made at line ends or spaces where there are any, and may split a mark.
 */
export function inlinePieces(source: string): string[] {
  if (source.length <= UNCUT) return [source]
  const text = source.replace(DATA_URI, '](data:')
  const marks = markCount(text)
  if (text.length * marks <= MAX_WORK) return [text]
  const size = Math.max(UNCUT / 2, Math.floor(Math.sqrt((MAX_WORK * text.length) / marks)))
  const pieces: string[] = []
  for (let start = 0; start < text.length;) {
    const end = start + size >= text.length ? text.length : cutBefore(text, start, start + size)
    pieces.push(text.slice(start, end))
    start = end
  }
  return pieces
}

function cutBefore(text: string, start: number, limit: number): number {
  // Searching the piece alone: `lastIndexOf` on the whole would look back to its start every time.
  const piece = text.slice(start, limit)
  const newline = piece.lastIndexOf('\n')
  if (newline > piece.length / 2) return start + newline
  const space = piece.lastIndexOf(' ')
  if (space > 0) return start + space
  const unit = text.charCodeAt(limit)
  return unit >= 0xdc00 && unit <= 0xdfff ? limit - 1 : limit
}

function markCount(text: string): number {
  let marks = text.match(/[*_~`[\]<!@&\\:]/g)?.length ?? 0
  if (text.includes('@')) {
    for (const word of text.split(/\s+/))
      if (word.length > LONG_WORD && word.includes('@')) marks += word.length
  }
  return Math.max(1, marks)
}
