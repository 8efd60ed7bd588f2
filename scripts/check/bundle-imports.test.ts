import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const out = path.resolve(import.meta.dirname, '../../out')
const IMPORTS = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)["']([^"'\n]+)["']/g

/** Every package and built-in module that a built file reaches through itself and its chunks. */
function reached(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const names = [...readFileSync(file, 'utf8').matchAll(IMPORTS)].map(([, name = '']) => name)
  return names.flatMap((name) =>
    name.startsWith('.') ? reached(path.resolve(path.dirname(file), name), seen) : [name],
  )
}

describe.skipIf(!existsSync(path.join(out, '.built')))('built files (skipped before the first build)', () => {
  test.each([
    'serve.js',
    'cli.js',
    'export-worker.js',
    'search-worker.js',
    'import-child.js',
    'exchange-child.js',
    'comparison-worker.js',
  ])('%s runs without electron', (entry) => {
    expect(reached(path.join(out, 'main', entry))).not.toContain('electron')
  })

  test('index.js does import electron', () => {
    expect(reached(path.join(out, 'main/index.js'))).toContain('electron')
  })

  test('the preload script is one file that needs electron alone, since it is sandboxed', () => {
    expect(new Set(reached(path.join(out, 'preload/index.cjs')))).toEqual(new Set(['electron']))
  })
})

test('an import is followed through chunks, static, dynamic and required', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bundle-'))
  mkdirSync(path.join(folder, 'chunks'))
  writeFileSync(path.join(folder, 'a.js'), `import "./chunks/b.js"\nimport x from "lowdb"`)
  writeFileSync(path.join(folder, 'chunks/b.js'), `import{y}from'../c.js'\nawait import('electron')`)
  writeFileSync(path.join(folder, 'c.js'), `import "./a.js"\nrequire("node:fs")`)
  expect(reached(path.join(folder, 'a.js')).toSorted()).toEqual(['electron', 'lowdb', 'node:fs'])
  rmSync(folder, { recursive: true, force: true })
})
