import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { build } from 'vite'
import { run } from '../../shared/notebook/fixture'
import { FIRST_BRIEF } from '../../shared/notebook/brief'
import { reduce, type NotebookState } from '../../shared/notebook/reduce'
import { createPreviewThread, type PreviewThread } from './preview-thread'
import { buildWorker, type BuiltWorker } from './testing/built-worker'
import { workedNotebook } from './testing/worked-notebook'

const NOTEBOOK = 'nb_1'
const fontsDir = path.resolve('resources/fonts')
const stylesDir = path.resolve('resources/citation-styles')

let built: BuiltWorker
let thread: PreviewThread
let small: NotebookState
let long: NotebookState

beforeAll(async () => {
  built = await buildWorker(build)
  small = workedNotebook(3)
  long = workedNotebook(900)
}, 60_000)
afterAll(() => built.remove())

beforeEach(() => {
  thread = createPreviewThread({ workerPath: built.workerPath, fontsDir, stylesDir })
})
afterEach(async () => {
  await thread.stop()
  vi.restoreAllMocks()
})

const ask = (state: NotebookState, client = 'one', on = thread) =>
  on.ask(state, { briefId: FIRST_BRIEF, client, options: { date: '2026-11-24' } })

/** The notebook with another title for its brief, and the patches that lead there. */
function retitled(state: NotebookState, title: string) {
  const reduced = reduce(state, {
    kind: 'command',
    at: '2026-11-24T00:00:00.000Z',
    command: { type: 'brief.update', id: FIRST_BRIEF, changes: { title } },
  })
  if (!reduced.ok) throw new Error(reduced.error.message)
  return reduced.value
}

const titleIn = (base64: string) =>
  /<dc:title>.*?<rdf:li[^>]*>([^<]*)/s.exec(Buffer.from(base64, 'base64').toString('latin1'))?.[1]

test('answers the pages, and on which of them each part begins', async () => {
  const shown = await ask(small)
  if (!shown.ok) throw new Error(shown.error.message)
  const { base64, pages, places, warnings } = shown.value
  expect(Buffer.from(base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  expect(pages).toBeGreaterThan(1)
  expect(places.map(({ page }) => page)).toEqual([2])
  expect(warnings).toEqual([])
})

test('is the same each time, whatever was shown in between', async () => {
  const first = await ask(small)
  await ask(long)
  expect(await ask(small)).toEqual(first)
})

test('follows the notebook', async () => {
  await ask(small)
  const { state, patches } = retitled(small, 'Shade')
  thread.change(NOTEBOOK, state.revision, patches)
  const shown = await ask(state)
  expect(shown.ok && titleIn(shown.value.base64)).toBe('Shade')
})

test('a newer request of the same client cancels the older ones, also the one under way', async () => {
  await ask(small)
  const order: string[] = []
  const asked = ['older', 'old', 'new'].map(async (name) => {
    const result = await ask(long)
    order.push(name)
    return result
  })
  const results = await Promise.all(asked)
  expect(results.map((result) => (result.ok ? 'shown' : result.error.code))).toEqual([
    'cancelled',
    'cancelled',
    'shown',
  ])
  expect(order).toEqual(['older', 'old', 'new'])
})

test('another client’s request waits for its turn', async () => {
  const results = await Promise.all([ask(small, 'one'), ask(small, 'two'), ask(small, 'three')])
  expect(results.every(({ ok }) => ok)).toBe(true)
})

test('a notebook that was opened anew is sent anew', async () => {
  await ask(small)
  thread.forget(NOTEBOOK)
  const again = run(small, [{ type: 'brief.update', id: FIRST_BRIEF, changes: { title: 'Opened anew' } }])
  const shown = await ask(again)
  expect(shown.ok && titleIn(shown.value.base64)).toBe('Opened anew')
})

test('what waits for a notebook that is forgotten is cancelled', async () => {
  const waiting = ask(long)
  thread.forget(NOTEBOOK)
  expect(await waiting).toMatchObject({ ok: false, error: { code: 'cancelled' } })
})

test('a crash is told to whoever waits, and the next request starts a new thread', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const once = path.join(built.folder, 'crash-once')
  const workerPath = await built.write(
    'crashing.mjs',
    `import { parentPort } from 'node:worker_threads'
     import { existsSync, rmSync } from 'node:fs'
     import './worker.mjs'
     parentPort.on('message', ({ kind }) => {
       if (kind !== 'preview' || !existsSync(${JSON.stringify(once)})) return
       rmSync(${JSON.stringify(once)})
       throw new Error('asked to')
     })`,
  )
  await writeFile(once, '')
  const crashing = createPreviewThread({ workerPath, fontsDir, stylesDir })
  expect(await ask(small, 'one', crashing)).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(existsSync(once)).toBe(false)
  expect(await ask(small, 'one', crashing)).toMatchObject({ ok: true })
  await crashing.stop()
})

test('a thread that nobody asked for a while ends, and another is started', async () => {
  const log = path.join(built.folder, 'starts')
  const workerPath = await built.write(
    'logging.mjs',
    `import { appendFileSync } from 'node:fs'
     appendFileSync(${JSON.stringify(log)}, 'start ')
     await import('./worker.mjs')`,
  )
  const brief = createPreviewThread({ workerPath, fontsDir, stylesDir, idleMs: 1 })
  await ask(small, 'one', brief)
  await pause(20)
  expect(await ask(small, 'one', brief)).toMatchObject({ ok: true })
  expect(await readFile(log, 'utf8')).toBe('start start ')
  await brief.stop()
})

test('once stopped, everything is cancelled', async () => {
  const waiting = ask(long)
  await thread.stop()
  expect(await waiting).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await ask(small)).toMatchObject({ ok: false, error: { code: 'cancelled' } })
})
