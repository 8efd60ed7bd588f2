import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Annotation } from '../../../shared/annotation/annotation'
import type { SourceDocument } from '../../../shared/document/source-document'
import { currentVersion } from '../../../shared/document/source-document'
import type { Notebook } from '../../../shared/notebook/notebook'
import { annotationsOf, claimsOf } from '../../../shared/notebook/queries'
import { supportsOf } from '../../../shared/notebook/support'
import { describeBlocks } from '../../dom/block-descriptions'
import type { DocumentModel } from '../../dom/document-model'
import { highlightIndex, type HighlightIndex } from '../../dom/highlight-index'
import { useFind } from '../../state/find'
import { useSession } from '../../state/session'
import { useView } from '../../state/view'
import { describeAnnotation } from './describe'
import { marksOf } from './marks-of'
import type { Parts } from './parts'
import { findStrokes, strokesFor } from './strokes'
import type { Pulsing } from './use-scroll'

/**
 * Keeps the highlights of a document painted, and described for screen readers, as the notebook and the view change
 * and as the text scrolls. Answers the index for finding what is under a point.
 */
export function usePainting(
  { surface, painter, cursor }: Parts,
  notebook: Notebook,
  document: SourceDocument,
  pulsing: Pulsing | null,
  descriptions: HTMLElement | null,
): HighlightIndex {
  const active = useView((state) => state.activeAnnotationId)
  const matches = useFind((state) =>
    state.matches?.documentId === document.id ? state.matches.ranges : null,
  )
  const current = useFind((state) => state.current)
  const annotations = annotationsOf(notebook, document.id)
  const index = useHighlightIndex(surface.model, annotations)
  const { headings } = currentVersion(document)
  const hasMarks = useSession((state) => state.library.preferences.saysHighlights === true)

  useLayoutEffect(() => {
    const { tags, claims, evidence, notes } = notebook
    // Whatever the look and the words of a passage depend on, besides the passage itself.
    const everywhere = [tags, claims, claimsOf(notebook), evidence, supportsOf(notebook), notes]
    const view = [active, pulsing, matches, current, descriptions, hasMarks]
    painter.show({
      basisOf: (chunk) => [index.byChunk[chunk.index], ...everywhere, ...view],
      strokesOf: (chunk) => [
        ...strokesFor(notebook, index.byChunk[chunk.index] ?? [], {
          active,
          pulsing: pulsing?.annotationId ?? null,
        }),
        ...findStrokes(chunk, matches ?? [], current, pulsing?.words ?? null),
      ],
      marksOf: hasMarks ? (chunk) => marksOf(notebook, index.byChunk[chunk.index] ?? [], chunk) : undefined,
      onPaint: (chunk) => {
        if (!descriptions) return
        // What the text says itself need not be said a second time.
        const inChunk = hasMarks ? [] : (index.byChunk[chunk.index] ?? [])
        describeBlocks(surface, descriptions, chunk, inChunk, (annotation) =>
          describeAnnotation(notebook, annotation),
        )
      },
    })
  }, [painter, surface, notebook, index, active, pulsing, matches, current, descriptions, hasMarks])

  // A line that became a heading is a new element: the old ranges point into one that is gone.
  const painted = useRef(headings)
  useLayoutEffect(() => {
    if (painted.current === headings) return
    painted.current = headings
    painter.replaced()
    cursor.restore()
  }, [painter, cursor, headings])

  useEffect(() => followWindow(surface.scroller, painter), [surface, painter])
  return index
}

/** The index of the annotations. It is made from the one before, so that a change costs what it touches. */
function useHighlightIndex(model: DocumentModel, annotations: readonly Annotation[]): HighlightIndex {
  const [index, setIndex] = useState(() => highlightIndex(model, annotations))
  if (index.model === model && index.annotations === annotations) return index
  const next = highlightIndex(model, annotations, index)
  setIndex(next)
  return next
}

function followWindow(scroller: HTMLElement, painter: Parts['painter']): () => void {
  const follow = () => painter.follow()
  const paintAll = () => painter.paintAll()
  const resizes = new ResizeObserver(follow)
  scroller.addEventListener('scroll', follow, { passive: true })
  resizes.observe(scroller)
  window.addEventListener('beforeprint', paintAll)
  window.addEventListener('afterprint', follow)
  return () => {
    scroller.removeEventListener('scroll', follow)
    resizes.disconnect()
    window.removeEventListener('beforeprint', paintAll)
    window.removeEventListener('afterprint', follow)
  }
}
