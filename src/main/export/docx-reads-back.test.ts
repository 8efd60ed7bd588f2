import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BriefModel } from '../../shared/brief/model'
import { TEMPLATES } from '../../shared/notebook/brief-choices'
import { EVERY_BRIEF } from '../brief/fixtures/every-brief'
import { NOISE_BRIEF } from '../brief/fixtures/noise-brief'
import { wordCounts } from '../brief/fixtures/words'
import { FOOTNOTES_BRIEF } from '../brief/formats/fixtures/footnotes'
import { HOSTILE_BRIEF } from '../brief/formats/fixtures/hostile-brief'
import { allTexts } from '../brief/formats/fixtures/texts-of-model'
import { writeFormat } from '../brief/formats/write-format'
import { readDocx } from '../documents/docx/read-docx'

const stylesDir = path.resolve('resources/citation-styles')
const docx = async (model: BriefModel) => (await writeFormat('docx', model, { stylesDir })).bytes

/** Words that are not there as often as they were written. */
function lost(model: BriefModel, found: string): string[] {
  const counts = wordCounts(found)
  const squeezed = found.replace(/\s+/g, '')
  return [...wordCounts(allTexts(model))].flatMap(([word, count]) => {
    const whole = counts.get(word) ?? 0
    const all = whole < count ? squeezed.split(word).length - 1 : whole
    return all < count ? [`${word} ${String(all)} of ${String(count)}`] : []
  })
}

const BRIEFS: readonly (readonly [string, BriefModel])[] = [
  ...Object.entries(EVERY_BRIEF),
  ['footnotes with blocks', FOOTNOTES_BRIEF],
  ...TEMPLATES.map((template) => [template, { ...NOISE_BRIEF, template }] as const),
]

test.each(BRIEFS)('our own reader finds every word of %s', async (_what, model) => {
  const read = await readDocx({ name: 'brief.docx', extension: 'docx', bytes: await docx(model) })
  if (!read.ok) throw new Error(read.error.message)
  expect(lost(model, read.value.text)).toEqual([])
})

test('our own reader finds the title, the author, the sections and the language', async () => {
  const read = await readDocx({ name: 'brief.docx', extension: 'docx', bytes: await docx(NOISE_BRIEF) })
  if (!read.ok) throw new Error(read.error.message)
  const { blocks, text, bibliography } = read.value
  expect(bibliography.title).toBe(NOISE_BRIEF.title)
  expect(bibliography.authors).toEqual([NOISE_BRIEF.author])
  const headings = blocks
    .filter(({ kind }) => kind === 'heading')
    .map(({ start, end }) => text.slice(start, end).replaceAll('\u2002', ' '))
  for (const { number, title } of NOISE_BRIEF.sections) expect(headings).toContain(`${number} ${title}`)
})

const UNTOLD =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const missing = ['soffice', 'pdftotext'].filter((tool) => spawnSync('which', [tool]).status !== 0)
const why = missing.length > 0 ? ` (skipped: no ${missing.join(', no ')})` : ''

describe.skipIf(missing.length > 0)(`in LibreOffice${why}`, () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'postil-docx-'))
  })
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true })
  })

  test.each([
    ['a long brief', NOISE_BRIEF],
    ['a table of claims', { ...NOISE_BRIEF, template: 'claims-table' as const }],
    ['hostile texts', HOSTILE_BRIEF],
    ['footnotes with blocks', FOOTNOTES_BRIEF],
  ])('%s opens, and every word is on its pages', { timeout: 120_000 }, async (_what, model) => {
    const file = path.join(folder, 'brief.docx')
    await writeFile(file, await docx(model))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
    })
    const text = execFileSync('pdftotext', [path.join(folder, 'brief.pdf'), '-'], { encoding: 'utf8' })
    // What pdftotext takes out of order, and what this machine may have no font for.
    const isTold = (word: string) => !UNTOLD.test(word)
    expect(lost(model, text).filter((word) => isTold(word))).toEqual([])
  })
})
