import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { canonicalText } from '../../../shared/document/canonical'
import { fail, ok, type Result } from '../../../shared/core/result'
import { MAX_TEXT_LENGTH } from '../limits'
import type { FormatReader, OnReadProgress, ReadDocument, SourceFile } from '../read-document'
import { withAllocationGuard } from './allocation-guard'
import { hearingDamage, type Damage } from './damage-warnings'
import type { FontCache } from './font-names'
import { withFirstPage } from './first-page'
import { layOut } from './layout'
import type { PageContent } from './layout-types'
import { bibliographyOf } from './metadata'
import { readOutline } from './outline'
import { pageContent, type PageLink } from './page-content'
import { pageItems } from './page-text'
import { openPdf } from './open-pdf'
import { noTextLayer, pageWarnings } from './page-warnings'
import { splitAtLinks } from './split-links'
import { isTagged, taggedItems } from './tagged-lists'

/** Most pages read: ten thick volumes. */
const MAX_PAGES = 10_000

/** Pages after which pdf.js lets go of the fonts and objects it keeps. */
const PAGES_BETWEEN_CLEANUPS = 100

/** The pages of a PDF as they were read; null for one that could not be. */
type ReadPages = readonly (PageContent | null)[]

export const PDF: FormatReader = {
  format: 'pdf',
  label: 'PDF',
  binary: true,
  extensions: ['pdf'],
  recognises: isPdf,
  read: (file, onProgress) =>
    withAllocationGuard(() => hearingDamage((take) => readPdf(file, onProgress, take))),
}

/** The signature stands at the start; some files have a few bytes of something else in front. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
}

async function readPdf(
  file: SourceFile,
  onProgress: OnReadProgress,
  take: () => Damage,
): Promise<Result<ReadDocument>> {
  const opened = await openPdf(file)
  if (!opened.ok) return opened
  const pdf = opened.value
  try {
    if (pdf.numPages > MAX_PAGES) {
      const pages = pdf.numPages.toLocaleString('en-GB')
      return fail(
        'too-large',
        `“${file.name}” has ${pages} pages; Postil reads up to 10,000.`,
        'Split it and import the parts.',
      )
    }
    const pages = await readPages(pdf, onProgress, take)
    if (pages === null) {
      return fail(
        'too-large',
        `“${file.name}” has more text than Postil reads: over 64 million characters.`,
        'Split it and import the parts.',
      )
    }
    if (pages.every((page) => page === null || page.parts.length === 0)) return noTextLayer(file.name, pages)
    return ok(await documentOf(pdf, pages))
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function readPages(
  pdf: PDFDocumentProxy,
  onProgress: OnReadProgress,
  take: () => Damage,
): Promise<ReadPages | null> {
  const fonts: FontCache = new Map()
  const pages: (PageContent | null)[] = []
  const tagged = await isTagged(pdf)
  let length = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    take()
    const read = await readPage(pdf, number, fonts, tagged)
    const page = read && withDamage(read, take())
    for (const part of page?.parts ?? []) for (const { text } of part) length += text.length
    if (length > MAX_TEXT_LENGTH) return null
    pages.push(page)
    onProgress(number, pdf.numPages)
    if (number % PAGES_BETWEEN_CLEANUPS === 0) await cleanUp(pdf, fonts)
  }
  return pages
}

/** A page without a word whose stream is broken is damaged, not empty: null. */
function withDamage(page: PageContent, { noStream, brokenOff }: Damage): PageContent | null {
  if (page.parts.length === 0 && (noStream || brokenOff)) return null
  return brokenOff ? { ...page, brokenOff } : page
}

/** pdf.js gives fonts new names after it has dropped them. */
async function cleanUp(pdf: PDFDocumentProxy, fonts: FontCache): Promise<void> {
  fonts.clear()
  try {
    await pdf.cleanup()
  } catch {
    // It refuses while a page that failed is still being drawn; what it keeps is then kept.
  }
}

async function readPage(
  pdf: PDFDocumentProxy,
  number: number,
  fonts: FontCache,
  tagged: boolean,
): Promise<PageContent | null> {
  try {
    const page = await pdf.getPage(number)
    const view = page.getViewport({ scale: 1 })
    const links = await linksOf(page)
    const tags = tagged ? await taggedItems(page) : undefined
    const items = splitAtLinks(await pageItems(page, fonts, tags), links)
    page.cleanup()
    return pageContent({ items, links, width: view.width, height: view.height, view: view.transform })
  } catch {
    return null
  }
}

async function linksOf(page: PDFPageProxy): Promise<PageLink[]> {
  try {
    const annotations = (await page.getAnnotations()) as { subtype?: string; url?: string; rect?: number[] }[]
    return annotations.flatMap(({ subtype, url = '', rect }) =>
      subtype === 'Link' && rect && url.length <= 4096 && /^(?:https?|mailto):/i.test(url)
        ? [{ rect, href: url }]
        : [],
    )
  } catch {
    return []
  }
}

async function documentOf(pdf: PDFDocumentProxy, pages: ReadPages): Promise<ReadDocument> {
  const labels = await pdf.getPageLabels().catch(() => null)
  const { info, metadata } = await pdf.getMetadata().catch(() => ({ info: {}, metadata: null }))
  const empty: PageContent = { width: 0, height: 0, parts: [], artifacts: [] }
  const laidOut = layOut(
    pages.map((page) => page ?? empty),
    await readOutline(pdf),
    labels,
  )
  const xmp = (name: string) => metadata?.get(name) as unknown
  const entries = info as Readonly<Record<string, unknown>>
  const language = entries['Language']
  return {
    format: 'pdf',
    text: canonicalText(laidOut.text),
    blocks: laidOut.blocks,
    marks: laidOut.marks,
    headings: laidOut.headings,
    pages: laidOut.pages,
    bibliography: withFirstPage(bibliographyOf({ info: entries, xmp }), laidOut),
    language: typeof language === 'string' ? languageTag(language) : '',
    warnings: pageWarnings(pages),
  }
}

/** A language as the catalog gives it, when it is a BCP 47 tag. */
function languageTag(given: string): string {
  try {
    return Intl.getCanonicalLocales(given.trim().replaceAll('_', '-'))[0] ?? ''
  } catch {
    return ''
  }
}
