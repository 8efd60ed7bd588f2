import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Events } from '../../shared/rpc/contract'
import type { FromChild, LaunchChild } from '../documents/child/messages'
import { launchInProcess } from '../documents/testing/in-process-child'
import { createEventBus } from './events'
import { createImportJobs } from './import-jobs'
import { openSession, type NotebookSession } from './notebook-session'

let folder = ''
let session: NotebookSession
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'postil-import-jobs-'))
  const opened = await openSession(path.join(folder, 'notebook'), { holder: 'a test', create: true })
  if (!opened.ok) throw new Error(opened.error.message)
  session = opened.value
})
afterEach(async () => {
  await session.close()
  await rm(folder, { recursive: true, force: true })
})

const file = (fileName: string, text: string) => ({ fileName, bytes: new TextEncoder().encode(text) })

function jobsWith(launch: LaunchChild) {
  const events = createEventBus()
  const progress: Events['import.progress'][] = []
  events.subscribe((name, payload) => {
    if (name === 'import.progress') progress.push(payload as Events['import.progress'])
  })
  return { jobs: createImportJobs({ launch, modulePath: '', exchangeModulePath: '', events }), progress }
}

/** A child that gets one file and then waits for ever; `started` counts them, `killed` those that were ended. */
function stuckChildren() {
  const seen = { started: 0, killed: 0, posted() {} }
  const launch: LaunchChild = () => {
    seen.started += 1
    return {
      post: () => seen.posted(),
      onMessage: (listener: (message: FromChild) => void) =>
        queueMicrotask(() => listener({ kind: 'ready' })),
      onExit: () => undefined,
      kill: () => void (seen.killed += 1),
    }
  }
  return { launch, seen }
}

test('one file that fails does not stop the others and changes nothing', async () => {
  const { jobs, progress } = jobsWith(launchInProcess)
  const files = [file('a.md', '# One'), file('b.txt', ''), file('c.md', '# Three')]
  const outcomes = await jobs.addAll(session, files, 'job_1')
  expect(outcomes).toMatchObject([
    { fileName: 'a.md', warnings: [] },
    { fileName: 'b.txt', error: { code: 'bad-input' } },
    { fileName: 'c.md' },
  ])
  expect(Object.keys(session.store.state.notebook.documents)).toHaveLength(2)
  expect(progress.map(({ fileName, index, count }) => [fileName, index, count])).toEqual([
    ['a.md', 0, 3],
    ['b.txt', 1, 3],
    ['c.md', 2, 3],
  ])
})

test('a file that fails leaves the notebook and its folder as they were', async () => {
  const { jobs } = jobsWith(launchInProcess)
  const before = session.store.state
  const files = await readdir(path.join(folder, 'notebook'), { recursive: true })
  await jobs.addAll(session, [file('b.txt', ''), file('c.txt', 'a\0b')], 'job_1')
  expect(session.store.state).toBe(before)
  expect(await readdir(path.join(folder, 'notebook'), { recursive: true })).toEqual(files)
})

describe('cancelling', () => {
  test('ends the child, keeps what was added before, and leaves the rest out', async () => {
    const { launch, seen } = stuckChildren()
    let isFirst = true
    const { jobs } = jobsWith((modulePath) => {
      if (!isFirst) return launch(modulePath)
      isFirst = false
      return launchInProcess()
    })
    seen.posted = () => jobs.cancel('job_1')
    const files = [file('a.md', '# One'), file('b.md', '# Two'), file('c.md', '# Three')]
    const outcomes = await jobs.addAll(session, files, 'job_1')
    expect(outcomes).toMatchObject([
      { fileName: 'a.md' },
      { fileName: 'b.md', error: { code: 'cancelled' } },
      { fileName: 'c.md', error: { code: 'cancelled' } },
    ])
    expect(seen).toMatchObject({ started: 1, killed: 1 })
    expect(Object.keys(session.store.state.notebook.documents)).toHaveLength(1)
  })

  test('ends the reading of a notebook as well', async () => {
    const { launch, seen } = stuckChildren()
    const { jobs } = jobsWith(launch)
    seen.posted = () => jobs.cancel('job_1')
    const place = { jobId: 'job_1', index: 0, count: 1 } as const
    const read = await jobs.readBundle(file('a.postil', 'PK'), place)
    expect(read).toMatchObject({ error: { code: 'cancelled' } })
    expect(seen).toMatchObject({ started: 1, killed: 1 })
  })

  test('concerns one job', async () => {
    const { launch, seen } = stuckChildren()
    const { jobs } = jobsWith(launch)
    const one = jobs.addAll(session, [file('a.md', '# One')], 'job_1')
    const two = jobs.addAll(session, [file('b.md', '# Two')], 'job_2')
    jobs.cancel('job_2')
    jobs.cancel('job_3')
    expect(await two).toMatchObject([{ error: { code: 'cancelled' } }])
    expect(seen.killed).toBe(1)
    await jobs.close()
    expect(await one).toMatchObject([{ error: { code: 'cancelled' } }])
    expect(seen.killed).toBe(2)
  })
})
