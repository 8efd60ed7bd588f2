import { placeOf } from '../../../shared/annotation/place'
import { useEffect, useState } from 'react'
import type { Annotation } from '../../../shared/annotation/annotation'
import type { TagId } from '../../../shared/core/ids'
import type { SourceDocument } from '../../../shared/document/source-document'
import type { TextRange } from '../../../shared/document/text-version'
import { annotationOf, usersOf } from '../../../shared/notebook/queries'
import { characterBox } from '../../dom/geometry'
import { annotationsWithin } from '../../dom/highlight-index'
import { startIdleWorkAfterFrame } from '../../dom/idle'
import { clearSelection, dropSelectionOf } from '../../dom/selection'
import { blockElement } from '../../dom/surface'
import { announce } from '../../state/messages'
import { useNotebook } from '../../state/session'
import { useView } from '../../state/view'
import { describeAnnotation } from './describe'
import { EndHandles } from './EndHandles'
import { HeadingHandle } from './HeadingHandle'
import { HighlightPopover, type HighlightsAt } from './HighlightPopover'
import type { Parts } from './parts'
import { addClaim, addEvidence, addHighlight, addNote } from './passage-actions'
import type { PassageActionName } from './passage-keys'
import { SelectionToolbar } from './SelectionToolbar'
import { usePainting } from './use-painting'
import { useScrollRequests, useSectionInView } from './use-scroll'
import { useSelection } from './use-selection'
import { useTextEvents } from './use-text-events'

interface Props {
  readonly parts: Parts
  readonly document: SourceDocument
}

/** Everything that happens on a text: paint, scrolling, the selection toolbar, the popover, the heading menu. */
export function ReaderTools({ parts, document }: Props) {
  const { surface } = parts
  const notebook = useNotebook()
  const [descriptions, setDescriptions] = useState<HTMLElement | null>(null)
  const [shown, setShown] = useState<HighlightsAt | null>(null)
  const [headingMenu, setHeadingMenu] = useState<number | null>(null)
  const activeId = useView((state) => state.activeAnnotationId)
  const active = annotationOf(notebook, activeId)
  const selection = useSelection(surface)
  const pulsing = useScrollRequests(parts, document)
  useSectionInView(parts, document)
  const index = usePainting(parts, notebook, document, pulsing, descriptions)
  useEffect(startIdleWorkAfterFrame, [])

  const act = (action: PassageActionName, range: TextRange) => {
    const passage = { documentId: document.id, range }
    if (action === 'evidence') addEvidence(passage)
    else void ACTIONS[action](passage).then((isSaved) => isSaved && dropSelectionOf(surface, range))
    if (action === 'evidence') clearSelection()
  }
  const tag = (tagId: TagId, range: TextRange) => {
    void addHighlight({ documentId: document.id, range }, [tagId]).then(
      (isSaved) => isSaved && dropSelectionOf(surface, range),
    )
  }
  const show = (annotations: readonly Annotation[], box: { left: number; top: number; height: number }) => {
    const [innermost] = annotations
    if (!innermost) return
    const claims = annotations.flatMap((annotation) => usersOf(notebook, annotation.id).claims)
    const [claim] = claims
    useView.setState({
      activeAnnotationId: innermost.id,
      ...(claim && claims.length === 1 ? { activeClaimId: claim.id } : {}),
    })
    announce(describeAnnotation(notebook, innermost))
    const origin = surface.text.parentElement?.getBoundingClientRect() ?? new DOMRect()
    setShown({
      ids: annotations.map((annotation) => annotation.id),
      left: box.left - origin.left,
      top: box.top - origin.top,
      height: box.height,
    })
  }

  useTextEvents(parts, index, {
    act,
    openAt: (annotations, { x, y }) => show(annotations, { left: x, top: y - 10, height: 20 }),
    openHighlights: (block) => {
      const range = surface.model.version.blocks[block]
      const annotations = range ? annotationsWithin(index, range.start, range.end) : []
      const first = annotations[0]
      if (!range || !first) {
        announce('No highlights here.')
        return
      }
      const start = Math.max(range.start, placeOf(first).start)
      const box = characterBox(surface, start) ?? blockElement(surface, block)?.getBoundingClientRect()
      if (box) show(annotations, box)
    },
    openHeadingMenu: setHeadingMenu,
  })

  return (
    <>
      {selection && (
        <SelectionToolbar
          surface={surface}
          range={selection}
          notebook={notebook}
          onAction={(action) => act(action, selection)}
          onTag={({ id }) => tag(id, selection)}
          onDismiss={clearSelection}
        />
      )}
      {active?.target.documentId === document.id && !active.pending && !shown && (
        <EndHandles key={active.id} surface={surface} annotation={active} />
      )}
      {shown && (
        <HighlightPopover
          at={shown}
          notebook={notebook}
          text={surface.model.version.text}
          onClose={() => setShown(null)}
        />
      )}
      <HeadingHandle
        surface={surface}
        document={document}
        open={headingMenu}
        onOpen={setHeadingMenu}
        // The menu gives the focus back to the old element first, and that one is gone.
        onSet={() => setTimeout(() => parts.cursor.restore(), 80)}
      />
      <div ref={setDescriptions} hidden />
    </>
  )
}

const ACTIONS = { highlight: addHighlight, claim: addClaim, note: addNote } as const
