import type { Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { BriefModel } from '../../shared/brief/model'
import { Cancelled } from './cancelled'
import { compose } from './compose'
import { drawDocument, openDocument, type Variant } from './document'
import type { Attachment } from './draw/attachments'
import { PageMap } from './draw/pages'
import { pagesOf, paginate, type PageLayout } from './flow/paginate'
import { node } from './flow/struct'
import { lookOf } from './look'
import { noteCounter } from './markdown/footnotes'
import { claimCount } from './pages/counts'
import type { Kit } from './pages/kit'
import { isLandscape } from './pages/claims-table'
import { sectionName } from './pages/section'
import { drawable, singleLine } from './text/clean'
import { Typesetter } from './text/typesetter'
import { sheetOf } from './theme'
import type { Tools } from './tools'
import { missingGlyphWarnings, overloadedLetterWarnings } from './warnings'

/** What was drawn, besides its bytes. */
export interface DrawnBrief {
  readonly pages: number
  /** One for each thing the reader of the brief should know, such as a character no font has. */
  readonly warnings: string[]
  /** Where each part of the brief begins, in order of pages; a part that the template does not draw is not there. */
  readonly places: readonly BriefPlace[]
}

export interface BriefPlace {
  readonly partId: string
  /** Counted from 1, the cover. */
  readonly page: number
}

/** Where the bytes of a brief go. */
export interface Sink {
  /** Takes the document before its first page. */
  receive(source: Readable): void
  /** Waits until more may come. */
  ready(): Promise<void>
}

export interface BriefProgress {
  readonly phase: 'layout' | 'pages' | 'saving'
  /** Claims set, pages drawn, or 0 and 1 of 1 while saving. */
  readonly done: number
  readonly total: number
}

/** What one who waits for a brief may say and hear meanwhile. */
export interface Watch {
  readonly signal?: { readonly aborted: boolean }
  onProgress?(progress: BriefProgress): void
}

export interface DrawOptions extends Watch {
  /** Files to travel inside the PDF. */
  readonly attachments?: readonly Attachment[]
  /** `archive` unless said otherwise; `plain` exists for the validators of the tests. */
  readonly variant?: Variant
}

/** Most claims of a brief whose pages are all held at once. */
const MOST_KEPT = 300

/** How long to work before giving way to the event loop, in milliseconds. */
const SLICE = 12

/**
 * Draws a whole brief into a sink, with fonts and citations that may serve several. The same model always gives the same
 * bytes. Throws Cancelled at one of many checkpoints, between which it works for some milliseconds.
 */
export async function drawBrief(
  given: BriefModel,
  tools: Tools,
  sink: Sink,
  options: DrawOptions,
): Promise<DrawnBrief> {
  const model = withTitle(given)
  let sliceEnd = performance.now() + SLICE
  const giveWay = async (phase: BriefProgress['phase'], done: number, total: number) => {
    if (performance.now() < sliceEnd && done < total) return
    options.onProgress?.({ phase, done, total })
    await nextTurn()
    if (options.signal?.aborted) throw new Cancelled()
    sliceEnd = performance.now() + SLICE
  }

  const sheet = sheetOf(model.paper, isLandscape(model))
  const type = new Typesetter(tools.shelf, model.language)
  const cited = tools.cite(model)
  const look = lookOf(model.ink)
  const root = node('Document', null)
  const kit: Kit = { model, sheet, look, type, cited, noteCounter: noteCounter(), root }
  let map: PageMap | null = null
  const pageOf = (name: string) => map?.pageOf(name) ?? 0
  const total = claimCount(model.totals)
  let set = 0
  const composed = compose(kit, pageOf, () => (set += 1))
  await giveWay('layout', 0, total)
  const contents = paginate(composed.contents, sheet.contentHeight)
  map = new PageMap((composed.hasCover ? 2 : 1) + contents.length)
  // A first time only to learn what comes on which page; the pages of a long brief are made again when they are drawn.
  const kept: PageLayout[] | null = total > MOST_KEPT ? null : []
  for (const page of pagesOf(composed.body, sheet.contentHeight)) {
    map.add(page)
    kept?.push(page)
    await giveWay('layout', Math.min(set, total - 1), total)
  }
  await giveWay('layout', total, total)
  const body = kept ?? pagesOf(composed.body, sheet.contentHeight)

  const doc = openDocument(model, options.attachments, options.variant)
  sink.receive(doc)
  const pages = await drawDocument(
    doc,
    kit,
    { hasCover: composed.hasCover, contents, body, bodyPages: map.sections.length, map },
    async (done, total) => {
      await sink.ready()
      await giveWay('pages', done, total)
    },
  )
  const warnings = [
    ...missingGlyphWarnings(type.missingCharacters),
    ...overloadedLetterWarnings(type.overloadedLetters),
  ]
  return { pages, warnings, places: placesOf(model, map) }
}

/** A document must have a title: a reader shows it in the window and says it first. */
function withTitle(model: BriefModel): BriefModel {
  return drawable(singleLine(model.title), 'serif').trim() ? model : { ...model, title: 'Untitled brief' }
}

function placesOf(model: BriefModel, map: PageMap): BriefPlace[] {
  return model.sections.flatMap((section) => {
    const page = map.find(sectionName(section))
    return page === null ? [] : [{ partId: section.partId, page }]
  })
}
