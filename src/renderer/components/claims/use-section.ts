import { useEffect, useState, type FocusEvent } from 'react'
import { resolveSection } from '../../../shared/document/sections'
import { sectionOfClaim, sectionsIn } from '../../../shared/notebook/queries'
import { useFound, useSession } from '../../state/session'
import { useView, type ViewState } from '../../state/view'

type Place = Pick<ViewState, 'documentId' | 'sectionId'>

/**
 * The section the pane shows: the one in view, but while someone types in the pane the one they type in. Reading on to
 * find the right words must not take their field away. `typing` goes on the pane. Null: there is no document to show.
 */
export function useShownSection() {
  const documentId = useView((state) => state.documentId)
  const sectionId = useView((state) => state.sectionId)
  const [isTyping, setTyping] = useState(false)
  const [held, setHeld] = useState<Place | null>(null)
  const [seen, setSeen] = useState<Place>({ documentId, sectionId })
  if (seen.documentId !== documentId || seen.sectionId !== sectionId) {
    setSeen({ documentId, sectionId })
    if (!isTyping) setHeld(null)
  }
  const place = held ?? { documentId, sectionId }
  const document = useFound((notebook) =>
    place.documentId === null ? undefined : notebook.documents[place.documentId],
  )
  const typing = {
    onFocus: ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLTextAreaElement)) return
      setTyping(true)
      setHeld(place)
    },
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent) => {
      setTyping(false)
      // A press on a button of the pane must still find it where it was.
      if (relatedTarget && !currentTarget.contains(relatedTarget)) setHeld(null)
    },
  }
  if (!document || document.deletedAt !== undefined) return { shown: null, typing }
  return { shown: { document, section: resolveSection(sectionsIn(document), place.sectionId) }, typing }
}

/** Shows the section of a claim that becomes active or is about to be worded: its card must be there to be seen. */
export function useFollowActiveClaim(): void {
  const activeId = useView((state) => state.activeClaimId)
  const editing = useView((state) => state.editing)
  useEffect(() => {
    const notebook = useSession.getState().open?.notebook
    const claim = activeId === null ? undefined : notebook?.claims[activeId]
    if (!notebook || !claim || claim.documentId !== useView.getState().documentId) return
    const section = sectionOfClaim(notebook, claim)
    if (section && section.id !== useView.getState().sectionId) useView.setState({ sectionId: section.id })
  }, [activeId, editing])
}
