import type { DocumentId } from '../../shared/core/ids'
import { resolveSection } from '../../shared/document/sections'
import type { Notebook } from '../../shared/notebook/notebook'
import { documentsOf, sectionsIn } from '../../shared/notebook/queries'
import type { Preferences } from '../../shared/rpc/preferences'
import { useSession } from './session'
import { useView } from './view'

/** How long a place must have been kept before it is worth remembering, in ms. */
const SETTLED = 800

interface Place {
  readonly documentId: DocumentId
  /** Where to scroll to; 0 is the beginning. */
  readonly offset: number
}

/** Where a notebook was left, or its first document; null when it has none. */
export function placeIn(notebook: Notebook): Place | null {
  const { places } = useSession.getState().library.preferences
  const documents = documentsOf(notebook)
  const left = places?.[notebook.id]
  const document = documents.find(({ id }) => id === left?.documentId)
  if (document && left) {
    const section = resolveSection(sectionsIn(document), left.sectionId)
    return { documentId: document.id, offset: section.start }
  }
  const [first] = documents
  return first ? { documentId: first.id, offset: 0 } : null
}

/** Remembers where the open notebook is being read. `save` writes preferences; called once at start. */
export function followPlace(save: (changes: Partial<Preferences>) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  useView.subscribe((now, before) => {
    if (now.documentId === before.documentId && now.sectionId === before.sectionId) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      const { open, library } = useSession.getState()
      const { documentId, sectionId } = useView.getState()
      if (!open || documentId === null) return
      save({ places: { ...library.preferences.places, [open.notebook.id]: { documentId, sectionId } } })
    }, SETTLED)
  })
}
