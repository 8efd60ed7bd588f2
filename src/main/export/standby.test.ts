import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { build } from 'vite'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startExport } from './export-job'
import { createStandby } from './standby'
import { buildWorker, type BuiltWorker } from './testing/built-worker'
import { workedNotebook } from './testing/worked-notebook'

const fontsDir = path.resolve('resources/fonts')
const stylesDir = path.resolve('resources/citation-styles')

let built: BuiltWorker
let log: string
let count = 0
beforeAll(async () => {
  built = await buildWorker(build)
}, 60_000)
afterAll(() => built.remove())
beforeEach(() => {
  log = path.join(built.folder, `log-${String((count += 1))}`)
})

/** The real worker, which notes that it starts and what it is told. */
const noting = () =>
  built.write(
    `noting-${String(count)}.mjs`,
    `import { appendFileSync } from 'node:fs'
     import { parentPort } from 'node:worker_threads'
     appendFileSync(${JSON.stringify(log)}, 'start ')
     await import('./worker.mjs')
     parentPort.on('message', ({ kind }) => {
       if (kind === 'prepare' || kind === 'write') appendFileSync(${JSON.stringify(log)}, kind + ' ')
     })`,
  )
const noted = () => readFile(log, 'utf8').catch(() => '')

test('a thread is made ready once, and writes the next file', async () => {
  const options = { workerPath: await noting(), fontsDir, stylesDir }
  const standby = createStandby(options)
  standby.prepare()
  standby.prepare()
  await expect.poll(noted).toContain('start')
  const place = await built.place()
  const job = startExport(
    { opened: workedNotebook(3), dir: '' },
    { kind: 'brief', format: 'pdf', options: { date: '2026-11-24' }, carriesNotebook: false },
    { ...options, output: path.join(place, 'b.pdf'), thread: standby.take() },
  )
  expect(await job.done).toMatchObject({ ok: true })
  expect((await noted()).match(/start/g)).toHaveLength(1)
  expect(await noted()).toContain('write')
  await job.ended
  await standby.stop()
})

test('without one that is ready a new one is given', async () => {
  const standby = createStandby({ workerPath: await noting(), fontsDir, stylesDir })
  const thread = standby.take()
  await thread.loaded
  expect(thread.isLoaded).toBe(true)
  await thread.end()
})

test('one that nobody needs ends after a while', async () => {
  const standby = createStandby({ workerPath: await noting(), fontsDir, stylesDir, idleMs: 1 })
  standby.prepare()
  await pause(20)
  const thread = standby.take()
  await thread.loaded
  // The first may have been ended before it began.
  expect((await noted()).match(/start/g)?.length).toBeLessThanOrEqual(2)
  expect(thread.isLoaded).toBe(true)
  await thread.end()
})

test('one that crashed is not given', async () => {
  const workerPath = await built.write('crashes.mjs', `throw new Error('no luck')`)
  const standby = createStandby({ workerPath, fontsDir, stylesDir })
  standby.prepare()
  await pause(300)
  const thread = standby.take()
  const gone = new Promise((resolve) => thread.follow({ hear: () => undefined, gone: resolve }))
  expect(String(await gone)).toContain('no luck')
})

test('once stopped it starts none', async () => {
  const standby = createStandby({ workerPath: await noting(), fontsDir, stylesDir })
  await standby.stop()
  standby.prepare()
  await pause(50)
  expect(await noted()).toBe('')
})
