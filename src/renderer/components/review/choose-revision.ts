import type { DocumentId } from '../../../shared/core/ids'
import { useRevision } from '../../state/revision'

export const REVISION_INPUT_ID = 'revision-file'

/** Asks for the file of a newer version; every host's browser shows its own dialog for it. */
export function chooseRevision(documentId: DocumentId): void {
  useRevision.setState({ choosingFor: documentId })
  document.getElementById(REVISION_INPUT_ID)?.click()
}
