import { live } from '../../../shared/notebook/lookup'
import { compareOrder } from '../../../shared/core/order'
import type { NotebookBundle, Original } from '../bundle'

const MB = 1024 * 1024

/** Most bytes of originals in a `.postil` file: with them it can be opened again on any computer. */
export const MOST_IN_FILE = 96 * MB

/** Most bytes of originals in a PDF that carries its notebook: it is to be mailed. */
export const MOST_IN_PDF = 12 * MB

/** The originals that ride along, in the order of the documents, and what is said of those that do not. */
export interface Riding {
  readonly originals: readonly Original[]
  readonly notKept: readonly string[]
}

/**
 * Chooses originals up to a number of bytes: the current ones of all documents before those of older versions. One that
 * is too large leaves room for those after it. Texts always ride along, so nothing of the notebook depends on this.
 */
export function whichOriginals({ notebook, originals }: NotebookBundle, most: number, place: string): Riding {
  const documents = live(notebook.documents).sort(compareOrder)
  const found = documents.flatMap(({ id, versions }) =>
    originals
      .filter(({ documentId, number }) => documentId === id && number <= versions.length)
      .map((original) => ({ original, age: versions.length - original.number })),
  )
  let left = most
  const riding = new Set<Original>()
  // Sorting is stable: within one age the order of the documents stays.
  for (const { original } of [...found].sort((a, b) => Number(a.age > 0) - Number(b.age > 0))) {
    if (original.bytes.byteLength > left) continue
    left -= original.bytes.byteLength
    riding.add(original)
  }
  const count = found.length - riding.size
  const files = count === 1 ? '1 original file is' : `${String(count)} original files are`
  return {
    originals: found.map(({ original }) => original).filter((original) => riding.has(original)),
    notKept:
      count === 0
        ? []
        : [
            `${files} left out: ${place} holds up to ${String(most / MB)} MB of them. The texts are all there.`,
          ],
  }
}
