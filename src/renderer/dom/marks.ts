import type { Chunk } from './document-model'
import { element } from './element'
import { chunkElement, type Surface } from './surface'
import { pointAt, type Side } from './text-points'

/** Says, at one end of a highlight, that it starts or ends there. */
export interface Mark {
  readonly at: number
  readonly side: Side
  readonly words: string
}

/** What a chunk's element holds, as text: an element that was drawn anew holds nothing. */
const placed = new WeakMap<HTMLElement, string>()

/**
 * Makes a chunk hold exactly these marks, given in the order they are to be read. A mark is an empty element whose
 * words are generated content: they are in the accessibility tree and nowhere else, so offsets, selections, copies and
 * find stay as they are. Answers whether text nodes changed, so that static ranges into them have to be made anew.
 */
export function placeMarks(surface: Surface, chunk: Chunk, marks: readonly Mark[]): boolean {
  const home = chunkElement(surface, chunk.index)
  if (!home) return false
  const key = marks.map(({ at, side, words }) => `${at} ${side} ${words}`).join('\n')
  if ((placed.get(home) ?? '') === key) return false
  placed.set(home, key)
  clear(home)
  // What starts outermost is put in first, what ends outermost too: both then end up furthest from the words.
  for (const mark of marks) if (mark.side === 'start') insert(surface, mark)
  for (const mark of [...marks].reverse()) if (mark.side === 'end') insert(surface, mark)
  return true
}

function insert(surface: Surface, { at, side, words }: Mark): void {
  const point = pointAt(surface, at, side)
  if (!point) return
  const { node, offset } = point
  const made = element('span', { class: 'reader-mark', 'data-words': words }, [])
  if (side === 'start') {
    const after = offset === 0 ? node : node.splitText(offset)
    after.before(made)
  } else {
    if (offset < node.length) node.splitText(offset)
    node.after(made)
  }
}

function clear(home: HTMLElement): void {
  const parents = new Set<Node>()
  for (const mark of home.querySelectorAll('.reader-mark')) {
    if (mark.parentNode) parents.add(mark.parentNode)
    mark.remove()
  }
  for (const parent of parents) parent.normalize()
}
