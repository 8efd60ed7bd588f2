import type { DocumentId } from '../../../shared/core/ids'
import { openAnnotations } from '../../state/annotations'

/** Asks for a file of annotations with the browser's own dialog, which the desktop app has as well. */
export function chooseAnnotations(documentId: DocumentId): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.json,.jsonld,application/json,application/ld+json'
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file) void openAnnotations(documentId, file)
  })
  input.click()
}
