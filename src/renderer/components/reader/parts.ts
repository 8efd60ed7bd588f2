import { useLayoutEffect, useMemo } from 'react'
import { BlockCursor } from '../../dom/block-cursor'
import { CaretMode } from '../../dom/caret-mode'
import type { DocumentModel } from '../../dom/document-model'
import { Scrolling } from '../../dom/scrolling'
import type { Surface } from '../../dom/surface'
import { WindowedPainter } from '../../dom/windowed-painter'

/** The text on the screen and what works on it outside of React. */
export interface Parts {
  readonly surface: Surface
  readonly painter: WindowedPainter
  readonly scrolling: Scrolling
  readonly cursor: BlockCursor
  readonly caret: CaretMode
}

/** The parts of a text once its elements are there; null before. */
export function useParts(
  model: DocumentModel,
  scroller: HTMLElement | null,
  text: HTMLElement | null,
): Parts | null {
  const parts = useMemo(
    () => (scroller && text ? makeParts({ model, scroller, text }) : null),
    [model, scroller, text],
  )
  useLayoutEffect(() => {
    parts?.painter.attach()
    return () => {
      parts?.painter.detach()
      parts?.scrolling.cancel()
      parts?.caret.end()
    }
  }, [parts])
  return parts
}

function makeParts(surface: Surface): Parts {
  return {
    surface,
    painter: new WindowedPainter(surface),
    scrolling: new Scrolling(surface),
    cursor: new BlockCursor(surface),
    caret: new CaretMode(surface.text),
  }
}
