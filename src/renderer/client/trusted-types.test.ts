import { expect, test } from 'vitest'
import { installTrustedTypes } from './trusted-types'

test('the one policy lets only emptiness through', () => {
  let rule: ((markup: string) => string) | undefined
  installTrustedTypes({
    createPolicy(name, rules) {
      expect(name).toBe('default')
      rule = rules.createHTML
    },
  })
  expect(rule?.('')).toBe('')
  expect(() => rule?.('<b>x</b>')).toThrow('never from markup')
})

test('does nothing where there are no Trusted Types', () => {
  expect(() => installTrustedTypes(undefined)).not.toThrow()
})
