import { describe, expect, test } from 'vitest'
import { LAYERS, layersOf, overlapsOf, type Look } from './layers'

const plain: Look = {
  color: null,
  standings: [],
  isEvidence: false,
  isNote: false,
  isReview: false,
  isActive: false,
  isPulsing: false,
}

describe('layers', () => {
  test('an untagged passage is coloured by its use', () => {
    expect(layersOf(plain)).toEqual(['hl-plain'])
    expect(layersOf({ ...plain, isEvidence: true })).toEqual(['hl-evidence'])
    expect(layersOf({ ...plain, isEvidence: true, standings: ['refuted'] })).toEqual([
      'hl-claim',
      'standing-refuted',
    ])
    expect(layersOf({ ...plain, isNote: true })).toEqual(['hl-plain', 'hl-note'])
    expect(layersOf({ ...plain, standings: ['refuted'], isReview: true })).toEqual(['hl-review'])
  })
  test('a tag wins over the use, the standing stays', () => {
    expect(layersOf({ ...plain, color: 'teal', standings: ['contested', 'contested', 'supported'] })).toEqual(
      ['hl-teal', 'standing-contested', 'standing-supported'],
    )
  })
  test('what is active or pulses lies above all else', () => {
    const layers = layersOf({ ...plain, color: 'red', isActive: true, isPulsing: true })
    expect(layers).toEqual(['hl-red', 'hl-active', 'hl-pulse'])
    expect(LAYERS.slice(-4)).toEqual(['hl-active', 'hl-find', 'hl-find-current', 'hl-pulse'])
  })
  test('every layer has its place, once', () => {
    expect(new Set(LAYERS).size).toBe(LAYERS.length)
  })
})

describe('overlaps', () => {
  const overlaps = (...ranges: [number, number][]) =>
    overlapsOf(ranges.map(([start, end]) => ({ start, end }))).map(({ start, end }) => [start, end])

  test('none for ranges apart or only touching', () => {
    expect(overlaps()).toEqual([])
    expect(overlaps([0, 5], [5, 9], [20, 30])).toEqual([])
  })
  test('where two or more cover the text, once however many', () => {
    expect(overlaps([0, 10], [5, 15])).toEqual([[5, 10]])
    expect(overlaps([0, 20], [5, 10], [7, 15])).toEqual([[5, 15]])
    expect(overlaps([3, 9], [3, 9], [3, 9])).toEqual([[3, 9]])
  })
  test('several stretches apart, given in any order', () => {
    expect(overlaps([12, 14], [0, 20], [2, 4])).toEqual([
      [2, 4],
      [12, 14],
    ])
  })
})
