import { expect, test } from 'vitest'
import { blended } from './color'

test('a colour between two others', () => {
  expect(blended('#000000', '#ffffff', 0)).toBe('#000000')
  expect(blended('#000000', '#ffffff', 1)).toBe('#ffffff')
  expect(blended('#102030', '#304050', 0.5)).toBe('#203040')
})
