import { expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY } from './content-policy'

test('denies by default, names no unsafe or foreign source, and wants Trusted Types', () => {
  const directives = new Map(
    CONTENT_SECURITY_POLICY.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ')
      return [name, values.join(' ')] as const
    }),
  )
  expect(Object.fromEntries(directives)).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'default',
  })
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|http|nonce|sha256/)
})
