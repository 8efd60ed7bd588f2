import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { breaches, breachSupport, cleanTree, moreBreaches } from './import-rules.fixture'

const root = path.resolve(import.meta.dirname, '../..')
const config = path.join(root, '.dependency-cruiser.cjs')
const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

const outputSchema = z.object({
  summary: z.object({
    totalDependenciesCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})
const configSchema = z.object({ forbidden: z.array(z.object({ name: z.string() })) })

/** Lays `files` out in a folder of their own and runs the project's rules over them, as `npm run check` does. */
async function cruise(files: Record<string, string>) {
  const folder = await mkdtemp(path.join(tmpdir(), 'import-rules-'))
  try {
    for (const [name, source] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
      await writeFile(path.join(folder, name), source)
    }
    const args = [cruiser, '--config', config, '--output-type', 'json', 'src', 'e2e']
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 26 })
    return outputSchema.parse(JSON.parse(stdout)).summary
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test('a tree that keeps the rules passes', async () => {
  const summary = await cruise(cleanTree)
  expect(summary.violations).toEqual([])
  expect(summary.totalDependenciesCruised).toBeGreaterThan(30)
})

describe('a tree that breaks each rule', () => {
  let violations: { from: string; to: string; rule: { name: string } }[] = []
  beforeAll(async () => {
    const all = [...Object.values(breaches), ...moreBreaches]
    const broken = all.map(({ file, source }) => [file, source] as const)
    const summary = await cruise({ ...cleanTree, ...breachSupport, ...Object.fromEntries(broken) })
    violations = summary.violations
  }, 60_000)

  test('has a breach for every rule of the configuration', () => {
    const { forbidden } = configSchema.parse(createRequire(import.meta.url)(config))
    expect(Object.keys(breaches).toSorted()).toEqual(forbidden.map(({ name }) => name).toSorted())
  })

  const rulesBrokenBy = (file: string) =>
    violations.filter(({ from }) => from === file).map(({ rule: { name } }) => name)

  test.each(Object.entries(breaches))('%s is reported by name', (rule, { file }) => {
    expect(rulesBrokenBy(file)).toContain(rule)
  })

  test.each(moreBreaches)('$rule is reported for $file', ({ rule, file }) => {
    expect(rulesBrokenBy(file)).toContain(rule)
  })
})
