import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyNotebook } from '../../shared/notebook/notebook'
import { launchInProcess } from '../documents/testing/in-process-child'
import { createEventBus } from './events'
import { createExportJobs, type ExportRequest } from './export-jobs'
import type { HostCapabilities } from './services'

const WEB: HostCapabilities = {
  kind: 'web',
  holder: 'the test',
  pickFiles: null,
  pickSavePath: null,
  launchChild: launchInProcess,
  reveal: null,
}

const notebook = emptyNotebook('nb_1', 'Trees', '2026-11-24T00:00:00.000Z')
const REQUEST: ExportRequest = {
  order: { kind: 'brief', format: 'docx', options: { date: '2026-11-24' } },
  fileName: 'Trees.docx',
  source: () => ({ opened: { notebook, revision: 0 }, dir: '' }),
}

describe('exports', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'postil-jobs-'))
    await writeFile(
      path.join(folder, 'worker.mjs'),
      `import { writeFileSync } from 'node:fs'
       import { parentPort } from 'node:worker_threads'
       parentPort.on('message', (message) => {
         if (message.kind !== 'write') return
         writeFileSync(message.temporary, '%PDF-')
         const value = { path: message.output, pages: 1, bytes: 5, warnings: [] }
         setTimeout(() => parentPort.postMessage({ kind: 'written', result: { ok: true, value } }), 50)
       })
       parentPort.postMessage({ kind: 'loaded' })`,
    )
  })
  afterAll(() => rm(folder, { recursive: true }))

  const createJobs = (host: HostCapabilities = WEB) => {
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
      jobs: createExportJobs({ fontsDir: folder, stylesDir: folder, workerPath, host, events }),
    }
  }

  test('run three at a time, however fast they are asked for', async () => {
    const { jobs, until } = createJobs()
    const results = await Promise.all(Array.from({ length: 5 }, () => jobs.start(REQUEST)))
    expect(results.map((result) => (result.ok ? 'started' : result.error.code))).toEqual([
      'started',
      'started',
      'started',
      'conflict',
      'conflict',
    ])
    await until(3)
    expect(await jobs.start(REQUEST)).toMatchObject({ ok: true })
    await jobs.close()
  })

  test('are kept for the browser until they are fetched, but not without end', async () => {
    const { jobs, until } = createJobs()
    const ids: string[] = []
    for (let n = 1; n <= 11; n += 1) {
      const started = await jobs.start(REQUEST)
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

  test('are handed to the browser as what they are', async () => {
    const { jobs, until } = createJobs()
    const started = await jobs.start(REQUEST)
    await until(1)
    expect(jobs.take((started.ok && started.value?.jobId) || '')).toMatchObject({
      fileName: 'Trees.docx',
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    })
    await jobs.close()
  })

  test('ask on the desktop where to, with the format; who cancels has started nothing and lost nothing', async () => {
    const asked: unknown[] = []
    const answers = [null, null, null, path.join(folder, 'mine.docx')]
    const pickSavePath = (...question: unknown[]) => {
      asked.push(question)
      return Promise.resolve(answers.shift() ?? null)
    }
    const { jobs, until } = createJobs({ ...WEB, kind: 'electron', pickSavePath })
    for (let n = 0; n < 3; n += 1) expect(await jobs.start(REQUEST)).toEqual({ ok: true, value: null })
    expect(await jobs.start(REQUEST)).toMatchObject({
      ok: true,
      value: { jobId: expect.any(String) as string },
    })
    expect(asked[0]).toEqual(['Trees.docx', 'docx'])
    await until(1)
    expect(existsSync(path.join(folder, 'mine.docx'))).toBe(true)
    await jobs.close()
  })
})
