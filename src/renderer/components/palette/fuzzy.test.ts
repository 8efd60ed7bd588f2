import { describe, expect, test } from 'vitest'
import { fuzzyScore } from './fuzzy'

const NAMES = ['Export the brief', 'Open the codebook', 'Import files', 'Rename this notebook']
const best = (query: string) =>
  NAMES.flatMap((name) => {
    const score = fuzzyScore(query, name)
    return score === null ? [] : [{ name, score }]
  })
    .sort((a, b) => b.score - a.score)
    .map(({ name }) => name)

describe('fuzzyScore', () => {
  test.each([
    ['brief', ['Export the brief']],
    ['exp', ['Export the brief']],
    ['the brief exp', ['Export the brief']],
    ['book', ['Open the codebook', 'Rename this notebook']],
    ['exb', ['Export the brief']],
    ['zzz', []],
    ['brief zzz', []],
  ])('%s finds %o', (query, names) => {
    expect(best(query)).toEqual(names)
  })

  test('a word of the name counts more than one beside it, and accents do not count', () => {
    const inName = fuzzyScore('tag', 'Tag everything') ?? 0
    expect(inName).toBeGreaterThan(fuzzyScore('tag', 'Open the codebook', 'tags') ?? 0)
    expect(fuzzyScore('resume', 'Résumé')).not.toBeNull()
  })

  test('nothing typed fits everything', () => {
    expect(fuzzyScore('  ', 'Import files')).toBe(0)
  })
})
