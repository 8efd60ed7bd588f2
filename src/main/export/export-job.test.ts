import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyNotebook } from '../../shared/notebook/notebook'
import type { NotebookState } from '../../shared/notebook/reduce'
import { startExport } from './export-job'
import type { ExportOrder, ExportProgress } from './messages'
import { buildWorker, type BuiltWorker } from './testing/built-worker'
import { workedNotebook } from './testing/worked-notebook'

const fontsDir = path.resolve('resources/fonts')
const stylesDir = path.resolve('resources/citation-styles')
const PDF: ExportOrder = {
  kind: 'brief',
  format: 'pdf',
  options: { date: '2026-11-24' },
  carriesNotebook: false,
}
const EMPTY = { notebook: emptyNotebook('nb_1', 'Empty', '2026-11-24T00:00:00.000Z'), revision: 0 }

let built: BuiltWorker
let small: NotebookState
/** Long enough to be stopped on the way. */
let long: NotebookState

beforeAll(async () => {
  built = await buildWorker(build)
  small = workedNotebook(3)
  long = workedNotebook(1500)
}, 60_000)
afterAll(() => built.remove())

interface Given {
  readonly opened?: NotebookState | typeof EMPTY
  readonly order?: ExportOrder
  readonly output: string
  readonly workerPath?: string
  readonly dir?: string
  readonly onProgress?: (progress: ExportProgress) => void
}

function start({ opened = EMPTY, order = PDF, workerPath = built.workerPath, dir = '', ...rest }: Given) {
  return startExport({ opened, dir }, order, { workerPath, fontsDir, stylesDir, ...rest })
}

test('writes the file on another thread and reports progress', async () => {
  const place = await built.place()
  const output = path.join(place, 'brief.pdf')
  const seen: ExportProgress[] = []
  const job = start({ opened: small, output, onProgress: (progress) => seen.push(progress) })
  const result = await job.done
  const { size } = await stat(output)
  expect(result).toMatchObject({ ok: true, value: { path: output, bytes: size, warnings: [] } })
  expect(seen.at(-1)).toEqual({ phase: 'saving', done: 1, total: 1 })
  expect(await readdir(place)).toEqual(['brief.pdf'])
  job.cancel()
  await job.ended
  expect(await readdir(place)).toEqual(['brief.pdf'])
})

test('the same notebook gives the same bytes', async () => {
  const place = await built.place()
  const files = ['a.pdf', 'b.pdf'].map((name) => path.join(place, name))
  for (const output of files) await start({ opened: small, output }).done
  const [first, second] = await Promise.all(files.map((file) => readFile(file)))
  expect(second?.equals(first ?? Buffer.alloc(0))).toBe(true)
})

test('writes the data of a notebook; a text that is missing is a failure that leaves nothing', async () => {
  const place = await built.place()
  const order: ExportOrder = { kind: 'notebook', format: 'csl-json' }
  const output = path.join(place, 'sources.json')
  expect(await start({ opened: small, order, output }).done).toMatchObject({
    ok: true,
    value: { pages: null },
  })
  expect(JSON.parse(await readFile(output, 'utf8'))).toMatchObject([
    { title: 'Shade' },
    { title: 'Cool Cities' },
  ])
  const whole = path.join(place, 'trees.postil')
  const result = await start({ opened: small, order: { kind: 'notebook', format: 'postil' }, output: whole })
    .done
  // Nobody wrote the text of the fixture's document to a disk.
  expect(result).toMatchObject({ ok: false, error: { code: 'not-found' } })
  expect(await readdir(place)).toEqual(['sources.json'])
})

describe('cancelled', () => {
  test.each(['drawing', 'saving'] as const)(
    'during %s, leaves what was there and nothing else',
    async (phase) => {
      const place = await built.place()
      const output = path.join(place, 'brief.pdf')
      await writeFile(output, '%PDF-older')
      let isAsked = false
      const job = start({
        opened: long,
        output,
        onProgress: (progress) => {
          if (isAsked || progress.phase !== phase) return
          isAsked = true
          job.cancel()
        },
      })
      expect(await job.done).toMatchObject({ ok: false, error: { code: 'cancelled' } })
      expect(isAsked).toBe(true)
      expect(await readdir(place)).toEqual(['brief.pdf'])
      expect(await readFile(output, 'utf8')).toBe('%PDF-older')
    },
  )

  test('before the worker has the notebook, answers at once: it never had a file', async () => {
    const place = await built.place()
    const workerPath = await built.write('slow.mjs', `setInterval(() => {}, 1000)`)
    const job = start({ opened: long, output: path.join(place, 'brief.pdf'), workerPath })
    job.cancel()
    expect(await job.done).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await readdir(place)).toEqual([])
  })

  test('at any moment, leaves no file once it has answered', async () => {
    const place = await built.place()
    const output = path.join(place, 'brief.pdf')
    for (let wait = 0; wait <= 600; wait += 50) {
      const job = start({ opened: small, output })
      await new Promise((resolve) => setTimeout(resolve, wait))
      job.cancel()
      const result = await job.done
      // A file that was whole before stays.
      const left = await readdir(place)
      expect(left.filter((name) => name !== 'brief.pdf')).toEqual([])
      if (result.ok) expect(left).toEqual(['brief.pdf'])
      await job.ended
    }
  })

  test.skipIf(process.platform !== 'linux')('again and again, leaves no file open', async () => {
    const place = await built.place()
    const openFiles = async () => (await readdir('/proc/self/fd')).length
    const before = await openFiles()
    for (let n = 0; n < 8; n += 1) {
      const job = start({ opened: small, output: path.join(place, 'b.pdf') })
      await new Promise((resolve) => setTimeout(resolve, n * 15))
      job.cancel()
      await job.ended
    }
    expect(await openFiles()).toBeLessThan(before + 4)
  })
})

/** A worker that is told to write, begins, and then does something else. */
const misbehaving = (name: string, code: string) =>
  built.write(
    `${name}.mjs`,
    `import { parentPort } from 'node:worker_threads'
     import { writeFileSync } from 'node:fs'
     parentPort.on('message', ({ kind, temporary }) => {
       if (kind !== 'write') return
       writeFileSync(temporary, 'half a file')
       ${code}
     })
     parentPort.postMessage({ kind: 'loaded' })`,
  )

test('a worker that hangs is ended all the same', async () => {
  const place = await built.place()
  const workerPath = await misbehaving('hangs', 'for (;;) {}')
  const job = start({ output: path.join(place, 'b.pdf'), workerPath })
  await expect.poll(() => readdir(place)).toHaveLength(1)
  job.cancel()
  expect(await job.done).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await readdir(place)).toEqual([])
})

test.each([
  ['throws', "throw new Error('no such luck')"],
  ['exits', 'process.exit(3)'],
])('a worker that %s is an internal failure and leaves nothing', async (name, code) => {
  const place = await built.place()
  const workerPath = await misbehaving(name, code)
  const job = start({ output: path.join(place, 'b.pdf'), workerPath })
  expect(await job.done).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(await readdir(place)).toEqual([])
})

test('a thread whose memory is not enough is followed by one without a limit', async () => {
  const place = await built.place()
  const output = path.join(place, 'b.pdf')
  const workerPath = await built.write(
    'hungry.mjs',
    `import { writeFileSync } from 'node:fs'
     import { parentPort, resourceLimits } from 'node:worker_threads'
     parentPort.on('message', ({ kind, temporary, output }) => {
       if (kind !== 'write') return
       writeFileSync(temporary, 'whole', { flag: 'wx' })
       const held = []
       if (resourceLimits.maxOldGenerationSizeMb < 1000) for (;;) held.push(new Array(1000).fill(held.length))
       const value = { path: output, pages: 1, bytes: 5, warnings: [] }
       parentPort.postMessage({ kind: 'written', result: { ok: true, value } })
     })
     parentPort.postMessage({ kind: 'loaded' })`,
  )
  const job = start({ opened: small, output, workerPath })
  expect(await job.done).toMatchObject({ ok: true, value: { path: output } })
  expect(await readdir(place)).toEqual(['b.pdf'])
  await job.ended
}, 60_000)

test('a worker file that is not there is an internal failure', async () => {
  const place = await built.place()
  const workerPath = path.join(built.folder, 'absent.mjs')
  const job = start({ output: path.join(place, 'b.pdf'), workerPath })
  expect(await job.done).toMatchObject({ ok: false, error: { code: 'internal' } })
  await job.ended
})

test('a folder that does not exist is said so, and what is of another kind is left alone', async () => {
  const place = await built.place()
  const nowhere = path.join(place, 'nowhere', 'b.pdf')
  expect(await start({ output: nowhere }).done).toMatchObject({ ok: false, error: { code: 'disk' } })
  await mkdir(path.join(place, 'b'))
  await writeFile(path.join(place, 'b/thesis.tex'), 'years of work')
  const taken = start({ output: path.join(place, 'b/thesis.tex') })
  expect(await taken.done).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect(await readdir(path.join(place, 'b'))).toEqual(['thesis.tex'])
})
