import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({ optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
})
type Packages = z.infer<typeof lockSchema>['packages']

/** The folders in which Node looks for a dependency of the package at `from`, the nearest first. */
function lookups(from: string, name: string): string[] {
  const inside = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`
  if (from === '') return [inside]
  const outer = from.slice(0, from.lastIndexOf('node_modules/')).replace(/\/$/, '')
  return [inside, ...lookups(outer, name)]
}

/** Platform packages that the lock does not hold: `npm ci` refuses it, or another platform lacks its binary. */
function missingOptional(packages: Packages): string[] {
  return Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !lookups(from, name).some((place) => place in packages))
      .map((name) => `${from} → ${name}`),
  )
}

describe('package-lock.json', () => {
  const root = path.resolve(import.meta.dirname, '../..')
  const text = readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  const { packages } = lockSchema.parse(JSON.parse(text))

  test('holds the optional packages of every platform', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(300)
    expect(missingOptional(packages)).toEqual([])
  })

  test('names no registry', () => {
    expect(Object.keys(packages).filter((name) => 'resolved' in (packages[name] ?? {}))).toEqual([])
    expect(text).not.toMatch(/"resolved"\s*:/)
  })
})

test('a missing platform package is found, a hoisted one is not missing', () => {
  const packages: Packages = {
    '': {},
    'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-mac': '1' } },
    'node_modules/a-linux': {},
    'node_modules/b/node_modules/a': { optionalDependencies: { 'a-win': '1', 'a-linux': '1' } },
    'node_modules/b/node_modules/a-win': {},
  }
  expect(missingOptional(packages)).toEqual(['node_modules/a → a-mac'])
})
