import { bareDoi } from './csl-item'
import { nameText, withOthersLast } from './names'
import { oneLine } from './one-line'
import { dateFields, dateText, datesOf } from './source-dates'
import { bibliographySchema } from './bibliography'
import { emptyBibliography, type Bibliography } from './source-document'

type Fields = Readonly<Record<string, unknown>>

/**
 * The bibliography of an item of CSL-JSON, from any program: texts are cut to what a notebook holds and freed of
 * markup, what is not understood is left out. Null when the value is no item or names no title, DOI or link.
 */
export function bibliographyOfCsl(value: unknown): Bibliography | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const item = value as Fields
  const text = (name: string, limit = 500) => oneLine(own(item, name), limit)
  const url = text('URL', 4096)
  const bibliography: Bibliography = {
    ...emptyBibliography(text('title', 2000)),
    type: typeOf(text('type')),
    authors: namesOf(own(item, 'author')),
    editors: namesOf(own(item, 'editor')),
    translators: namesOf(own(item, 'translator')),
    ...dateFields(dateOf(own(item, 'issued'))),
    accessed: accessedOf(own(item, 'accessed')),
    container: text('container-title', 2000) || text('journalAbbreviation', 2000),
    series: text('collection-title', 1000),
    event: text('event-title', 1000) || text('event', 1000),
    volume: text('volume'),
    issue: text('issue'),
    pages: text('page'),
    publisher: text('publisher', 1000),
    place: text('publisher-place') || text('event-place'),
    edition: text('edition'),
    number: text('number'),
    genre: text('genre'),
    doi: bareDoi(text('DOI')),
    url: /^https?:\/\/\S+$/i.test(url) ? url : '',
    isbn: text('ISBN'),
    issn: text('ISSN'),
    language: text('language', 64),
    key: text('citation-key') || text('id'),
  }
  return bibliography.title || bibliography.doi || bibliography.url ? bibliography : null
}

/** A type of CSL as a notebook knows it; one it does not know is left open. */
function typeOf(type: string): Bibliography['type'] {
  const known = bibliographySchema.shape.type.safeParse(type)
  return known.success ? known.data : ''
}

function own(item: Fields, name: string): unknown {
  return Object.hasOwn(item, name) ? item[name] : undefined
}

function namesOf(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return withOthersLast(
    value
      .slice(0, 500)
      .map(nameOf)
      .filter((name) => name !== ''),
  )
}

function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return oneLine(value, 490)
  const name = value as Fields
  const part = (key: string) => oneLine(own(name, key), 120)
  const literal = oneLine(own(name, 'literal'), 490)
  if (literal !== '') return nameText({ kind: 'institution', name: literal })
  const family = part('family')
  if (family === '') return part('given')
  return nameText({
    kind: 'person',
    family,
    given: part('given'),
    particle: part('non-dropping-particle'),
    droppedParticle: part('dropping-particle'),
    suffix: part('suffix'),
  })
}

function dateOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return oneLine(value, 32)
  const date = value as Fields
  const parts = own(date, 'date-parts')
  if (!Array.isArray(parts)) return oneLine(own(date, 'literal') ?? own(date, 'raw'), 32)
  const dates = parts
    .slice(0, 2)
    .map((part: unknown) =>
      (Array.isArray(part) ? part : [])
        .slice(0, 3)
        .map(Number)
        .filter((number) => number > 0),
    )
    .filter((part) => part.length > 0)
  const text = dateText(dates)
  return text === '' || datesOf(text).length > 0 ? text : String(dates[0]?.[0] ?? '')
}

/** The day a source was looked at; a span or words are not one. */
function accessedOf(value: unknown): string {
  const text = dateOf(value)
  return datesOf(text).length === 1 ? text : ''
}
