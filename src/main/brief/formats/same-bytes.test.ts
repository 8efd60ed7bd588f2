import { expect, test, vi } from 'vitest'
import { FOOTNOTES_BRIEF } from './fixtures/footnotes'
import { GOLDEN_BRIEF } from './fixtures/golden-brief'
import { stylesDir } from './fixtures/written'
import { writeFormat } from './write-format'

test.each(['html', 'docx', 'markdown', 'csv', 'json'] as const)(
  'footnotes give the same bytes as %s, at another time and after other files',
  async (format) => {
    const first = await writeFormat(format, FOOTNOTES_BRIEF, { stylesDir })
    await writeFormat(format, GOLDEN_BRIEF, { stylesDir })
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') })
    const second = await writeFormat(format, structuredClone(FOOTNOTES_BRIEF), { stylesDir })
    vi.useRealTimers()
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true)
  },
)
