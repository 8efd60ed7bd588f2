import type { PDFPageProxy } from 'pdfjs-dist'
import { fontStyle, PLAIN_FONT } from './font-style'
import type { FontStyle } from './layout-types'

/** Styles of the fonts of a document by pdf.js's name for them. */
export type FontCache = Map<string, FontStyle>

/** Most chunks of a thousand drawing operations looked at: a plot can have a million, which would take a gigabyte. */
const MAX_CHUNKS = 60

/** To draw for the screen, without annotations, as a list of operations. */
const INTENT = 2 + 64 + 256

/** The part of pdf.js's insides that is used here; the version is fixed, and a test notices when it changes. */
interface Insides {
  readonly _pageIndex: number
  readonly _transport: {
    readonly messageHandler: {
      sendWithStream: (name: string, data: object) => ReadableStream<unknown>
    }
  }
}

/**
 * Learns the styles of fonts a page uses. pdf.js names a font only to those who draw with it, so a page with a font not
 * seen before is prepared for drawing, no further than until all are named; most pages are not. Its own method for that
 * keeps every operation, so the stream behind it is read instead.
 */
export async function learnFonts(
  page: PDFPageProxy,
  names: ReadonlySet<string>,
  fonts: FontCache,
): Promise<void> {
  const unknown = [...names].filter((name) => !fonts.has(name))
  if (unknown.length === 0) return
  try {
    await prepareUntil(page, () => unknown.every((name) => page.commonObjs.has(name)))
  } catch {
    // A page that cannot be drawn may still be read; its fonts are taken for plain ones.
  }
  for (const id of unknown) {
    const font = page.commonObjs.has(id) ? (page.commonObjs.get(id) as { name?: unknown } | null) : null
    fonts.set(id, typeof font?.name === 'string' ? fontStyle(font.name) : PLAIN_FONT)
  }
}

async function prepareUntil(page: PDFPageProxy, done: () => boolean): Promise<void> {
  const { _pageIndex: index, _transport: transport } = page as unknown as Insides
  const request = {
    pageId: index,
    pageIndex: index,
    intent: INTENT,
    cacheKey: String(INTENT),
    annotationStorage: null,
  }
  const reader = transport.messageHandler.sendWithStream('GetOperatorList', request).getReader()
  for (let chunks = 0; chunks < MAX_CHUNKS && !done(); chunks += 1) {
    if ((await reader.read()).done) return
  }
  // Not waited for: when the last operations were sent already, nobody answers.
  reader.cancel(new Error('all fonts are known, or enough was looked at')).catch(() => undefined)
}
