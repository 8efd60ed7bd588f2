import type { Notebook } from '../../../shared/notebook/notebook'
import type { Original } from '../bundle'

/**
 * The originals that are the files their versions were imported from, by their length, and a sentence for each that is
 * not: the store it comes from had another file in its place.
 */
export function fittingOriginals(
  { documents }: Notebook,
  originals: readonly Original[],
): { readonly originals: readonly Original[]; readonly notKept: readonly string[] } {
  const notKept: string[] = []
  const fitting = originals.filter(({ documentId, number, bytes }) => {
    const document = Object.hasOwn(documents, documentId) ? documents[documentId] : undefined
    if (!document) return false
    if (document.versions[number - 1]?.byteLength === bytes.byteLength) return true
    const title = document.bibliography.title
    notKept.push(`The original of “${title}” is not the file that was imported, and is left out.`)
    return false
  })
  return { originals: fitting, notKept }
}
