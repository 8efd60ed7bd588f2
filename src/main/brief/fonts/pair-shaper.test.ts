import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LATIN_FACES, type FileFaceKey } from './catalogue'
import { PairShaper } from './pair-shaper'
import { shapedWord, type ShapedWord } from './shaped-word'
import { FontShelf } from './shelf'

const shelf = new FontShelf('resources/fonts')

function fontOf(key: FileFaceKey) {
  const { font } = shelf.face(key)
  if (!font) throw new Error(`no font for ${key}`)
  return font
}

/** Words that people wrote: those of this project's documents, and what fonts treat in a way of their own. */
const words = [
  ...[
    'README.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'docs/brief.md',
    'docs/formats.md',
    'bench/README.md',
  ].flatMap((file) => readFileSync(file, 'utf8').match(/\S+/g) ?? []),
  ...'Avatar Tóth AWAY fjord office waffle affinity ffi 1/2 3×4 10:30 “To’y” L’Été Œuvre Straße łódź ij Ĳ VA.T, r. f) f” T:'.split(
    ' ',
  ),
]

const look = (word: ShapedWord | null) =>
  word && { ids: word.glyphs.map(({ id }) => id), moves: word.moves, width: word.width }

test.each(LATIN_FACES)('%s: a word made of pairs is the word that the font makes', (key) => {
  const font = fontOf(key)
  const shaper = new PairShaper(font)
  const paired = new Set(words.filter((word) => shaper.shape(word) !== null))
  expect(paired.size).toBeGreaterThan(1000)
  for (const word of paired)
    expect(look(shaper.shape(word)), word).toEqual(look(shapedWord(font.layout(word))))
})

test('what is more than letters side by side is left to the font', () => {
  const shaper = new PairShaper(fontOf('serif'))
  for (const word of ['office', 'e\u0301t', 'שלום', 'two words', '樹'])
    expect(shaper.shape(word), word).toBeNull()
})
