import { describe, expect, test } from 'vitest'
import { cslItem } from '../../../shared/document/csl-item'
import { emptyBibliography, type Bibliography } from '../../../shared/document/source-document'
import type { CitationStyle } from '../../../shared/notebook/citation-style'
import { EMPTY_BRIEF } from '../fixtures/small-brief'
import { citeSources } from './cite'
import type { Run } from './output-format'
import { SOURCES } from './sources.fixture'

function cited(style: CitationStyle, language: string, source: Partial<Bibliography>, place = '') {
  const item = cslItem('ref_1', { ...emptyBibliography(''), ...source })
  const references = [{ item, label: 'Source 1', claims: [], link: '' }]
  const brief = { ...EMPTY_BRIEF, citationStyle: style, language, references }
  const sources = citeSources(brief, 'resources/citation-styles')
  const { label, runs } = sources.cite(1, place)
  return {
    entry: marked(sources.list[0]?.body ?? []),
    citation: [label, marked(runs)].filter(Boolean).join(' '),
  }
}

/** Italics between asterisks; no-break spaces, which the languages set differently, as spaces. */
const marked = (runs: readonly Run[]) =>
  runs.map(({ text, italic }) => (italic ? `*${text}*` : text).replace(/[\u00a0\u202f]/g, ' ')).join('')

const [ARTICLE = {}, BOOK = {}, CHAPTER = {}, , , , PAPER = {}, , , MANY = {}] = SOURCES
const and = (source: Partial<Bibliography>, ...authors: string[]) => ({ ...source, authors })

describe('a list of names that came shortened', () => {
  test.each<[CitationStyle, string, string, string]>([
    ['apa', 'en', 'Okafor, A., et al. (2021). ', 'Okafor et al., 2021'],
    ['vancouver', 'en', 'Okafor A, et al. Shade', 'Source 1 (1)'],
    ['vancouver', 'de', 'Okafor A, u. a. Shade', 'Source 1 (1)'],
    ['chicago-author-date', 'en', 'Okafor, Ada, et al. 2021. ', 'Okafor et al. 2021'],
    [
      'chicago-note-bibliography',
      'fr',
      'Okafor, Ada, et al. « Shade on',
      'Okafor et al., « Shade on the street »',
    ],
    ['harvard-cite-them-right', 'en', 'Okafor, A. *et al.* (2021) ', 'Okafor *et al.*, 2021'],
    ['harvard-cite-them-right', 'de', 'Okafor, A. *u. a.* (2021) ', 'Okafor *u. a.*, 2021'],
    ['modern-language-association', 'es', 'Okafor, Ada, et al. «Shade', 'Okafor et al.'],
    ['ieee', 'en', 'A. Okafor *et al.*, “Shade', 'Source 1 [1]'],
  ])('%s, %s: one and others', (style, language, start, citation) => {
    const found = cited(style, language, and(ARTICLE, 'Okafor, Ada', 'et al.'))
    expect(found.entry.slice(0, start.length)).toBe(start)
    expect(found.citation).toBe(citation)
  })

  test.each<[CitationStyle, string]>([
    ['apa', 'Okafor, A., Lind, P., et al. (2021). '],
    ['vancouver', 'Okafor A, Lind P, et al. Shade'],
    ['chicago-author-date', 'Okafor, Ada, Per Lind, et al. 2021. '],
    ['harvard-cite-them-right', 'Okafor, A., Lind, P. *et al.* (2021) '],
    ['modern-language-association', 'Okafor, Ada, et al. “Shade'],
    ['ieee', 'A. Okafor, P. Lind, *et al.*, “Shade'],
  ])('%s: two and others', (style, start) => {
    const { entry } = cited(style, 'en', and(ARTICLE, 'Okafor, Ada', 'Lind, Per', 'others'))
    expect(entry.slice(0, start.length)).toBe(start)
  })

  test('a style that shortens it further says so once', () => {
    const many = and(MANY, ...(MANY.authors ?? []), 'et al.')
    expect(cited('vancouver', 'en', many).entry).toMatch(/^Alm A, .*Flm F, et al\. Ten thousand/)
    expect(cited('apa', 'en', many).entry).toMatch(/Slm, S\., et al\. \(2022\)/)
  })

  test('editors', () => {
    const edited = { ...CHAPTER, editors: ['Brandt, Eva', 'et al.'] }
    expect(cited('apa', 'en', edited).entry).toContain('In E. Brandt et al. (Eds.), *A handbook')
    expect(cited('vancouver', 'en', edited).entry).toContain('In: Brandt E, et al., editors. A handbook')
  })

  test('others alone are nobody', () => {
    expect(cited('apa', 'en', and(BOOK, 'et al.')).entry).toBe('*Street trees* (2nd ed.). (1999). Elm Press.')
  })
})

describe('APA 7: papers of a conference', () => {
  test('proceedings of a publisher are a book', () => {
    expect(cited('apa', 'en', PAPER).entry).toBe(
      'Rossi, C., & Okafor, A. (2019). Counting canopies. In *Proceedings of the Tree Days* (pp. 1–9). Elm Press.',
    )
  })
  test('with editors and a volume', () => {
    expect(cited('apa', 'en', { ...PAPER, volume: '3', editors: ['Brandt, Eva'] }).entry).toBe(
      'Rossi, C., & Okafor, A. (2019). Counting canopies. In E. Brandt (Ed.), *Proceedings of the Tree Days* (Vol. 3, pp. 1–9). Elm Press.',
    )
  })
  test('proceedings that come out as a journal stay one', () => {
    expect(cited('apa', 'en', { ...PAPER, publisher: '', volume: '3', issue: '2' }).entry).toBe(
      'Rossi, C., & Okafor, A. (2019). Counting canopies. *Proceedings of the Tree Days*, *3*(2), 1–9.',
    )
  })
})

// By the terms of each language as CSL has them.
describe('labels are in the language of the brief', () => {
  test.each<[CitationStyle, string, string, string]>([
    ['apa', 'de', 'pp. 12-14', 'Okafor & van der Berg, 2021, S. 12–14'],
    ['apa', 'fr', 'S. 12', 'Okafor & van der Berg, 2021, p. 12'],
    ['apa', 'es', 'pp. 12-14', 'Okafor & van der Berg, 2021, pp. 12-14'],
    ['harvard-cite-them-right', 'de', 'p. 12', 'Okafor und van der Berg, 2021, S. 12'],
    ['chicago-author-date', 'fr', 'p. 12', 'Okafor et van der Berg 2021, 12'],
    ['vancouver', 'de', 'pp. 12-14', 'Source 1, S. 12–14 (1)'],
    ['vancouver', 'en', 'S. 12', 'Source 1, p. 12 (1)'],
    ['ieee', 'es', '12-14', 'Source 1, pp. 12-14 [1]'],
    ['ieee', 'de', 'the back cover', 'Source 1, the back cover [1]'],
  ])('%s, %s: %s', (style, language, place, expected) => {
    expect(cited(style, language, ARTICLE, place).citation).toBe(expected)
  })

  test.each<[CitationStyle, string, string]>([
    [
      'apa',
      'de',
      'Sato, Y. (2005). Leaves in autumn. In E. Brandt & P. Lind (Hrsg.), *A handbook of trees* (S. 30–45). Elm Press.',
    ],
    [
      'vancouver',
      'de',
      'Sato Y. Leaves in autumn. In: Brandt E, Lind P, Herausgeber. A handbook of trees. Bonn: Elm Press; 2005. S. 30–45.',
    ],
    [
      'ieee',
      'fr',
      'Y. Sato, « Leaves in autumn », in *A handbook of trees*, E. Brandt et P. Lind, Éd. Bonn: Elm Press, 2005, p. 30‑45.',
    ],
    [
      'apa',
      'es',
      'Sato, Y. (2005). Leaves in autumn. En E. Brandt & P. Lind (Eds.), *A handbook of trees* (pp. 30-45). Elm Press.',
    ],
    [
      'vancouver',
      'es',
      'Sato Y. Leaves in autumn. En: Brandt E, Lind P, editores. A handbook of trees. Bonn: Elm Press; 2005. p. 30-45.',
    ],
    [
      'harvard-cite-them-right',
      'fr',
      'Sato, Y. (2005) « Leaves in autumn », in E. Brandt et P. Lind (éd.) *A handbook of trees*. Bonn: Elm Press, p. 30‑45.',
    ],
  ])('%s, %s', (style, language, expected) => {
    expect(cited(style, language, CHAPTER).entry).toBe(expected)
  })

  test.each([
    ['de', 'u. a.'],
    ['fr', 'et al.'],
    ['es', 'et al.'],
  ])('%s: %s after six of many', (language, words) => {
    expect(cited('vancouver', language, MANY).entry).toContain(`Flm F, ${words} Ten thousand`)
  })
})
