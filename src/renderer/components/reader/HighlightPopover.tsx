import { useEffect, useRef } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import type { AnnotationId } from '../../../shared/core/ids'
import type { Notebook } from '../../../shared/notebook/notebook'
import { annotationOf } from '../../../shared/notebook/queries'
import { entriesOf } from './describe'
import { HighlightCard } from './HighlightCard'

/** The passages to show and the point they are shown at, in pixels from the page's corner. */
export interface HighlightsAt {
  readonly ids: readonly AnnotationId[]
  readonly left: number
  readonly top: number
  readonly height: number
}

interface Props {
  readonly at: HighlightsAt
  readonly notebook: Notebook
  readonly text: string
  readonly onClose: () => void
}

/** All passages at one point, innermost first. */
export function HighlightPopover({ at, notebook, text, onClose }: Props) {
  const anchor = useRef<HTMLSpanElement>(null)
  const annotations = at.ids.flatMap((id) => annotationOf(notebook, id) ?? [])
  const [only] = annotations
  // Closed for good when the last one is deleted: an undo must not make it pop up again.
  const isGone = only === undefined
  useEffect(() => {
    if (isGone) onClose()
  }, [isGone, onClose])
  const isPlain =
    annotations.length === 1 && only !== undefined && entriesOf(notebook, only)[0]?.kind === 'highlight'
  const label = annotations.length === 1 ? 'Highlight' : `${annotations.length} highlights here`
  return (
    <>
      <span
        ref={anchor}
        className="reader-anchor"
        style={{ left: at.left, top: at.top, height: at.height }}
        aria-hidden
      />
      <Popover
        triggerRef={anchor}
        isOpen={!isGone}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose()
        }}
        placement="bottom"
        offset={6}
        className="ui-popover reader-popover"
      >
        <Dialog aria-label={label} className="reader-popover-dialog">
          {annotations.length > 1 && <p className="reader-popover-head">{label}, innermost first</p>}
          <ul className="reader-cards" role="list">
            {annotations.map((annotation) => (
              <HighlightCard
                key={annotation.id}
                notebook={notebook}
                text={text}
                annotation={annotation}
                showsQuote={!isPlain}
                onClose={onClose}
              />
            ))}
          </ul>
        </Dialog>
      </Popover>
    </>
  )
}
