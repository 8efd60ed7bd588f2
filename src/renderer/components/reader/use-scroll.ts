import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { AnnotationId } from '../../../shared/core/ids'
import { sectionAt } from '../../../shared/document/sections'
import type { SourceDocument } from '../../../shared/document/source-document'
import type { TextRange } from '../../../shared/document/text-version'
import { annotationOf, sectionsIn } from '../../../shared/notebook/queries'
import { blockAt } from '../../dom/document-model'
import { blockAtHeight } from '../../dom/geometry'
import type { Surface } from '../../dom/surface'
import { announce } from '../../state/messages'
import { useSession } from '../../state/session'
import { useView, type ScrollRequest } from '../../state/view'
import { isStill } from '../ui/motion'
import { describeAnnotation } from './describe'
import type { Parts } from './parts'
import { positionOf, rememberPosition } from './positions'

/** Height of the line that decides which section is being read, as a part of the viewport. */
const READING_LINE = 0.25

/** Where a passage comes to rest, and where the beginning of a section does (above the reading line). */
const PASSAGE_AT = 1 / 3
const SECTION_AT = 0.06

/** How long an arrival is pointed out, in ms. */
const PULSE = 1500

/** Says which section is being read and remembers the place, whenever the person scrolls. */
export function useSectionInView({ surface, scrolling }: Parts, document: SourceDocument): void {
  useEffect(() => {
    const { scroller } = surface
    const report = () => {
      if (scrolling.isBusy) return
      rememberPosition(document.id, surface)
      reportSection(surface, document)
    }
    const takeOver = () => scrolling.cancel()
    scroller.addEventListener('scroll', report, { passive: true })
    scroller.addEventListener('wheel', takeOver, { passive: true })
    scroller.addEventListener('pointerdown', takeOver)
    scroller.addEventListener('keydown', takeOver)
    return () => {
      scroller.removeEventListener('scroll', report)
      scroller.removeEventListener('wheel', takeOver)
      scroller.removeEventListener('pointerdown', takeOver)
      scroller.removeEventListener('keydown', takeOver)
    }
  }, [surface, scrolling, document])
}

/** Tells the view which section the reading line is in. */
function reportSection(surface: Surface, document: SourceDocument): void {
  const { scroller, model } = surface
  const { top, height } = scroller.getBoundingClientRect()
  const block = blockAtHeight(surface, top + height * READING_LINE)
  const offset = scroller.scrollTop < 8 || block === null ? 0 : (model.version.blocks[block]?.start ?? 0)
  showSection(document, offset)
}

function showSection(document: SourceDocument, offset: number): void {
  const sectionId = sectionAt(sectionsIn(document), offset).id
  if (useView.getState().sectionId !== sectionId) useView.setState({ sectionId })
}

/** The last request that was carried out, so that showing a document again does not repeat it. */
let lastCarriedOut = 0

/** What is pointed out for a moment: a passage, or words that were found. */
export interface Pulsing {
  readonly annotationId: AnnotationId | null
  readonly words: TextRange | null
}

/**
 * Goes where the view asks, and back to where the document was left when it is shown again. Answers what to
 * point out for a moment.
 */
export function useScrollRequests(parts: Parts, document: SourceDocument): Pulsing | null {
  const request = useView((state) => state.scrollRequest)
  const [pulse, setPulse] = useState<(Pulsing & { nonce: number }) | null>(null)
  const documentId = document.id

  const shown = useRef(document)
  useEffect(() => {
    shown.current = document
  })

  // Before anything else, so that the text does not flash past from its beginning.
  useLayoutEffect(() => {
    const left = positionOf(documentId)
    const { scrollRequest } = useView.getState()
    const isAwaited = scrollRequest?.documentId === documentId && scrollRequest.nonce > lastCarriedOut
    // "Show this document" asks for offset 0; a document that was open before goes on where it was left.
    if (isAwaited && !isPlainOpening(scrollRequest)) return
    if (isAwaited) lastCarriedOut = scrollRequest.nonce
    if (left) {
      const report = () => reportSection(parts.surface, shown.current)
      void parts.scrolling.restore(left.offset, left.below).then(report)
    } else {
      // At its beginning, which need not be measured.
      showSection(shown.current, 0)
    }
  }, [parts, documentId])

  useEffect(() => {
    if (request?.documentId !== documentId || request.nonce <= lastCarriedOut) return
    let isCurrent = true
    void arrive(parts, request).then(() => {
      if (!isCurrent) return
      lastCarriedOut = request.nonce
      const { annotationId, words = null, nonce } = request
      if (annotationId ?? words) setPulse({ annotationId, words, nonce })
    })
    return () => {
      isCurrent = false
    }
  }, [parts, documentId, request])

  useEffect(() => {
    if (!pulse) return
    const timer = setTimeout(() => setPulse(null), PULSE)
    return () => clearTimeout(timer)
  }, [pulse])

  return pulse
}

const isPlainOpening = ({ offset, annotationId, words }: ScrollRequest) =>
  offset === 0 && annotationId === null && words === undefined

async function arrive({ surface, scrolling, cursor }: Parts, request: ScrollRequest): Promise<void> {
  const { open } = useSession.getState()
  const document = open?.notebook.documents[request.documentId]
  if (!open || !document) return
  const { annotationId, offset, documentId } = request
  useView.setState({ sectionId: sectionAt(sectionsIn(document), offset).id })
  const annotation = annotationOf(open.notebook, annotationId)
  if (annotation) announce(describeAnnotation(open.notebook, annotation))
  if (isPlainOpening(request)) {
    scrolling.cancel()
    surface.scroller.scrollTop = 0
  } else {
    const isSection = annotationId === null && request.words === undefined
    await scrolling.goTo(offset, isSection ? SECTION_AT : PASSAGE_AT, !isStill())
  }
  if (request.takesFocus === true) cursor.focus(blockAt(surface.model, offset))
  rememberPosition(documentId, surface)
}
