import { extensionOf } from '../file-name'

const EXTENSIONS = new Set(['bib', 'bibtex', 'ris', 'nbib', 'enw'])

/** True for names that lists of references have and documents do not. */
export function isListName(fileName: string): boolean {
  return EXTENSIONS.has(extensionOf(fileName))
}
