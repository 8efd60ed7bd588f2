import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { build } from 'vite'
import { Bench, shown } from './fixture'
import type { Question } from './messages'
import { createSearchThread, type SearchThread } from './search-thread'
import type { SearchResult } from '../../shared/search/results'

let folder = ''
/** The real worker, except that it stops when it is asked for "crash", or once for each file named like the text. */
let workerPath = ''
let bench: Bench
let thread: SearchThread
let indexed = 0
let reads = 0

beforeAll(async () => {
  // Inside the project, so that the bundle finds its packages.
  folder = await mkdtemp(path.resolve('node_modules/.search-worker-'))
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: path.resolve('src/main/search/worker.ts'),
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  })
  workerPath = path.join(folder, 'crashing.mjs')
  await writeFile(
    workerPath,
    `import { parentPort } from 'node:worker_threads'
     import { existsSync, rmSync } from 'node:fs'
     import './worker.mjs'
     parentPort.on('message', ({ question }) => {
       if (question?.text === 'crash') throw new Error('asked to')
       const once = ${JSON.stringify(folder)} + '/' + question?.text
       if (question && existsSync(once)) { rmSync(once); process.exit(3) }
     })`,
  )
}, 60_000)

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

beforeEach(() => {
  indexed = 0
  reads = 0
  bench = new Bench().addDocument('doc_1', 'One', ['heat in the text'], 'a')
  bench.run({ type: 'claim.create', id: 'clm_1', documentId: 'doc_1', statement: 'heat in a claim' })
  thread = createSearchThread({
    workerPath,
    notebooks: () => [bench.state],
    readText: (_notebook, _document, hash) => {
      reads += 1
      return Promise.resolve(bench.texts.get(hash) ?? null)
    },
    onIndexed: () => (indexed += 1),
  })
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

afterEach(async () => {
  await thread.stop()
  vi.restoreAllMocks()
})

const query = (text: string, client = 'field'): Question => ({ kind: 'query', client, text })

/** Asks until everything is indexed. */
async function search(text: string): Promise<string[]> {
  for (;;) {
    const answer = await thread.ask(query(text))
    if (!answer.ok) throw new Error(answer.error.message)
    if (!answer.value.indexing) return shown(answer.value as SearchResult).sort()
  }
}

test('starts with the first question and reads the texts then', async () => {
  bench.run({ type: 'claim.update', id: 'clm_1', statement: 'heat before the start' })
  expect(reads).toBe(0)
  expect(await search('heat')).toEqual(['clm_1', 'text: heat'])
  expect(reads).toBe(1)
  expect(indexed).toBe(1)
})

test('follows changes, each once, and forgets what is closed', async () => {
  await search('heat')
  const patches = [{ op: 'replace' as const, path: ['claims', 'clm_1', 'statement'], value: 'cool' }]
  const { revision } = bench.state
  thread.change('nb_1', revision, patches)
  expect(await search('cool'), 'a revision it began with').toEqual([])
  thread.change('nb_1', revision + 1, patches)
  expect(await search('cool')).toEqual(['clm_1'])
  thread.close('nb_1')
  expect(await search('cool')).toEqual([])
  thread.open(bench.state)
  expect(await search('heat')).toEqual(['clm_1', 'text: heat'])
})

test('after a crash it starts again from the notebooks as they are now', async () => {
  await search('heat')
  await writeFile(path.join(folder, 'once'), '')
  bench.run({ type: 'claim.update', id: 'clm_1', statement: 'once more' })
  // Not told of the change: only a new start can know it.
  expect(await search('once')).toEqual(['clm_1'])
  expect(await search('heat')).toEqual(['text: heat'])
  expect(reads).toBe(2)
})

test('a question that crashes it twice is given up, the next one is answered', async () => {
  const answer = await thread.ask(query('crash'))
  expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(await search('heat')).toEqual(['clm_1', 'text: heat'])
})

test('a newer question cancels the older one that waits', async () => {
  const asked = ['h', 'he', 'hea', 'heat'].map((text) => thread.ask(query(text)))
  const answers = await Promise.all(asked)
  expect(answers.at(-1)).toMatchObject({ ok: true })
  expect(answers.slice(0, -1).every((answer) => answer.ok || answer.error.code === 'cancelled')).toBe(true)
  expect(answers.some((answer) => !answer.ok)).toBe(true)
})

test('a bug in the engine rejects', async () => {
  await expect(thread.ask(query(null as unknown as string))).rejects.toThrow('TypeError')
})

test('stopping answers what waits, and nothing is asked afterwards', async () => {
  const waiting = thread.ask(query('heat'))
  await thread.stop()
  expect(await waiting).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await thread.ask(query('heat'))).toMatchObject({ ok: false, error: { code: 'cancelled' } })
})
