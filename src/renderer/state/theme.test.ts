import { expect, test } from 'vitest'
import { resolveTheme } from './theme'

test.each([
  ['system', true, 'dark'],
  ['system', false, 'light'],
  ['light', true, 'light'],
  ['dark', false, 'dark'],
] as const)('%s on a system that is dark: %s shows %s', (choice, isSystemDark, shown) => {
  expect(resolveTheme(choice, isSystemDark)).toBe(shown)
})
