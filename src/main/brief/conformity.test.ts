import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EVERY_BRIEF } from './fixtures/every-brief'
import { marginFaults, overlapFaults } from './fixtures/look/margins'
import { pageBreakFaults } from './fixtures/look/page-breaks'
import { missingTool, mutoolRemarks, pageTexts, pdfInfo, qpdfCheck } from './fixtures/pdf-tools'
import { RenderFolder } from './fixtures/render-fixture'
import { archiveFaults } from './fixtures/walker/archive'
import { spokenText } from './fixtures/walker/spoken'
import { openTagged, type TaggedPdf } from './fixtures/walker/tagged-pdf'
import { structureFaults } from './fixtures/walker/walk'
import { TORN, lostWords } from './fixtures/words'
import { isLandscape } from './pages/claims-table'
import { sheetOf } from './theme'

const noTools = missingTool('pdftotext', 'qpdf')
const noMuPdf = missingTool('mutool')
const SKIPPED =
  noTools === null ? (noMuPdf === null ? '' : ` (without MuPDF: ${noMuPdf})`) : ` (skipped: ${noTools})`

describe.skipIf(noTools !== null).each(Object.entries(EVERY_BRIEF))(`%s${SKIPPED}`, (_name, model) => {
  let folder: RenderFolder
  let path = ''
  let warnings: readonly string[] = []
  let printed = ''
  let pdf: TaggedPdf
  beforeAll(async () => {
    folder = await RenderFolder.open()
    const file = await folder.render(model)
    path = file.path
    warnings = file.warnings
    printed = pageTexts(path).join('\n')
    pdf = openTagged(path)
  }, 60_000)
  afterAll(async () => {
    await folder.remove()
  })

  test('is sound for qpdf, poppler and MuPDF', () => {
    expect(qpdfCheck(path)).toMatchObject({ status: 0, text: expect.stringContaining('No syntax') as string })
    const info = pdfInfo(path)
    expect([info.get('Tagged'), info.get('PDF version'), info.get('Encrypted')]).toEqual(['yes', '1.7', 'no'])
    expect(info.get('Title')).toMatch(/\S/)
    if (noMuPdf === null) expect(mutoolRemarks(path)).toBe('')
  })

  test('is tagged soundly', () => {
    expect(structureFaults(pdf)).toEqual([])
  })

  test('has nothing in it that an archive refuses', () => {
    expect(archiveFaults(pdf)).toEqual([])
  })

  test('keeps within its margins, and no words over others', () => {
    expect(marginFaults(pdf.painted, sheetOf(model.paper, isLandscape(model)))).toEqual([])
    expect(overlapFaults(pdf.painted)).toEqual([])
  })

  test('has a font for everything but what it is warned about', () => {
    // Thai, and a mark of Mende, are there to be missing, and a letter under thousands of marks.
    const expected = /U\+0E|U\+1E8D0|more characters|More than six marks/
    expect(warnings.filter((warning) => !expected.test(warning))).toEqual([])
  })

  test('breaks its pages well', () => {
    expect(pageBreakFaults(pdf)).toEqual([])
  })

  test('has lost no word, on paper or for a screen reader', () => {
    expect(lostWords(model, printed, TORN)).toEqual([])
    expect(lostWords(model, spokenText(pdf))).toEqual([])
  })
})
