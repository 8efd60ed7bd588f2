import type { Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { BriefModel } from '../../shared/brief/model'
import { Cancelled } from './cancelled'
import { compose } from './compose'
import { drawDocument, openDocument, type Variant } from './document'
import type { Attachment } from './draw/attachments'
import type { PageMap } from './draw/pages'
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
  readonly phase: 'drawing' | 'saving'
  /** Claims drawn, or 0 and 1 of 1 while saving. */
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
  const type = new Typesetter(tools.shelf, model.language)
  const cited = tools.cite(model)
  const look = lookOf(model.ink)
  const sheet = sheetOf(model.paper, isLandscape(model))
  const root = node('Document', null)
  const kit: Kit = { model, sheet, look, type, cited, noteCounter: noteCounter(), root }
  const total = claimCount(model.totals)
  let done = 0
  let sliceEnd = performance.now() + SLICE
  const giveWay = async () => {
    await sink.ready()
    if (performance.now() < sliceEnd) return
    options.onProgress?.({ phase: 'drawing', done, total })
    await nextTurn()
    if (options.signal?.aborted) throw new Cancelled()
    sliceEnd = performance.now() + SLICE
  }
  const doc = openDocument(model, options.attachments, options.variant)
  sink.receive(doc)
  const map = await drawDocument(doc, kit, (pageOf) => compose(kit, pageOf, () => (done += 1)), giveWay)
  options.onProgress?.({ phase: 'drawing', done: total, total })
  if (options.signal?.aborted) throw new Cancelled()
  const warnings = [
    ...missingGlyphWarnings(type.missingCharacters),
    ...overloadedLetterWarnings(type.overloadedLetters),
  ]
  return { pages: map.count, warnings, places: placesOf(model, map) }
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
