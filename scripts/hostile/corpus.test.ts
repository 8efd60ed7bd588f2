import { fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importInChild, readListInChild } from '../../src/main/documents/child/import-job'
import { CHILD_FLAGS, type FromChild, type LaunchChild } from '../../src/main/documents/child/messages'
import type { AppError } from '../../src/shared/core/result'
import { checkImportedHeadings, checkVersion } from '../../src/shared/document/invariants'
import { bibliographySchema } from '../../src/shared/document/bibliography'
import { textVersionSchema } from '../../src/shared/document/text-version'
import { readBundleInChild } from '../../src/main/exchange/child/read-in-child'
import { notebookSchema } from '../../src/shared/notebook/notebook'
import { BUNDLE_FILES } from './bundle-files.mjs'
import { CORPUS } from './corpus.mjs'
import { LIST_FILES } from './list-files.mjs'

/*
 * Every hostile file through the built import child: a right import or a message a person can act on, in time and
 * memory, with no script run, no request sent and no file written.
 */

const LIMIT_MS = 60_000
const LIMIT_BYTES = 1024 ** 3

/** Runs in the child before our code: whatever would leave the process is told instead of done. */
const GUARD = `
import net from 'node:net'
import dns from 'node:dns'
import fs from 'node:fs'
import child_process from 'node:child_process'
import { syncBuiltinESMExports } from 'node:module'
const tell = (what) => process.send({ kind: 'reached', what })
const guard = (object, name, allowed = () => false) => {
  const original = object[name]
  object[name] = function (...args) {
    if (allowed(...args)) return original.apply(this, args)
    tell(name + ' ' + String(args[0]?.host ?? args[0]))
    throw new Error('not here')
  }
}
guard(net.Socket.prototype, 'connect')
for (const name of ['lookup', 'resolve']) guard(dns, name)
for (const name of ['spawn', 'exec', 'execFile', 'fork']) guard(child_process, name)
for (const name of ['writeFile', 'writeFileSync', 'createWriteStream', 'mkdir', 'mkdirSync', 'appendFile', 'rm', 'unlink'])
  guard(fs, name)
if (globalThis.fetch) globalThis.fetch = (url) => { tell('fetch ' + url); throw new Error('not here') }
syncBuiltinESMExports()
`

let folder = ''
beforeAll(async () => {
  // Inside the project, so that the bundle finds its packages.
  folder = await mkdtemp(path.resolve('node_modules/.hostile-'))
  await writeFile(path.join(folder, 'guard.mjs'), GUARD)
  for (const [child, from] of [
    ['child', 'documents'],
    ['exchange', 'exchange'],
  ] as const) {
    await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        ssr: path.resolve(`src/main/${from}/child/main.ts`),
        outDir: path.join(folder, child),
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: 'main.mjs', chunkFileNames: '[name]-[hash].mjs' } },
      },
    })
  }
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The child as the hosts start it, behind the guard, with an eye on its memory where the system shows it. */
function watched() {
  const reached: string[] = []
  let peak = 0
  const launch: LaunchChild = (modulePath) => {
    const guard = new URL(`file://${path.join(folder, 'guard.mjs')}`).href
    const child = fork(modulePath, [], {
      serialization: 'advanced',
      execArgv: [...CHILD_FLAGS, '--import', guard],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {},
    })
    const look = () => {
      peak = Math.max(peak, peakMemory(child.pid ?? 0))
    }
    const timer = setInterval(look, 20)
    child.once('exit', () => clearInterval(timer))
    return {
      post: (message) => void child.send(message, () => undefined),
      onMessage(listener) {
        child.on('message', (message: FromChild | { kind: 'reached'; what: string }) => {
          if (message.kind === 'reached') reached.push(message.what)
          else listener(message)
        })
      },
      onExit: (listener) => void child.once('exit', listener),
      kill() {
        look()
        child.kill('SIGKILL')
      },
    }
  }
  return { launch, reached, peak: () => peak }
}

/** The most memory a process has used, in bytes; 0 where /proc does not tell. */
function peakMemory(pid: number): number {
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return 0
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

test('there are at least sixty, each with a name of its own', () => {
  expect(new Set(CORPUS.map(({ name }) => name)).size).toBe(CORPUS.length)
  expect(CORPUS.length).toBeGreaterThanOrEqual(60)
})

test('the guard tells of what leaves the process', async () => {
  const bad = path.join(folder, 'bad.mjs')
  await writeFile(
    bad,
    `import { writeFileSync } from 'node:fs'
     import net from 'node:net'
     import { spawn } from 'node:child_process'
     for (const act of [
       () => writeFileSync('/nowhere/a', ''),
       () => net.connect({ host: 'evil.example', port: 80 }),
       () => spawn('true'),
       () => fetch('https://evil.example/'),
     ])
       try { act() } catch {}
     process.send({ kind: 'broke', reason: 'done' })`,
  )
  const { launch, reached, peak } = watched()
  await importInChild({ fileName: 'a.txt', bytes: new Uint8Array(1) }, { launch, modulePath: bad })
  expect(reached.map((what) => what.split(' ')[0])).toEqual(['writeFileSync', 'connect', 'spawn', 'fetch'])
  expect(peak()).toBeGreaterThan(0)
})

describe('is read or refused in words, in time and memory, and nothing gets out:', () => {
  test.each(CORPUS)(
    '$name, $about',
    async ({ name, outcome, make, never = [], says }) => {
      const { launch, reached, peak } = watched()
      const modulePath = path.join(folder, 'child/main.mjs')
      const result = await importInChild({ fileName: name, bytes: make() }, { launch, modulePath })
      expect(reached).toEqual([])
      expect(peak()).toBeLessThan(LIMIT_BYTES)
      if (result.ok) {
        expect(outcome).not.toBe('refused')
        const { version, headings } = result.value
        expect(checkVersion(version, headings)).toEqual([])
        expect(checkImportedHeadings(version, headings)).toEqual([])
        expect(textVersionSchema.safeParse(version).error).toBeUndefined()
        for (const words of never) expect(version.text).not.toContain(words)
        for (const { href } of version.marks) expect(href ?? 'https:').toMatch(/^(https?|mailto):/i)
      } else {
        expectRefusal(result.error, { name, outcome, says })
      }
    },
    LIMIT_MS,
  )
})

describe('a list of references is read or refused in the same way:', () => {
  test.each(LIST_FILES)(
    '$name, $about',
    async ({ name, outcome, make, says }) => {
      const { launch, reached, peak } = watched()
      const modulePath = path.join(folder, 'child/main.mjs')
      const result = await readListInChild({ fileName: name, bytes: make() }, { launch, modulePath })
      expect(reached).toEqual([])
      expect(peak()).toBeLessThan(LIMIT_BYTES)
      if (!result.ok) {
        expectRefusal(result.error, { name, outcome, says })
        return
      }
      expect(outcome).not.toBe('refused')
      const { references, problems } = result.value
      expect(references.length + problems.length).toBeGreaterThan(0)
      for (const { bibliography } of references) {
        expect(bibliographySchema.safeParse(bibliography).error).toBeUndefined()
        expect(bibliography.url || 'https:').toMatch(/^https?:/i)
        expect(JSON.stringify(bibliography)).not.toMatch(/\\u00[01]/)
      }
      for (const { message } of problems) expect(message).not.toMatch(/undefined|\[object|\n/)
    },
    LIMIT_MS,
  )
})

describe('a notebook in a file is read or refused in the same way:', () => {
  test.each(BUNDLE_FILES)(
    '$name, $about',
    async ({ name, outcome, make, says }) => {
      const { launch, reached, peak } = watched()
      const modulePath = path.join(folder, 'exchange/main.mjs')
      const result = await readBundleInChild({ fileName: name, bytes: make() }, { launch, modulePath })
      expect(reached).toEqual([])
      expect(peak()).toBeLessThan(LIMIT_BYTES)
      if (!result.ok) {
        expectRefusal(result.error, { name, outcome, says })
        return
      }
      expect(outcome).not.toBe('refused')
      const { notebook, texts } = result.value.bundle
      expect(notebookSchema.safeParse(notebook).error).toBeUndefined()
      expect(Object.keys(notebook.documents)).toEqual(['doc_1'])
      expect([...texts.values()].map(({ text }) => text)).toEqual(['Words that a reader should see.'])
    },
    LIMIT_MS,
  )
})

function expectRefusal(
  { message, hint, code }: AppError,
  { name, outcome, says }: { name: string; outcome: string; says: RegExp | undefined },
) {
  expect(outcome, message).not.toBe('read')
  expect(['bad-input', 'unsupported', 'too-large', 'corrupt', 'newer-version']).toContain(code)
  expect(message).toContain(name)
  expect(message).not.toMatch(/undefined|\[object|\n/)
  expect(hint ?? '').not.toBe('')
  if (says) expect(message).toMatch(says)
}
