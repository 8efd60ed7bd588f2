import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '../..')
/** electron-builder exports no validator; this is the schema it checks its configuration against. */
const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const { validateConfiguration } = fromBuilder('app-builder-lib/out/util/config/config.js') as {
  validateConfiguration: (config: unknown, log: unknown) => Promise<void>
}
const { DebugLogger } = fromBuilder('builder-util') as { DebugLogger: new (enabled: boolean) => unknown }
const validate = (config: unknown) => validateConfiguration(config, new DebugLogger(false))

const config = z
  .looseObject({
    files: z.array(z.string()),
    asar: z.boolean(),
    electronFuses: z.record(z.string(), z.boolean()),
  })
  .parse(parse(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')))

test('electron-builder accepts the configuration', async () => {
  await expect(validate(config)).resolves.toBeUndefined()
})

test('and would refuse a misspelt fuse', async () => {
  const electronFuses = { ...config.electronFuses, runAsNodde: false }
  await expect(validate({ ...config, electronFuses })).rejects.toThrow(/electronFuses/)
})

test('the doors that docs/architecture.md promises are shut', () => {
  expect(config.asar).toBe(true)
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    grantFileProtocolExtraPrivileges: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
  })
})

test('packages what runs, and not the mark of the build', () => {
  const files = config.files
  expect(files.filter((name) => !name.startsWith('!'))).toEqual(['out/**', 'resources/**', 'package.json'])
  expect(files).toContain('!out/.built')
  // Everything else that is left out is a part of a package that nothing of ours loads.
  const others = files.filter((name) => name.startsWith('!') && name !== '!out/.built')
  for (const name of others) expect(name).toMatch(/^!node_modules\/(@napi-rs|pdfjs-dist)\//)
})
