import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from 'vite'
import type { BriefModel } from '../../shared/brief/model'
import { NOISE_BRIEF } from './fixtures/noise-brief'
import { SMALL_BRIEF } from './fixtures/small-brief'
import { startBriefJob } from './job'
import type { BriefProgress } from './render'

const fontsDir = path.resolve('resources/fonts')
const stylesDir = path.resolve('resources/citation-styles')
let folder = ''
let workerPath = ''

beforeAll(async () => {
  // Inside the project, so that the bundle finds its packages.
  folder = await mkdtemp(path.resolve('node_modules/.brief-worker-'))
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: path.resolve('src/main/brief/worker.ts'),
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  })
  workerPath = path.join(folder, 'worker.mjs')
}, 60_000)

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function emptyFolder(): Promise<string> {
  return mkdtemp(path.join(folder, 'out-'))
}

/** About a thousand claims: long enough to be stopped on the way. */
const LONG: BriefModel = {
  ...NOISE_BRIEF,
  sections: Array.from({ length: 36 }, (_, i) =>
    NOISE_BRIEF.sections.map((section) => ({ ...section, number: `${i + 1}.${section.number}` })),
  ).flat(),
}

test('writes the file on another thread and reports progress', async () => {
  const place = await emptyFolder()
  const output = path.join(place, 'brief.pdf')
  const seen: BriefProgress[] = []
  const job = startBriefJob(SMALL_BRIEF, {
    output,
    fontsDir,
    stylesDir,
    workerPath,
    onProgress: (p) => seen.push(p),
  })
  const result = await job.done
  const { size } = await stat(output)
  expect(result).toMatchObject({ ok: true, value: { path: output, bytes: size, warnings: [] } })
  expect(seen.at(-1)).toEqual({ phase: 'saving', done: 1, total: 1 })
  expect(await readdir(place)).toEqual(['brief.pdf'])
  job.cancel()
  expect(await readdir(place)).toEqual(['brief.pdf'])
})

test(
  'a thousand claims take a few seconds and leave the calling thread free',
  { timeout: 60_000 },
  async () => {
    const output = path.join(await emptyFolder(), 'long.pdf')
    let longest = 0
    let last = performance.now()
    const pulse = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    const result = await startBriefJob(LONG, { output, fontsDir, stylesDir, workerPath }).done
    clearInterval(pulse)
    expect(result.ok && result.value.pages).toBeGreaterThan(400)
    // Far below the seconds the work takes, even on a busy machine.
    expect(longest).toBeLessThan(1000)
  },
)

test.each(['layout', 'pages'] as const)(
  'cancelled during %s, soon gives way and leaves nothing',
  async (phase) => {
    const place = await emptyFolder()
    const output = path.join(place, 'brief.pdf')
    await writeFile(output, '%PDF-older')
    let asked = 0
    const job = startBriefJob(LONG, {
      output,
      fontsDir,
      stylesDir,
      workerPath,
      onProgress: (progress) => {
        if (asked || progress.phase !== phase) return
        asked = performance.now()
        job.cancel()
      },
    })
    expect(await job.done).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(performance.now() - asked).toBeLessThan(1000)
    expect(await readdir(place)).toEqual(['brief.pdf'])
    expect(await readFile(output, 'utf8')).toBe('%PDF-older')
  },
)

test('cancelled before it began', async () => {
  const place = await emptyFolder()
  const job = startBriefJob(LONG, { output: path.join(place, 'brief.pdf'), fontsDir, stylesDir, workerPath })
  job.cancel()
  expect(await job.done).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await readdir(place)).toEqual([])
})

test.skipIf(process.platform !== 'linux')('cancelled again and again, leaves no file open', async () => {
  const place = await emptyFolder()
  const openFiles = async () => (await readdir('/proc/self/fd')).length
  const before = await openFiles()
  for (let n = 0; n < 8; n += 1) {
    const job = startBriefJob(SMALL_BRIEF, {
      output: path.join(place, 'b.pdf'),
      fontsDir,
      stylesDir,
      workerPath,
    })
    await new Promise((resolve) => setTimeout(resolve, n * 15))
    job.cancel()
    await job.done
  }
  expect(await openFiles()).toBeLessThan(before + 4)
})

test('a worker that hangs is ended all the same', async () => {
  const place = await emptyFolder()
  const hanging = path.join(folder, 'hanging.mjs')
  await writeFile(
    hanging,
    `import { workerData } from 'node:worker_threads'
     import { writeFileSync } from 'node:fs'
     writeFileSync(workerData.temporary, 'half a brief')
     for (;;) {}`,
  )
  const job = startBriefJob(SMALL_BRIEF, {
    output: path.join(place, 'b.pdf'),
    fontsDir,
    stylesDir,
    workerPath: hanging,
  })
  await expect.poll(() => readdir(place)).toHaveLength(1)
  job.cancel()
  expect(await job.done).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await readdir(place)).toEqual([])
})

test.each([
  ['throws', "throw new Error('no such luck')"],
  ['exits', 'process.exit(3)'],
])('a worker that %s is an internal failure and leaves nothing', async (name, code) => {
  const place = await emptyFolder()
  const broken = path.join(folder, `${name}.mjs`)
  await writeFile(
    broken,
    `import { workerData } from 'node:worker_threads'
     import { writeFileSync } from 'node:fs'
     writeFileSync(workerData.temporary, 'half a brief')
     ${code}`,
  )
  const job = startBriefJob(SMALL_BRIEF, {
    output: path.join(place, 'b.pdf'),
    fontsDir,
    stylesDir,
    workerPath: broken,
  })
  expect(await job.done).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(await readdir(place)).toEqual([])
})

test('a worker file that is not there is an internal failure', async () => {
  const output = path.join(await emptyFolder(), 'b.pdf')
  const job = startBriefJob(SMALL_BRIEF, {
    output,
    fontsDir,
    stylesDir,
    workerPath: path.join(folder, 'absent.mjs'),
  })
  expect(await job.done).toMatchObject({ ok: false, error: { code: 'internal' } })
})

test('a folder that does not exist is said so', async () => {
  const output = path.join(folder, 'nowhere', 'b.pdf')
  const result = await startBriefJob(SMALL_BRIEF, { output, fontsDir, stylesDir, workerPath }).done
  expect(result).toMatchObject({ ok: false, error: { code: 'disk' } })
})
