import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JobId } from '../../shared/core/ids'
import { launchInProcess } from '../documents/testing/in-process-child'
import { writePostil } from '../exchange/postil/write-postil'
import { readPostil } from '../exchange/postil/read-postil'
import { exampleBundle } from '../exchange/testing/example-bundle'
import { buildWorker, type BuiltWorker } from '../export/testing/built-worker'
import { checkNotebook } from '../store/check'
import { openLibrary, type Library } from '../store/library'
import { openNotebook, type NotebookStore } from '../store/notebook-store'
import { createBundles } from './bundles/bundles'
import { createEventBus } from './events'
import { createExportJobs } from './export-jobs'

let built: BuiltWorker
let folder: string
let library: Library
let dir: string
let store: NotebookStore

beforeAll(async () => {
  built = await buildWorker(build)
  folder = await mkdtemp(path.join(tmpdir(), 'postil-cancel-'))
  library = value(await openLibrary(folder))
  const bundles = createBundles(library, 'a test')
  const read = value(await readPostil('trees.postil', (await writePostil(await exampleBundle())).bytes))
  const { bundleId } = bundles.prepare(null, { fileName: 'trees.postil', read })
  const { notebookId } = value(await bundles.open(bundleId))
  dir = library.folderOf(notebookId) ?? ''
  store = value(await openNotebook(dir, { holder: 'a test' }))
}, 60_000)
afterAll(async () => {
  await store.close()
  await library.close()
  await built.remove()
  await rm(folder, { recursive: true, force: true })
})

function value<T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** Every file of the notebook with its bytes. */
async function contents(): Promise<readonly (readonly [string, string])[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
  return Promise.all(files.sort().map(async (file) => [file, await readFile(file, 'base64')] as const))
}

/** Exports to a file that is there already, cancels when told to, and answers with what was said and what is left. */
async function cancelled(format: 'postil' | 'qdpx', moment: 'at once' | 'while saving') {
  const place = await built.place()
  const output = path.join(place, `mine.${format}`)
  // An empty file may be replaced by one of any kind.
  await writeFile(output, '')
  const events = createEventBus()
  const jobs = createExportJobs({
    fontsDir: path.resolve('resources/fonts'),
    stylesDir: path.resolve('resources/citation-styles'),
    workerPath: built.workerPath,
    events,
    host: {
      kind: 'electron',
      holder: 'a test',
      pickFiles: null,
      pickSavePath: () => Promise.resolve(output),
      launchChild: launchInProcess,
      reveal: null,
    },
  })
  let jobId: JobId | null = null
  const answer = new Promise<unknown>((resolve) => {
    events.subscribe((name, payload) => {
      if (name === 'export.done') resolve(payload)
      if (name === 'export.progress' && moment === 'while saving' && jobId) jobs.cancel(jobId)
    })
  })
  const started = await jobs.start({
    order: { kind: 'notebook', format },
    fileName: `Trees.${format}`,
    source: () => ({ opened: store.state, dir }),
  })
  jobId = value(started)?.jobId ?? null
  if (moment === 'at once' && jobId) jobs.cancel(jobId)
  const said = await answer
  await jobs.close()
  return { said, left: await readdir(place), bytes: await readFile(output, 'utf8') }
}

describe.each(['postil', 'qdpx'] as const)('a .%s file that is cancelled', (format) => {
  test.each(['at once', 'while saving'] as const)(
    '%s leaves nothing, and the notebook as it was',
    async (moment) => {
      const before = await contents()
      expect(before.length).toBeGreaterThan(3)
      expect(await cancelled(format, moment)).toMatchObject({
        said: { result: { ok: false, error: { code: 'cancelled' } } },
        left: [`mine.${format}`],
        bytes: '',
      })
      expect(await contents()).toEqual(before)
      expect(await checkNotebook(dir)).toMatchObject({ ok: true, problems: [] })
    },
  )
})
