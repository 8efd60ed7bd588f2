import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('the notice of citeproc that is shipped is its own', () => {
  const shipped = readFileSync('resources/licences/citeproc.txt', 'utf8')
  expect(shipped).toBe(readFileSync('node_modules/citeproc/LICENSE', 'utf8'))
})
