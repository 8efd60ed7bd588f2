import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importDocument } from '../import'
import { forkChild } from './fork-child'
import { importInChild, type ImportJobOptions } from './import-job'

let folder = ''
const children: number[] = []

/** Children written for the tests: what they do with a file is what a reader might do with a hostile one. */
const BEHAVIOURS = {
  'fills-heap': 'const a = []; for (;;) a.push(new Array(1000).fill(a.length))',
  'runs-forever': 'for (;;) {}',
  'ends-at-once': 'process.exit(3)',
  throws: 'process.send({ kind: "broke", reason: "bad xref" })',
  'stands-still': 'setInterval(() => process.send({ kind: "progress", done: 1, total: 9 }), 10)',
  'comes-further': `let done = 0
    setInterval(() => process.send({ kind: 'progress', done: (done += 1), total: 9 }), 10)`,
}

const modulePath = (name: keyof typeof BEHAVIOURS) => path.join(folder, `${name}.mjs`)
const file = { fileName: '/home/me/paper.txt', bytes: new TextEncoder().encode('Some words') }
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

beforeAll(async () => {
  // Inside the project, so that the bundle finds its packages.
  folder = await mkdtemp(path.resolve('node_modules/.import-job-'))
  for (const [name, code] of Object.entries(BEHAVIOURS)) {
    const source = `process.on('message', () => { ${code} })
      process.send({ kind: 'ready', pid: process.pid })`
    await writeFile(path.join(folder, `${name}.mjs`), source)
  }
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: path.resolve('src/main/documents/child/main.ts'),
      outDir: path.join(folder, 'real'),
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  })
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Notes the process of every child, so that a test can see that none is left. */
const launch: ImportJobOptions['launch'] = (entry) => {
  const child = forkChild(entry)
  child.onMessage((message) => {
    if ('pid' in message) children.push(Number(message.pid))
  })
  return child
}

test('reads as in this process', async () => {
  const bytes = new TextEncoder().encode('# Tea\n\nIt is *old*.\n\n## Leaves\n\nThey are green.\n')
  const options = { launch, modulePath: path.join(folder, 'real/main.mjs') }
  const read = await importInChild({ fileName: 'tea.md', bytes }, options)
  expect(read).toEqual(await importDocument({ fileName: 'tea.md', bytes }))
  const refused = await importInChild({ fileName: 'tea.md', bytes: new Uint8Array() }, options)
  expect(refused).toMatchObject({ ok: false, error: { code: 'bad-input' } })
})

describe('ends, says why, and leaves no process:', () => {
  const limits = { silent: 300, total: 1500 }
  test.each([
    ['fills-heap', 'too-large', /more memory/, { silent: 30_000, total: 30_000 }],
    ['runs-forever', 'too-large', /too long/, limits],
    ['stands-still', 'too-large', /too long/, limits],
    ['comes-further', 'too-large', /too long/, limits],
    ['ends-at-once', 'too-large', /more memory/, limits],
    ['throws', 'bad-input', /damaged.*bad xref/, limits],
  ] as const)('%s', async (name, code, words, times) => {
    children.length = 0
    const result = await importInChild(file, { launch, modulePath: modulePath(name), limits: times })
    if (result.ok) throw new Error('should have failed')
    expect(result.error.code).toBe(code)
    expect(result.error.message).toMatch(words)
    expect(result.error.message).toContain('“paper.txt”')
    expect(result.error.message).not.toContain('/home')
    expect(result.error.hint).not.toBe('')
    const [pid = 0] = children
    expect(pid).toBeGreaterThan(0)
    await expect.poll(() => isAlive(pid)).toBe(false)
  })

  test('a module that is not there', async () => {
    const result = await importInChild(file, { launch, modulePath: path.join(folder, 'none.mjs') })
    expect(result.ok).toBe(false)
  })
})

test('going on for long is no reason to stop while it comes further', async () => {
  const told: number[] = []
  const stop = new AbortController()
  const result = importInChild(file, {
    launch,
    modulePath: modulePath('comes-further'),
    limits: { silent: 5000, total: 60_000 },
    signal: stop.signal,
    onProgress(done) {
      told.push(done)
      if (done === 5) stop.abort()
    },
  })
  expect(await result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(told).toEqual([1, 2, 3, 4, 5])
})

test('one that was cancelled before it began starts nothing', async () => {
  const never = () => {
    throw new Error('was started')
  }
  const result = await importInChild(file, { launch: never, modulePath: '', signal: AbortSignal.abort() })
  expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
})
