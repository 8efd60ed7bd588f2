import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SMALL_BRIEF } from '../brief/fixtures/small-brief'
import { launchInProcess } from '../documents/testing/in-process-child'
import { createBriefJobs, fileNameFor } from './brief-jobs'
import { createEventBus } from './events'
import type { HostCapabilities } from './services'

const WEB: HostCapabilities = {
  kind: 'web',
  holder: 'the test',
  pickFiles: null,
  pickSavePath: null,
  launchChild: launchInProcess,
  reveal: null,
}

describe('exports', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'postil-jobs-'))
    await writeFile(
      path.join(folder, 'worker.mjs'),
      `import { writeFileSync } from 'node:fs'
       import { parentPort, workerData } from 'node:worker_threads'
       writeFileSync(workerData.temporary, '%PDF-')
       const value = { path: workerData.output, pages: 1, bytes: 5, warnings: [] }
       setTimeout(() => parentPort.postMessage({ kind: 'written', result: { ok: true, value } }), 50)`,
    )
  })
  afterAll(() => rm(folder, { recursive: true }))

  const createJobs = () => {
    const events = createEventBus()
    let done = 0
    let wake = () => {}
    events.subscribe((name) => {
      if (name === 'export.done') done += 1
      wake()
    })
    const until = async (count: number) => {
      while (done < count) await new Promise<void>((resolve) => (wake = resolve))
    }
    const workerPath = path.join(folder, 'worker.mjs')
    return {
      until,
      jobs: createBriefJobs({ fontsDir: folder, stylesDir: folder, workerPath, host: WEB, events }),
    }
  }

  test('run three at a time, however fast they are asked for', async () => {
    const { jobs, until } = createJobs()
    const results = await Promise.all(Array.from({ length: 5 }, () => jobs.start(SMALL_BRIEF)))
    expect(results.map((result) => (result.ok ? 'started' : result.error.code))).toEqual([
      'started',
      'started',
      'started',
      'conflict',
      'conflict',
    ])
    await until(3)
    expect(await jobs.start(SMALL_BRIEF)).toMatchObject({ ok: true })
    await jobs.close()
  })

  test('are kept for the browser until they are fetched, but not without end', async () => {
    const { jobs, until } = createJobs()
    const ids: string[] = []
    for (let n = 1; n <= 11; n += 1) {
      const started = await jobs.start(SMALL_BRIEF)
      if (!started.ok || !started.value) throw new Error('not started')
      ids.push(started.value.jobId)
      await until(n)
    }
    expect(jobs.take(ids[0] ?? '')).toBeNull()
    const files = ids.slice(1).map((id) => jobs.take(id)?.path ?? '')
    expect(files.every((file) => existsSync(file))).toBe(true)
    expect(jobs.take(ids[1] ?? '')).toBeNull()
    await jobs.close()
    expect(files.some((file) => existsSync(file))).toBe(false)
  })
})

test.each([
  ['Street Trees', 'Street Trees'],
  ['A/B: what? "now" <then>|*', 'A B what now then'],
  ['  spaced \n out\t', 'spaced out'],
  ['ends with dots...', 'ends with dots'],
  ['../../etc/passwd', 'Brief'],
  ['.hidden', 'Brief'],
  ['con', 'Brief'],
  ['', 'Brief'],
  ['日本語の題名', '日本語の題名'],
  ['x'.repeat(300), 'x'.repeat(100)],
  ['\u202egnp.exe', 'gnp.exe'],
])('the title %j makes the file name %j', (title, name) => {
  expect(fileNameFor(title)).toBe(name)
})
