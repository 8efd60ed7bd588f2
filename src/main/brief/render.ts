import { setImmediate as nextTurn } from 'node:timers/promises'
import type { BriefModel } from '../../shared/brief/model'
import { ok, type Result } from '../../shared/core/result'
import { Cancelled } from './cancelled'
import { citeSources } from './citations/cite'
import { compose } from './compose'
import { refuseDestination } from './destination'
import { drawDocument, openDocument } from './document'
import { PageMap } from './draw/pages'
import { expectedFailure } from './failure'
import { paginate } from './flow/paginate'
import { node } from './flow/struct'
import { discard, OutputFile, publish, temporaryName } from './output'
import type { Kit } from './pages/kit'
import { sectionName } from './pages/section'
import { Typesetter } from './text/typesetter'
import { sheetOf } from './theme'
import { missingGlyphWarnings } from './warnings'

export interface BriefFile {
  readonly path: string
  readonly pages: number
  readonly bytes: number
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

export interface BriefProgress {
  readonly phase: 'layout' | 'pages' | 'saving'
  /** Claims set, pages drawn, or 0 and 1 of 1 while saving. */
  readonly done: number
  readonly total: number
}

export interface RenderOptions {
  /** Path of the PDF. A file there is replaced only once the new one is whole. */
  readonly output: string
  readonly fontsDir: string
  /** `resources/citation-styles`. */
  readonly stylesDir: string
  readonly signal?: { readonly aborted: boolean }
  onProgress?(progress: BriefProgress): void
}

/** How long to work before giving way to the event loop, in milliseconds. */
const SLICE = 12

/**
 * Renders a brief as a PDF. The same model always gives the same bytes. Disk errors and a cancel come back as
 * failures and leave no file; an existing file at `output` is then untouched.
 */
export async function renderBrief(model: BriefModel, options: RenderOptions): Promise<Result<BriefFile>> {
  const temporary = temporaryName(options.output)
  const written = await writeBrief(model, options, temporary)
  if (!written.ok) return written
  try {
    if (options.signal?.aborted) throw new Cancelled()
    await publish(temporary, options.output)
    return written
  } catch (error) {
    await discard(temporary)
    const failure = expectedFailure(error, options.output)
    if (failure) return failure
    throw error
  }
}

/** The work of `renderBrief` up to the whole, synced file under its temporary name; the caller publishes it. */
export async function writeBrief(
  model: BriefModel,
  options: RenderOptions,
  temporary: string,
): Promise<Result<BriefFile>> {
  let file: OutputFile | null = null
  try {
    const refused = await refuseDestination(options.output)
    if (refused) return { ok: false, error: refused }
    // The file first: a folder that cannot be written to should not cost a minute of layout.
    file = new OutputFile(temporary)
    await file.opened()
    const written = await drawInto(file, model, options)
    return ok({ path: options.output, ...written })
  } catch (error) {
    await file?.abandon()
    await discard(temporary)
    const failure = expectedFailure(error, options.output)
    if (failure) return failure
    throw error
  }
}

async function drawInto(file: OutputFile, model: BriefModel, options: RenderOptions) {
  const report = (phase: BriefProgress['phase'], done: number, total: number) =>
    options.onProgress?.({ phase, done, total })
  let sliceEnd = performance.now() + SLICE
  const giveWay = async (phase: BriefProgress['phase'], done: number, total: number) => {
    if (performance.now() < sliceEnd && done < total) return
    report(phase, done, total)
    await nextTurn()
    if (options.signal?.aborted) throw new Cancelled()
    sliceEnd = performance.now() + SLICE
  }

  const sheet = sheetOf(model.paper)
  const type = new Typesetter(options.fontsDir, model.language)
  const cited = citeSources(model, options.stylesDir)
  const kit: Kit = { model, sheet, type, cited, root: node('Document', null) }
  let map: PageMap | null = null
  const pageOf = (name: string) => map?.pageOf(name) ?? 0
  const items = await compose(kit, pageOf, (done, total) => giveWay('layout', done, total))
  const contents = paginate(items.contents, sheet.contentHeight)
  const body = paginate(items.body, sheet.contentHeight)
  map = new PageMap(body, 2 + contents.length)

  const doc = openDocument(model)
  file.receive(doc)
  const pages = await drawDocument(doc, kit, { contents, body, map }, async (done, total) => {
    await file.ready()
    await giveWay('pages', done, total)
  })
  report('saving', 0, 1)
  await file.finished()
  report('saving', 1, 1)
  const warnings = missingGlyphWarnings(type.missingCharacters)
  return { pages, bytes: file.bytes, warnings, places: placesOf(model, map) }
}

function placesOf(model: BriefModel, map: PageMap): BriefPlace[] {
  return model.sections.flatMap((section) => {
    const page = map.find(sectionName(section))
    return page === null ? [] : [{ partId: section.partId, page }]
  })
}
