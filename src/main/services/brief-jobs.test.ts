import { expect, test } from 'vitest'
import { fileNameFor } from './brief-jobs'

test.each([
  ['Street Trees', 'Street Trees'],
  ['A/B: what? "now" <then>|*', 'A B what now then'],
  ['  spaced \n out\t', 'spaced out'],
  ['ends with dots...', 'ends with dots'],
  ['../../etc/passwd', 'Brief'],
  ['.hidden', 'Brief'],
  ['con', 'Brief'],
  ['', 'Brief'],
  ['日本語の題名', '日本語の題名'],
  ['x'.repeat(300), 'x'.repeat(100)],
  ['\u202egnp.exe', 'gnp.exe'],
])('the title %j makes the file name %j', (title, name) => {
  expect(fileNameFor(title)).toBe(name)
})
