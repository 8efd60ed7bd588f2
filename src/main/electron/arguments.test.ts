import path from 'node:path'
import { expect, test } from 'vitest'
import { dataArgument } from './arguments'

test.each([
  [['postil'], undefined],
  [['electron', '.', '--data', '/d'], '/d'],
  [['postil', '--user-data-dir=/p', '--data=/d e'], '/d e'],
  [['postil', '--data', 'here'], path.resolve('here')],
  [['postil', '--data'], undefined],
  [['postil', '--data='], undefined],
  [['postil', '--database=/d'], undefined],
])('%j: %s', (argv, expected) => {
  expect(dataArgument(argv)).toBe(expected)
})
