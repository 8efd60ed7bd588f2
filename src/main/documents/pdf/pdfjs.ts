import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type * as PdfJs from 'pdfjs-dist'
import type { PDFDocumentLoadingTask } from 'pdfjs-dist'

/** The package has no types for this file, and the compiler need not look into it. */
const WORKER_HALF: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs'

/** Names of the files that describe the encodings of Chinese, Japanese and Korean fonts, and the standard fonts. */
const RESOURCE_NAME = /^[A-Za-z0-9_-]+(?:\.(?:bcmap|pfb|ttf))?$/

/** Drawing needs these classes of the browser; text does not, but pdf.js makes one when it is loaded. */
class NotForDrawing {
  readonly draws = false
}

let library: Promise<typeof PdfJs> | null = null

/**
 * pdf.js without a worker, a canvas or a network. Its "worker" half is loaded into this thread first: left to itself
 * pdf.js looks for Web Workers in an Electron utility process, where there are none.
 */
function loadPdfJs(): Promise<typeof PdfJs> {
  library ??= (async () => {
    const scope = globalThis as Record<string, unknown>
    for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= NotForDrawing
    scope['pdfjsWorker'] = await import(WORKER_HALF)
    // It looks for a canvas package, which the app does not ship, and complains on the console.
    const { warn } = console
    console.warn = () => undefined
    try {
      return await import('pdfjs-dist/legacy/build/pdf.mjs')
    } finally {
      console.warn = warn
    }
  })()
  return library
}

/**
 * Starts reading a document with nothing that draws, evaluates, or asks for more than the bytes given, which it takes
 * over. An empty password opens what only an owner's password protects.
 */
export async function openWithPdfJs(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const { getDocument, VerbosityLevel } = await loadPdfJs()
  return getDocument({
    data: bytes,
    password: '',
    // Of damage within a page it only warns.
    verbosity: VerbosityLevel.WARNINGS,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Pictures are left undecoded: any is larger than a point.
    maxImageSize: 1,
    stopAtErrors: false,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    standardFontDataUrl: 'standard_fonts/',
    BinaryDataFactory: PackageFiles,
    CanvasFactory: NotForDrawing,
    FilterFactory: NoFilters,
  })
}

/** Reads the package's own data files, and nothing else: names come from the PDF. */
class PackageFiles {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const folder = { cMapUrl: 'cmaps', standardFontDataUrl: 'standard_fonts' }[kind]
    if (folder === undefined || !RESOURCE_NAME.test(filename)) throw new Error(`no file for ${kind}`)
    return new Uint8Array(await readFile(path.join(packageFolder(), folder, filename)))
  }
}

class NoFilters {
  destroy(): void {}
}

/** The same in a working tree, a built bundle and a packaged app: dependencies are not bundled. */
function packageFolder(): string {
  return path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
}
