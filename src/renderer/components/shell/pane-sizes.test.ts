import { expect, test } from 'vitest'
import { readSizes, writeSizes } from './pane-sizes'

test('sizes never set are the defaults', () => {
  expect(readSizes(undefined)).toEqual({ library: 20, claims: 30 })
  expect(readSizes([])).toEqual({ library: 20, claims: 30 })
})

test('a size that would hide a pane or fill the window is not used', () => {
  expect(readSizes([0, 10, 90])).toEqual({ library: 20, claims: 30 })
})

test('what is written reads back', () => {
  const written = writeSizes({ library: 18.126, 'document-pane': 50, claims: 31.874 }, undefined)
  expect(written).toEqual([18.13, 50, 31.87])
  expect(readSizes(written)).toEqual({ library: 18.13, claims: 31.87 })
})

test('a pane that is folded away keeps its size', () => {
  expect(writeSizes({ 'document-pane': 60, claims: 40 }, [25, 45, 30])).toEqual([25, 35, 40])
})
