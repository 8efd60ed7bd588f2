import { mkdtemp, readdir, readFile, rm, writeFile as writeBytes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTools } from '../brief/tools'
import { meansOf } from './means'
import type { ExportProgress } from './messages'
import { workedNotebook } from './testing/worked-notebook'
import { writeFile } from './write-file'

const stylesDir = path.resolve('resources/citation-styles')
const { notebook } = workedNotebook(3)

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'postil-write-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Given {
  readonly signal?: { aborted: boolean }
  readonly onProgress?: (progress: ExportProgress) => void
  readonly fontsDir?: string
}

/** Writes a brief as PDF; the caller publishes the temporary file. */
function write(output: string, { fontsDir = path.resolve('resources/fonts'), ...given }: Given = {}) {
  const tools = openTools(fontsDir, stylesDir)
  const means = meansOf({
    notebook,
    tools,
    stylesDir,
    signal: { aborted: false },
    onProgress: () => {},
    ...given,
  })
  const options = { date: '2026-11-24' }
  const order = { kind: 'brief', format: 'pdf', options, carriesNotebook: false } as const
  const temporary = path.join(path.dirname(output), '.temporary')
  return writeFile({ id: 1, notebookId: notebook.id, dir: '', order, output, temporary }, means)
}

const place = () => mkdtemp(path.join(folder, 'place-'))

test('leaves what is there alone, and a whole file beside it', async () => {
  const there = await place()
  const output = path.join(there, 'brief.pdf')
  await writeBytes(output, '%PDF-older')
  expect(await write(output)).toMatchObject({ ok: true, value: { path: output, warnings: [] } })
  expect(await readFile(output, 'utf8')).toBe('%PDF-older')
  expect((await readFile(path.join(there, '.temporary'))).subarray(0, 5).toString()).toBe('%PDF-')
})

test('cancelled on the way: leaves no file', async () => {
  const there = await place()
  const signal = { aborted: false }
  const onProgress = (progress: ExportProgress) => {
    if (progress.phase === 'drawing') signal.aborted = true
  }
  const result = await write(path.join(there, 'brief.pdf'), { signal, onProgress })
  expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await readdir(there)).toEqual([])
})

test('says which folder does not exist', async () => {
  const output = path.join(folder, 'nowhere', 'brief.pdf')
  const message = `The folder ${path.dirname(output)} does not exist.`
  expect(await write(output)).toMatchObject({ ok: false, error: { code: 'disk', message } })
})

test('says so when the name is that of a folder', async () => {
  const there = await place()
  const message = `${there} is a folder.`
  expect(await write(there)).toMatchObject({ ok: false, error: { code: 'conflict', message } })
})

test('says so when the fonts are gone, and clears up', async () => {
  const there = await place()
  const result = await write(path.join(there, 'brief.pdf'), { fontsDir: folder })
  expect(result).toMatchObject({ ok: false, error: { code: 'disk' } })
  expect(await readdir(there)).toEqual([])
})
