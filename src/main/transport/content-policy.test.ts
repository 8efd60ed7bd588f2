import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY, REACT_ARIA_STYLE } from './content-policy'

const directives = new Map(
  CONTENT_SECURITY_POLICY.split('; ').map((directive) => {
    const [name = '', ...values] = directive.split(' ')
    return [name, values] as const
  }),
)

test('denies by default and names no unsafe source', () => {
  expect(directives.get('default-src')).toEqual(["'none'"])
  expect(directives.get('script-src')).toEqual(["'self'"])
  expect(directives.get('frame-ancestors')).toEqual(["'none'"])
  expect(directives.get('require-trusted-types-for')).toEqual(["'script'"])
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|http/)
})

test('admits exactly the style element that react-aria writes', () => {
  const packageDir = path.dirname(createRequire(import.meta.url).resolve('react-aria/package.json'))
  const source = readFileSync(path.join(packageDir, 'dist/private/interactions/usePress.mjs'), 'utf8')
  const template = /style\.textContent = `([^`]*)`/.exec(source)?.[1] ?? ''
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1] ?? ''
  expect(template.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, attribute).trim()).toBe(REACT_ARIA_STYLE)
})
