import { parseName, withOthersLast } from './names'
import { datesOf, type DateParts } from './source-dates'
import type { Bibliography } from './source-document'

/** A name of CSL-JSON. */
export interface CslName {
  readonly family?: string
  readonly given?: string
  readonly 'non-dropping-particle'?: string
  readonly 'dropping-particle'?: string
  readonly suffix?: string
  readonly literal?: string
}

export interface CslDate {
  readonly 'date-parts'?: readonly DateParts[]
  readonly literal?: string
}

/** One source in CSL-JSON 1.0.2, with the fields that a bibliography can fill. */
export interface CslItem {
  readonly id: string
  readonly type: string
  readonly [field: string]: string | CslDate | readonly CslName[]
}

/** A bibliography as an item of CSL-JSON; fields that are not known are left out. */
export function cslItem(id: string, source: Bibliography): CslItem {
  const { doi, url } = source
  const fields: Record<string, string | CslDate | readonly CslName[] | undefined> = {
    title: source.title,
    author: withOthersLast(source.authors).map(cslName),
    editor: withOthersLast(source.editors).map(cslName),
    translator: withOthersLast(source.translators).map(cslName),
    issued: dateOf(source.issued || source.year),
    accessed: dateOf(source.accessed),
    'container-title': source.container,
    'collection-title': source.series,
    'event-title': source.event,
    volume: source.volume,
    issue: source.issue,
    page: source.pages,
    publisher: source.publisher,
    'publisher-place': source.place,
    edition: source.edition,
    number: source.number,
    genre: source.genre,
    DOI: bareDoi(doi),
    URL: url,
    ISBN: source.isbn,
    ISSN: source.issn,
    language: source.language,
  }
  const known = Object.entries(fields).filter(([, value]) => value !== undefined && isKnown(value))
  return { id, type: source.type || likelyType(source), ...Object.fromEntries(known) }
}

/** A DOI without what is often written before it. */
export function bareDoi(doi: string): string {
  return doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
}

function isKnown(value: string | CslDate | readonly CslName[]): boolean {
  return typeof value === 'object' && 'length' in value ? value.length > 0 : value !== ''
}

/** What a source of no known type most likely is. */
export function likelyType({
  container,
  volume,
  issue,
  pages,
  publisher,
  isbn,
  url,
  doi,
  editors,
}: Bibliography): Bibliography['type'] {
  if (container !== '') {
    if (volume || issue || doi) return 'article-journal'
    if (publisher || isbn || editors.length > 0) return 'chapter'
    return url !== '' && pages === '' ? 'webpage' : 'article-journal'
  }
  if (publisher || isbn) return 'book'
  return url !== '' && doi === '' ? 'webpage' : 'document'
}

function cslName(text: string): CslName {
  const name = parseName(text)
  if (name.kind === 'institution') return { literal: name.name }
  return {
    family: name.family,
    ...(name.given && { given: name.given }),
    ...(name.particle && { 'non-dropping-particle': name.particle }),
    ...(name.droppedParticle && { 'dropping-particle': name.droppedParticle }),
    ...(name.suffix && { suffix: name.suffix }),
  }
}

function dateOf(text: string): CslDate | undefined {
  const words = text.trim()
  // What citation styles say themselves where there is no date.
  if (words === '' || /^(?:n\.?\s?d\.?|o\.?\s?j\.?|s\.?\s?d\.?)$/i.test(words)) return undefined
  const dates = datesOf(words)
  return dates.length > 0 ? { 'date-parts': dates } : { literal: words }
}
