import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { bytesOf } from '../../../state/base64'
import type { PageItem } from './page-words'

/** A size in points, 72 to the inch. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** A PDF that can be drawn. Pages are counted from 1. The one file that knows pdf.js. */
export interface OpenPdf {
  readonly count: number
  /** Of the first page; most briefs have pages of one size. */
  readonly size: PageSize
  readonly sizeOf: (page: number) => Promise<PageSize>
  /** Draws a page, `scale` pixels to the point; null when it was told to stop before it was done. */
  readonly draw: (page: number, scale: number, signal: AbortSignal) => Promise<HTMLCanvasElement | null>
  readonly textOf: (page: number) => Promise<readonly PageItem[]>
  /**
   * What a page says, unseen, each word where it is drawn: a paragraph for each line, in the order of reading. As large as
   * `--total-scale-factor` says, in CSS pixels to the point.
   */
  readonly layText: (page: number) => Promise<HTMLElement>
  readonly close: () => void
}

/** A canvas of more pixels than this is refused by some graphics cards. */
const MOST_PIXELS = 24_000_000

let worker: PDFWorker | null = null

/** Reads a PDF from base64. Rejects when it is none, or when the program that reads it could not be loaded. */
export async function openPdf(base64: string): Promise<OpenPdf> {
  const { getDocument, PDFWorker, AnnotationMode, TextLayer } = await import('pdfjs-dist')
  worker ??= PDFWorker.create({ port: new Worker(workerAddress, { type: 'module', name: 'pages' }) })
  const task = getDocument({
    worker,
    data: bytesOf(base64),
    // The page's policy allows neither code made of text nor WebAssembly; a brief needs neither.
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
  })
  const document = await task.promise
  const { width, height } = await sizeOf(document, 1)
  return {
    count: document.numPages,
    size: { width, height },
    sizeOf: (page) => sizeOf(document, page),
    async draw(number, scale, signal) {
      const isStopped = () => signal.aborted
      const page = await document.getPage(number)
      const whole = page.getViewport({ scale })
      const pixels = whole.width * whole.height
      const viewport =
        pixels > MOST_PIXELS ? page.getViewport({ scale: scale * Math.sqrt(MOST_PIXELS / pixels) }) : whole
      if (isStopped()) return null
      const canvas = globalThis.document.createElement('canvas')
      canvas.width = Math.floor(viewport.width)
      canvas.height = Math.floor(viewport.height)
      const drawing = page.render({ canvas, viewport, annotationMode: AnnotationMode.DISABLE })
      signal.addEventListener('abort', () => drawing.cancel())
      try {
        await drawing.promise
      } catch (reason) {
        // It rejects when it is cancelled, and when its document was closed meanwhile.
        if (isStopped()) return null
        throw reason
      }
      return isStopped() ? null : canvas
    },
    async textOf(number) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const { height } = page.getViewport({ scale: 1 })
      return items.flatMap((item) => {
        if (!('str' in item)) return []
        const [, , , , , bottom] = item.transform as number[]
        const top = height - (bottom ?? 0) - item.height
        return [{ text: item.str, top, size: item.height, endsLine: item.hasEOL }]
      })
    },
    async layText(number) {
      const page = await document.getPage(number)
      const container = globalThis.document.createElement('div')
      const textContentSource = await page.getTextContent()
      await new TextLayer({ container, textContentSource, viewport: page.getViewport({ scale: 1 }) }).render()
      gatherLines(container)
      return container
    },
    close: () => void task.destroy(),
  }
}

/** Puts the pieces of each line, which ends with a `br`, into a paragraph of its own. */
function gatherLines(layer: HTMLElement): void {
  const lines = [document.createElement('p')]
  for (const piece of [...layer.children]) {
    if (piece.tagName === 'BR') lines.push(document.createElement('p'))
    else lines.at(-1)?.append(piece)
  }
  layer.replaceChildren(...lines.filter(({ textContent }) => textContent.trim() !== ''))
}

async function sizeOf(document: PDFDocumentProxy, number: number): Promise<PageSize> {
  const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 })
  return { width, height }
}
