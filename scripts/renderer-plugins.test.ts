import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, test } from 'vitest'
import { englishOnly } from './english-only.mjs'
import { pureSchemas } from './pure-schemas.mjs'

const reactAria = path.join(
  path.dirname(createRequire(import.meta.url).resolve('react-aria/package.json')),
  'dist/private',
)
const load = englishOnly().load as (id: string) => string | null
const transform = pureSchemas().transform as (code: string, id: string) => { code: string } | null

test('react-aria speaks English and nothing else, and does not ask for the system’s language', () => {
  const german = path.join(reactAria, 'intl/dnd/de-DE.mjs')
  const english = path.join(reactAria, 'intl/dnd/en-US.mjs')
  expect(readFileSync(german, 'utf8')).toContain('as default')
  expect(load(german)).toBe('export default {}')
  expect(load(english)).toBeNull()
  expect(load(path.join(reactAria, 'i18n/useDefaultLocale.mjs'))).toContain("locale: 'en-US'")
  expect(load('/somewhere/intl/de-DE.mjs')).toBeNull()
})

test('every schema of src/shared is made under the name that the bundler may drop', () => {
  const files = readdirSync('src/shared', { recursive: true, encoding: 'utf8' })
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const renamed = sources.flatMap((file) => {
    const code = readFileSync(path.join('src/shared', file), 'utf8')
    const made = transform(code, `/postil/src/shared/${file}`)
    return made ? [made.code] : []
  })
  expect(renamed.length).toBeGreaterThan(10)
  for (const code of renamed) {
    expect(code).toContain("import { z as zodSchema } from 'zod'")
    expect(code).not.toMatch(/\bz\s*\./)
  }
  expect(transform("import { z } from 'zod'\nz.string()", '/postil/src/renderer/x.ts')).toBeNull()
})
