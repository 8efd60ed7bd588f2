import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isStale, markBuilt, OUTPUTS } from './build.mjs'

const BEFORE = new Date('2026-01-01T10:00:00Z')
const BUILT = new Date('2026-01-01T11:00:00Z')
const LATER = new Date('2026-01-01T12:00:00Z')

let folder = ''
const at = (file: string) => path.join(folder, file)

function put(file: string, when: Date) {
  mkdirSync(path.dirname(at(file)), { recursive: true })
  writeFileSync(at(file), '')
  utimesSync(at(file), when, when)
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'build-'))
  put('src/main/index.ts', BEFORE)
  put('package.json', BEFORE)
  for (const output of OUTPUTS) put(output, BUILT)
  for (const sources of ['src/main', 'src']) utimesSync(at(sources), BEFORE, BEFORE)
  markBuilt(BUILT, folder)
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('fresh when every source is older than the start of the build', () => {
  expect(isStale(folder)).toBe(false)
})

test.each(['src/main/index.ts', 'package.json', 'electron.vite.config.ts'])(
  'stale when %s changed',
  (file) => {
    put(file, LATER)
    utimesSync(at('src/main'), BEFORE, BEFORE)
    expect(isStale(folder)).toBe(true)
  },
)

test('stale when a source was deleted, which shows in its folder', () => {
  rmSync(at('src/main/index.ts'))
  utimesSync(at('src/main'), LATER, LATER)
  expect(isStale(folder)).toBe(true)
})

test('a changed test needs no build', () => {
  put('src/main/index.test.ts', LATER)
  utimesSync(at('src/main'), BEFORE, BEFORE)
  expect(isStale(folder)).toBe(false)
})

test.each([...OUTPUTS, 'out/.built'])('stale when %s is missing', (file) => {
  rmSync(at(file))
  expect(isStale(folder)).toBe(true)
})

test('stale when a source changed while the build ran', () => {
  markBuilt(BEFORE, folder)
  put('src/main/index.ts', BUILT)
  expect(isStale(folder)).toBe(true)
})
