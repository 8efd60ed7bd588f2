import { expect, test } from 'vitest'
import { cslItem } from '../../../shared/document/csl-item'
import { emptyBibliography } from '../../../shared/document/source-document'
import { CITATION_STYLES } from '../../../shared/notebook/citation-style'
import { EMPTY_BRIEF } from '../fixtures/small-brief'
import type { Citation } from './citation'
import { citeEachTime, citeSources } from './cite'
import { remembered } from './remembered'
import { SOURCES } from './sources.fixture'

const PLACES = [
  'p. 1',
  '12',
  'pp. 7',
  'ch. 3',
  'Bd. 2',
  '§ 9',
  'fig. 1044',
  'p. 12–14',
  'p. xii',
  '1:23',
  'box 3',
  '',
]

test.each(CITATION_STYLES)('%s: a remembered citation is the one that the style writes', (citationStyle) => {
  for (const language of ['en', 'de']) {
    const references = SOURCES.map((fields, index) => ({
      item: cslItem(`ref_${String(index)}`, { ...emptyBibliography(''), ...fields }),
      label: `Source ${String(index + 1)}`,
      claims: [],
      link: '',
    }))
    const model = { ...EMPTY_BRIEF, citationStyle, language, references }
    const [shared, direct] = [citeSources, citeEachTime].map((cite) =>
      cite(model, 'resources/citation-styles'),
    )
    for (const place of PLACES) {
      for (let number = 1; number <= SOURCES.length; number += 1) {
        expect(shared?.cite(number, place), `${place} of ${String(number)}`).toEqual(
          direct?.cite(number, place),
        )
      }
    }
  }
})

test('one source is formatted once for all its pages', () => {
  const asked: string[] = []
  const cite = remembered((number, locator): Citation => {
    asked.push(`${number} ${locator}`)
    return { label: `Source, ${locator}`, runs: [] }
  })
  expect(['p. 3', 'p. 14', 'p. 3'].map((place) => cite(1, place).label)).toEqual([
    'Source, p. 3',
    'Source, p. 14',
    'Source, p. 3',
  ])
  expect(asked).toHaveLength(1)
})

test('a style that writes something else than the number it was given is asked each time', () => {
  const cite = remembered((_, locator): Citation => {
    return { label: '', runs: [{ text: locator.length > 4 ? 'far on' : locator }] }
  })
  expect(cite(1, 'p. 3').runs).toEqual([{ text: 'p. 3' }])
})
