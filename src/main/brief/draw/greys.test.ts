import { expect, test } from 'vitest'
import { greyOf } from './greys'

test.each([
  ['#000000', '#000000'],
  ['#ffffff', '#ffffff'],
  ['#808080', '#808080'],
  ['#ff0000', '#7f7f7f'],
  ['#00ff00', '#dcdcdc'],
])('%s is as bright as %s', (color, grey) => {
  expect(greyOf(color)).toBe(grey)
})
