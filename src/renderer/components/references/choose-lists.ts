import { listFile, openReferenceLists } from '../../state/references'

/** Asks for lists of references with the browser's own dialog, which the desktop app has as well. */
export function chooseLists(): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.bib,.bibtex,.ris,.nbib,.enw,.json,application/json'
  input.addEventListener('change', () => void openReferenceLists([...(input.files ?? [])].map(listFile)))
  input.click()
}
