import { emptyBibliography, type Bibliography } from '../../../shared/document/source-document'
import { languageTag, oneLine, plainDoi, yearIn } from '../bibliography-fields'
import { elementsOf, wordsOf, type TreeElement } from '../markup/tree'

/** What the package document of a book says of it. */
export function bookMetadata(metadata: TreeElement | null): {
  readonly bibliography: Bibliography
  readonly language: string
} {
  const elements = metadata ? elementsOf(metadata) : []
  const all = (name: string) => elements.filter((element) => element.name === name)
  const refinements = new Refinements(all('meta'))
  const words = (name: string) => {
    const [first] = all(name)
    return first ? wordsOf(first, 2000) : ''
  }
  const people = all('creator')
    .concat(all('contributor'))
    .map((element) => ({
      name: nameOf(element, refinements),
      role: (
        element.get('opf:role') ||
        refinements.of(element, 'role') ||
        (element.name === 'creator' ? 'aut' : '')
      ).toLowerCase(),
    }))
  const withRole = (role: string) => [
    ...new Set(people.filter((person) => person.role === role && person.name !== '').map(({ name }) => name)),
  ]
  const identifiers = all('identifier').map((element) => wordsOf(element, 500))
  return {
    bibliography: {
      ...emptyBibliography(oneLine(titleOf(all('title'), refinements), 2000)),
      type: 'book',
      authors: withRole('aut').slice(0, 500),
      editors: withRole('edt').slice(0, 500),
      translators: withRole('trl').slice(0, 500),
      year: yearIn(publicationDate(all('date'))),
      publisher: oneLine(words('publisher'), 1000),
      doi: identifiers.map(plainDoi).find((doi) => doi !== '') ?? '',
      isbn: identifiers.map(isbnIn).find((isbn) => isbn !== '') ?? '',
    },
    language: languageTag(words('language')),
  }
}

/** What EPUB 3 says of other elements of the metadata, by their id. */
class Refinements {
  private readonly values = new Map<string, string>()

  constructor(metas: readonly TreeElement[]) {
    for (const meta of metas) {
      const key = `${meta.get('refines')} ${meta.get('property')}`
      if (!this.values.has(key)) this.values.set(key, wordsOf(meta, 500))
    }
  }

  of(element: TreeElement, property: string): string {
    const id = element.get('id')
    return id === '' ? '' : (this.values.get(`#${id} ${property}`) ?? '')
  }
}

/** "Family, Given" where the book gives its name for sorting, else the name as it is shown. */
function nameOf(element: TreeElement, refinements: Refinements): string {
  const sorted = element.get('opf:file-as') || element.get('file-as') || refinements.of(element, 'file-as')
  return oneLine(sorted.includes(',') ? sorted : wordsOf(element, 500), 500)
}

/** The one that is called the main title, else the first. */
function titleOf(titles: readonly TreeElement[], refinements: Refinements): string {
  const main = titles.find((title) => refinements.of(title, 'title-type') === 'main') ?? titles[0]
  return main ? wordsOf(main, 2000) : ''
}

/** The date of publication; a date of change or conversion is none of the text. */
function publicationDate(dates: readonly TreeElement[]): string {
  const eventOf = (date: TreeElement) => date.get('opf:event').toLowerCase()
  const date =
    dates.find((each) => eventOf(each).includes('publication')) ??
    dates.find((each) => !/modification|creation|conversion/.test(eventOf(each)))
  return date ? wordsOf(date, 100) : ''
}

function isbnIn(identifier: string): string {
  const digits = identifier.replace(/^(?:urn:)?isbn:?\s*/i, '').replace(/[\s-]/g, '')
  return /^(?:97[89]\d{10}|\d{9}[\dXx])$/.test(digits) ? digits : ''
}
