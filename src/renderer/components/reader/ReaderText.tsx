import { useEffect, useLayoutEffect, useRef } from 'react'
import { directionOf } from '../../../shared/document/direction'
import type { SourceDocument } from '../../../shared/document/source-document'
import { currentVersion } from '../../../shared/document/source-document'
import type { DocumentModel } from '../../dom/document-model'
import { whenIdle } from '../../dom/idle'
import { TextRenderer } from '../../dom/text-renderer'
import { READER_KEYS } from './shortcuts'

interface Props {
  readonly model: DocumentModel
  readonly document: SourceDocument
  readonly helpId: string
  /** The text begins with the document's title, which is shown as one. */
  readonly isTitled: boolean
  /** Called with the element once the text is in it, and with null when it goes. */
  readonly onText: (element: HTMLElement | null) => void
}

/** The whole text of a document. What is inside the article is drawn by `TextRenderer`, not by React. */
export function ReaderText({ model, document, helpId, isTitled, onText }: Props) {
  const article = useRef<HTMLElement>(null)
  const renderer = useRef<TextRenderer | null>(null)
  const { headings } = currentVersion(document)
  const { bibliography, language } = document

  useLayoutEffect(() => {
    if (!article.current) return
    renderer.current = new TextRenderer(model, article.current)
    return () => {
      renderer.current = null
    }
  }, [model])
  // Before the tools after it in the tree look for the elements.
  useLayoutEffect(() => renderer.current?.draw(headings), [model, headings])
  useEffect(() => fillInTime(() => renderer.current), [model])
  useLayoutEffect(() => {
    onText(article.current)
    return () => onText(null)
  }, [model, onText])

  return (
    <article
      ref={article}
      className={`reader-text ${isTitled ? 'reader-text--titled' : ''}`}
      tabIndex={0}
      dir={directionOf(model.version.text)}
      lang={language === '' ? undefined : language}
      aria-label={`Text of ${bibliography.title}`}
      aria-describedby={helpId}
      aria-keyshortcuts={READER_KEYS}
    />
  )
}

/**
 * Fills the text while there is time, and at once before the browser finds, selects or prints much of it. Returns the
 * function that ends it.
 */
function fillInTime(renderer: () => TextRenderer | null): () => void {
  const fillAll = () => renderer()?.fillAll()
  const press = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
    if (key === 'F3' || ((ctrlKey || metaKey) && WHOLE_TEXT.has(key.toLowerCase()))) fillAll()
  }
  const select = () => {
    if (reachesOverChunks(document.getSelection())) fillAll()
  }
  // Captured, so that no part of the window can keep the key to itself.
  window.addEventListener('keydown', press, true)
  window.addEventListener('beforeprint', fillAll)
  document.addEventListener('selectionchange', select)
  const stop = whenIdle(() => renderer()?.fillNext() ?? false)
  return () => {
    window.removeEventListener('keydown', press, true)
    window.removeEventListener('beforeprint', fillAll)
    document.removeEventListener('selectionchange', select)
    stop()
  }
}

/** Whether a selection goes from one chunk to another, so that chunks between them may be empty. */
function reachesOverChunks(selection: Selection | null): boolean {
  if (!selection || selection.isCollapsed) return false
  return chunkOf(selection.anchorNode) !== chunkOf(selection.focusNode)
}

function chunkOf(node: Node | null): Element | null {
  const element = node instanceof Element ? node : node?.parentElement
  return element?.closest('.reader-chunk') ?? null
}

/** With Ctrl or Command: select all, find, find again, print. */
const WHOLE_TEXT: ReadonlySet<string> = new Set(['a', 'f', 'g', 'p'])
