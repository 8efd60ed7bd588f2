import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EVERY_BRIEF } from './fixtures/every-brief'
import { missingPreflight, preflightFaults } from './fixtures/preflight'
import { RenderFolder } from './fixtures/render-fixture'
import { SMALL_BRIEF } from './fixtures/small-brief'

const noTool = missingPreflight()
const NAME = 'Apache PDFBox Preflight calls the plain variant PDF/A-1b'

describe.skipIf(noTool !== null)(noTool === null ? NAME : `${NAME} (skipped: ${noTool})`, () => {
  let folder: RenderFolder
  beforeAll(async () => {
    folder = await RenderFolder.open()
  })
  afterAll(async () => {
    await folder.remove()
  })

  test.each(Object.entries(EVERY_BRIEF))(
    '%s',
    async (name, model) => {
      const { path } = await folder.render(model, { variant: 'plain' })
      const faults = preflightFaults(path)
      // Part 1 takes over from PDF 1.4 that an array has at most 8,191 entries (6.1.12), later parts do not. With thousands of
      // footnotes the trees of names have more, and pdfkit writes each of its own as one array.
      const isLong = /footnotes/i.test(name)
      expect(faults.filter((fault) => !(isLong && fault.includes('Array too long')))).toEqual([])
    },
    60_000,
  )

  test.each(['an ordinary long brief', 'tables over pages', 'twelve scripts'])(
    'and finds in the archive variant of %s only what PDF/A-3 allows',
    async (name) => {
      const { path } = await folder.render(EVERY_BRIEF[name] ?? SMALL_BRIEF)
      const faults = preflightFaults(path)
      expect(faults).toContainEqual(expect.stringContaining('part must be 1'))
      // A list of the glyphs of a font may be left out since PDF/A-2 (ISO 19005-2, 6.2.11.4.2).
      expect(faults.filter((fault) => !/part must be 1|CIDSet entry is missing/.test(fault))).toEqual([])
    },
    60_000,
  )
})
