import { expect, test } from 'vitest'
import { isHardWrapped } from './lines'

const wrapped = [
  'The first paragraph of this text is broken into lines, as people who',
  'write in editors do; its lines are all about as long as the margin',
  'allows, and the last one ends where it likes.',
].join('\n')

test('lines broken at a margin flow', () => {
  expect(isHardWrapped(wrapped)).toBe(true)
})

test('verse, addresses and single lines keep their line ends', () => {
  expect(isHardWrapped('I put the kettle on\nAnd waited for the sound\nOf water turning into cloud.')).toBe(
    false,
  )
  expect(isHardWrapped('Ana Pereira\n12 Harbour Street\nLisbon')).toBe(false)
  expect(isHardWrapped('One line only, however long it may be, has no line end in it at all.')).toBe(false)
})

test('one short line among long ones was ended on purpose', () => {
  expect(isHardWrapped(`${wrapped}\nSo.\n${wrapped}`)).toBe(false)
})
