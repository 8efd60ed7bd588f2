import { expect, test } from 'vitest'
import { snippetParts } from './snippet-parts'

const words = (text: string, ...matches: [number, number][]) =>
  snippetParts({ text, matches: matches.map(([start, end]) => ({ start, end })) }).map(({ text, isMatch }) =>
    isMatch ? `[${text}]` : text,
  )

test('a snippet is cut at its matches and nothing is lost', () => {
  expect(words('short nights, long nights', [6, 12], [19, 25])).toEqual([
    'short ',
    '[nights]',
    ', long ',
    '[nights]',
  ])
  expect(words('nights', [0, 6])).toEqual(['[nights]'])
  expect(words('nights')).toEqual(['nights'])
  expect(words('')).toEqual([])
})
