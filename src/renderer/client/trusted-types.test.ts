import { expect, test } from 'vitest'
import { installTrustedTypes } from './trusted-types'

type Rules = Parameters<
  NonNullable<NonNullable<Parameters<typeof installTrustedTypes>[1]>['createPolicy']>
>[1]

test('the one policy lets only emptiness and our own programs through', () => {
  let rules: Rules | undefined
  installTrustedTypes(['/assets/pages.mjs'], {
    createPolicy(name, given) {
      expect(name).toBe('default')
      rules = given
    },
  })
  expect(rules?.createHTML('')).toBe('')
  expect(() => rules?.createHTML('<b>x</b>')).toThrow('never from markup')
  expect(rules?.createScriptURL('/assets/pages.mjs')).toBe('/assets/pages.mjs')
  for (const address of ['', '/assets/other.mjs', 'https://example.org/assets/pages.mjs', 'data:,1']) {
    expect(() => rules?.createScriptURL(address)).toThrow('its own programs only')
  }
})

test('does nothing where there are no Trusted Types', () => {
  expect(() => installTrustedTypes([], undefined)).not.toThrow()
})
