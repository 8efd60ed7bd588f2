import { describe, expect, test } from 'vitest'
import { cslItem } from '../../../shared/document/csl-item'
import { emptyBibliography, type Bibliography } from '../../../shared/document/source-document'
import { CITATION_STYLES, type CitationStyle } from '../../../shared/notebook/citation-style'
import { EMPTY_BRIEF } from '../fixtures/small-brief'
import { citeSources } from './cite'
import type { Run } from './output-format'
import { SOURCES } from './sources.fixture'

const stylesDir = 'resources/citation-styles'

function cite(style: CitationStyle, sources = SOURCES, language = 'en') {
  const references = sources.map((fields, index) => ({
    item: cslItem(`ref_${String(index)}`, { ...emptyBibliography(''), ...fields }),
    label: `Source ${String(index + 1)}`,
    claims: [],
    link: '',
  }))
  return citeSources({ ...EMPTY_BRIEF, citationStyle: style, language, references }, stylesDir)
}

/** Italics between asterisks. */
const marked = (runs: readonly Run[]) =>
  runs.map(({ text, italic }) => (italic ? `*${text}*` : text)).join('')

const entry = (style: CitationStyle, number: number) => {
  const found = cite(style).list.find((each) => each.number === number)
  return (
    found && marked([...found.margin, ...(found.margin.length > 0 ? [{ text: ' ' }] : []), ...found.body])
  )
}

// Written by hand from the published rules of each style. The numbers are those of the fixture: 1 article, 2 book,
// 3 chapter, 4 web page of an institution, 5 report, 6 thesis, 7 conference paper, 8 no date, 9 no author, 10 many
// authors, 11 not in Latin script.
describe('APA 7: the list', () => {
  test.each([
    [
      1,
      'Okafor, A., & van der Berg, J. (2021). Shade on the street. *Journal of Quiet Streets*, *12*(3), 101–117. https://doi.org/10.1234/jqs.2021.3',
    ],
    [2, 'Brandt, E. (1999). *Street trees* (2nd ed.). Elm Press.'],
    [
      3,
      'Sato, Y. (2005). Leaves in autumn. In E. Brandt & P. Lind (Eds.), *A handbook of trees* (pp. 30–45). Elm Press.',
    ],
    [
      4,
      'Northfield Trust. (2020, May 6). *How to water a young tree*. Northfield Trees. https://trees.example/water',
    ],
    [5, 'World Health Organization. (2018). *Noise in eleven cities* (Technical Report No. 7).'],
    [6, 'Lind, P. (2012). *Roots under pavement* [PhD thesis]. University of Northfield.'],
    [8, 'Greene, T. (n.d.). *The gardener’s almanac*. Elm Press.'],
    [9, 'A tree falls. (2001, February 3). *The Northfield Post*.'],
    [11, '王小明. (2010). *樹木*. 山水.'],
  ])('%i', (number, expected) => expect(entry('apa', number)).toBe(expected))

  test('nineteen authors, an ellipsis, and the last', () => {
    expect(entry('apa', 10)).toMatch(/^Alm, A\., Blm, B\., .*Slm, S\., … Wlm, W\. \(2022\)\./)
  })
})

describe('Vancouver: the list', () => {
  test.each([
    [
      1,
      '1. Okafor A, van der Berg J. Shade on the street. Journal of Quiet Streets. 2021 Mar 4;12(3):101–17.',
    ],
    [2, '2. Brandt E. Street trees. 2nd ed. Bonn: Elm Press; 1999.'],
    [
      3,
      '3. Sato Y. Leaves in autumn. In: Brandt E, Lind P, editors. A handbook of trees. Bonn: Elm Press; 2005. p. 30–45.',
    ],
    [
      4,
      '4. Northfield Trust. How to water a young tree [Internet]. Northfield Trees. 2020 [cited 2024 Jan 2]. Available from: https://trees.example/water',
    ],
    [6, '6. Lind P. Roots under pavement [PhD thesis]. [Northfield]: University of Northfield; 2012.'],
    [8, '8. Greene T. The gardener’s almanac. Elm Press.'],
    [
      10,
      '10. Alm A, Blm B, Clm C, Dlm D, Elm E, Flm F, et al. Ten thousand trees. Journal of Quiet Streets. 2022;13:1–20.',
    ],
  ])('%i', (number, expected) => expect(entry('vancouver', number)).toBe(expected))

  test('is in the order in which sources are cited', () => {
    expect(cite('vancouver').list.map(({ number }) => number)).toEqual(SOURCES.map((_, index) => index + 1))
  })
})

describe('Chicago: the list', () => {
  test.each<[CitationStyle, number, string]>([
    [
      'chicago-author-date',
      1,
      'Okafor, Ada, and Jan van der Berg. 2021. “Shade on the Street.” *Journal of Quiet Streets* 12 (3): 101–17. https://doi.org/10.1234/jqs.2021.3.',
    ],
    ['chicago-author-date', 2, 'Brandt, Eva. 1999. *Street Trees*. 2nd ed. Bonn: Elm Press.'],
    [
      'chicago-author-date',
      3,
      'Sato, Yui. 2005. “Leaves in Autumn.” In *A Handbook of Trees*, edited by Eva Brandt and Per Lind, 30–45. Bonn: Elm Press.',
    ],
    ['chicago-author-date', 8, 'Greene, Tom. n.d. *The Gardener’s Almanac*. Elm Press.'],
    [
      'chicago-note-bibliography',
      1,
      'Okafor, Ada, and Jan van der Berg. “Shade on the Street.” *Journal of Quiet Streets* 12, no. 3 (March 4, 2021): 101–17. https://doi.org/10.1234/jqs.2021.3.',
    ],
    [
      'chicago-note-bibliography',
      6,
      'Lind, Per. “Roots under Pavement.” PhD thesis, University of Northfield, 2012.',
    ],
  ])('%s %i', (style, number, expected) => expect(entry(style, number)).toBe(expected))
})

describe('others: the list', () => {
  test.each<[CitationStyle, number, string]>([
    ['harvard-cite-them-right', 2, 'Brandt, E. (1999) *Street trees*. 2nd edn. Bonn: Elm Press.'],
    [
      'harvard-cite-them-right',
      4,
      'Northfield Trust (2020) *How to water a young tree*, *Northfield Trees*. Available at: https://trees.example/water (Accessed: 2 January 2024).',
    ],
    [
      'modern-language-association',
      1,
      'Okafor, Ada, and Jan van der Berg. “Shade on the Street.” *Journal of Quiet Streets*, vol. 12, no. 3, Mar. 2021, pp. 101–17, https://doi.org/10.1234/jqs.2021.3.',
    ],
    [
      'ieee',
      1,
      '[1] A. Okafor and J. van der Berg, “Shade on the street,” *Journal of Quiet Streets*, vol. 12, no. 3, pp. 101–117, Mar. 2021, doi: 10.1234/jqs.2021.3.',
    ],
  ])('%s %i', (style, number, expected) => expect(entry(style, number)).toBe(expected))
})

describe('where it is cited', () => {
  test.each<[CitationStyle, number, string, string]>([
    ['apa', 1, 'p. 12', 'Okafor & van der Berg, 2021, p. 12'],
    ['apa', 1, '12-14', 'Okafor & van der Berg, 2021, pp. 12–14'],
    ['apa', 10, 'ch. 3', 'Alm et al., 2022, Chapter 3'],
    ['apa', 8, '', 'Greene, n.d.'],
    ['apa', 2, 'the back cover', 'Brandt, 1999, the back cover'],
    ['chicago-author-date', 1, 'p. 12', 'Okafor and van der Berg 2021, 12'],
    ['chicago-note-bibliography', 2, 'p. 12', 'Brandt, *Street Trees*, 12'],
    ['harvard-cite-them-right', 5, '', 'World Health Organization, 2018'],
    ['modern-language-association', 2, 'p. 12', 'Brandt 12'],
    ['vancouver', 2, 'p. 12', 'Source 2, p. 12 (2)'],
    ['ieee', 3, '', 'Source 3 [3]'],
  ])('%s %i %s', (style, number, locator, expected) => {
    const { label, runs } = cite(style).cite(number, locator)
    expect([label, marked(runs)].filter(Boolean).join(' ')).toBe(expected)
  })

  test('two works of one author and year are told apart', () => {
    const twins = ['Elms', 'Oaks'].map((title) => ({
      type: 'book' as const,
      title,
      authors: ['Lind, Per'],
      year: '2012',
    }))
    const cited = cite('apa', twins)
    expect(twins.map((_, index) => marked(cited.cite(index + 1, '').runs))).toEqual([
      'Lind, 2012a',
      'Lind, 2012b',
    ])
  })
})

describe('languages', () => {
  test.each([
    ['de', 'Brandt, E. (1999). *Street trees* (2. Aufl.). Elm Press.'],
    ['fr', 'Brandt, E. (1999). *Street trees* (2ᵉ éd.). Elm Press.'],
    ['es', 'Brandt, E. (1999). *Street trees* (2.ª ed.). Elm Press.'],
    ['xx', 'Brandt, E. (1999). *Street trees* (2nd ed.). Elm Press.'],
  ])('%s', (language, expected) => {
    const [only] = cite('apa', SOURCES.slice(1, 2), language).list
    expect(marked(only?.body ?? [])).toBe(expected)
  })
})

describe('whatever a source says', () => {
  const ODD: Partial<Bibliography>[] = [
    {
      title: 'Marks \u0002italic\u0003 and \u0000 <i>a</i> & <b>b</b> <script>c</script>',
      authors: ['\u0002/\u0003, A'],
    },
    { title: 'H<sub>2</sub>O at 10<sup>3</sup> K', authors: ['Uno, A'], year: '2001' },
    { title: '', url: 'javascript:alert(1)' },
    { title: '', doi: '10.1234/only' },
    { title: '$& $1 %%STRING%% {0}', authors: ['Uno, A'], year: '99999' },
    { title: 'x'.repeat(2000), authors: Array.from({ length: 500 }, (_, i) => `Name${String(i)}, A`) },
    { title: 'שלום', authors: ['לוי, דנה'], year: 'forthcoming' },
  ]

  test.each(CITATION_STYLES)('%s cites it, links only to the web, and does so twice alike', (style) => {
    const cited = cite(style, ODD)
    expect(cited.list.map(({ number }) => number).sort()).toEqual(ODD.map((_, index) => index + 1))
    for (const { margin, body } of cited.list) {
      expect(body.map(({ text }) => text).join('')).toMatch(/\S/)
      for (const { text, link } of [...margin, ...body]) {
        expect(text).not.toMatch(/\p{Cc}/u)
        expect(link ?? 'https://').toMatch(/^https?:\/\//)
      }
    }
    expect(cite(style, ODD).list).toEqual(cited.list)
    ODD.forEach((_, index) => expect(cited.cite(index + 1, 'p. 1').runs.length).toBeGreaterThan(0))
  })

  test('what is set higher or lower is told', () => {
    const body = cite('apa', ODD).list.find(({ number }) => number === 2)?.body ?? []
    expect(body.filter(({ shift }) => shift).map(({ text, shift }) => [text, shift])).toEqual([
      ['2', 'sub'],
      ['3', 'super'],
    ])
  })
})
