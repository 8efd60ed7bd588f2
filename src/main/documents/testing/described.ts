import type { ReadDocument } from '../read-document'

/** Each block as "kind[level or depth][ marker][, header]: text", the cells of a row parted by bars. */
export function blocksOf({ text, blocks, marks }: ReadDocument): string[] {
  return blocks.map(({ kind, start, end, level, depth, marker, header }) => {
    const cells = marks.filter((mark) => mark.kind === 'cell' && mark.start >= start && mark.end <= end)
    const words =
      kind === 'table-row'
        ? cells.map((cell) => text.slice(cell.start, cell.end)).join(' | ')
        : text.slice(start, end)
    const more = `${marker === undefined ? '' : ` ${marker}`}${header === true ? ', header' : ''}`
    return `${kind}${level ?? depth ?? ''}${more}: ${words}`
  })
}

/** Each mark but cells as "kind: text[ → address][ ↓ words of the footnote]". */
export function marksOf({ text, blocks, marks }: ReadDocument): string[] {
  return marks
    .filter(({ kind }) => kind !== 'cell')
    .map(({ kind, start, end, href, target }) => {
      const note = blocks.find((block) => block.start === target)
      const to = note ? ` ↓ ${text.slice(note.start, note.end)}` : href === undefined ? '' : ` → ${href}`
      return `${kind}: ${text.slice(start, end)}${to}`
    })
}
