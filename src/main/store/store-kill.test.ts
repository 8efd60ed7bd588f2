import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openNotebook } from './notebook-store'
import { inFolder, open, OPTIONS } from './store-fixtures'

const KILLS = 32
let program = ''
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postil-child-'))
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: fileURLToPath(new URL('./kill-writer.ts', import.meta.url)),
      outDir: folder,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  })
  program = join(folder, 'writer.mjs')
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Starts the child and waits until it has the notebook open. */
async function startWriter(dir: string) {
  const child = spawn(process.execPath, [program, dir], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let errors = ''
  const ended = new Promise((resolve) => child.on('close', resolve))
  child.stderr.on('data', (data) => (errors += String(data)))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (data) => {
      output += String(data)
      if (output.includes('ready')) resolve()
    })
    void ended.then(() => {
      reject(new Error(`the child ended by itself: ${errors}`))
    })
  })
  return {
    pid: child.pid,
    /** Kills the child; gives the last revision it acknowledged, 0 when none. */
    async kill(): Promise<number> {
      child.kill('SIGKILL')
      await ended
      // The last line may be cut in the middle.
      const lines = output.slice(0, output.lastIndexOf('\n')).split('\n')
      return lines.reduce((last, line) => Math.max(last, Number(line) || 0), 0)
    },
  }
}

test('killing the writer again and again loses no acknowledged change', { timeout: 120_000 }, () =>
  inFolder(async (dir) => {
    let last = 0
    for (let kill = 0; kill < KILLS; kill += 1) {
      const writer = await startWriter(dir)
      await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 60))
      const acknowledged = Math.max(last, await writer.kill())
      // Now and then the next child has to recover what the killed one left.
      if (kill % 3 === 2) {
        last = acknowledged
        continue
      }
      const store = await open(dir)
      expect(store.readOnly).toBeNull()
      const { revision, notebook } = store.state
      expect(revision).toBeGreaterThanOrEqual(acknowledged)
      expect(Object.keys(notebook.notes).length).toBe(revision)
      for (let n = 1; n <= revision; n += 1)
        expect(notebook.notes[`note_${String(n)}`]?.text).toBe(`Note ${String(n)}`)
      last = revision
      await store.close()
    }
    expect(last).toBeGreaterThan(KILLS)
  }, tmpdir()),
)

test('a second program is refused while the first has the notebook, and told who has it', () =>
  inFolder(async (dir) => {
    const writer = await startWriter(dir)
    const refused = await openNotebook(dir, OPTIONS)
    expect(refused).toEqual({
      ok: false,
      error: {
        code: 'locked',
        message: `This notebook is open in the child (process ${String(writer.pid)}).`,
        hint: 'Close it there first.',
      },
    })
    await writer.kill()
    await (await open(dir)).close()
  }))
