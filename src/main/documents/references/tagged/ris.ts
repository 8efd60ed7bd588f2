import { bareDoi } from '../../../../shared/document/csl-item'
import { withOthersLast } from '../../../../shared/document/names'
import { oneLine } from '../../../../shared/document/one-line'
import { dateFields, datesOf } from '../../../../shared/document/source-dates'
import { emptyBibliography, type Bibliography } from '../../../../shared/document/source-document'
import { languageTag, safeUrl } from '../texts'
import { dateFromWords } from '../written-dates'
import type { TaggedRecord } from './records'
import { RIS_TYPES } from './ris-types'

/** The fields of a record: the first value under the first of these tags that has one. */
export type First = (tags: readonly string[], limit?: number) => string

/** Reads texts and names from a record, cut to what a bibliography holds. */
export function readerOf(fields: TaggedRecord['fields']): {
  first: First
  names: (tags: readonly string[]) => string[]
} {
  return {
    first: (tags, limit = 500) =>
      tags
        .flatMap((tag) => fields.get(tag) ?? [])
        .map((value) => oneLine(value, limit))
        .find((value) => value !== '') ?? '',
    names: (tags) =>
      withOthersLast(
        tags
          .flatMap((tag) => fields.get(tag) ?? [])
          .slice(0, 500)
          .map((value) => oneLine(value, 500))
          .filter((value) => value !== ''),
      ),
  }
}

/** What a record of RIS says of its source, in the dialects of Zotero, EndNote and Mendeley. */
export function bibliographyOfRis({ fields }: TaggedRecord): Bibliography {
  const { first, names } = readerOf(fields)
  const code = first(['TY']).toUpperCase()
  const type = Object.hasOwn(RIS_TYPES, code) ? (RIS_TYPES[code] ?? '') : ''
  const isBook = type === 'book'
  const isPart = type.startsWith('article') || type === 'review'
  const number = first(['M1'])
  return {
    ...emptyBibliography(first(['TI', 'T1', 'CT', ...(isBook ? ['BT', 'T2'] : ['BT'])], 2000)),
    type,
    key: first(['ID']),
    authors: names(fields.has('AU') ? ['AU'] : ['A1']),
    editors: names(['A2', 'ED', ...(isPart ? [] : ['A3'])]),
    translators: names(['TA', 'A4']).filter((name) => name.length > 1),
    ...dateFields(dateOf(first)),
    container: isBook ? '' : first(['T2', 'JF', 'JO', 'C3', 'BT', 'JA', 'J2', 'J1'], 2000),
    series: isBook ? first(['T3', 'T2'], 1000) : first(['T3'], 1000),
    event: type === 'paper-conference' ? first(['C3', 'T3'], 1000) : '',
    volume: first(['VL']),
    issue: first(['IS']) || (isPart ? number : ''),
    number: isPart ? '' : number,
    pages: pagesOf(first),
    publisher: first(['PB'], 1000),
    place: first(['CY', 'PP']),
    edition: first(['ET']),
    genre: genreOf(first(['M3'])),
    doi: bareDoi(
      first(['DO', 'DI']) || /^(?:doi:?\s*)?(10\.\d{4,9}\/\S+)$/i.exec(first(['M3', 'L3']))?.[1] || '',
    ),
    url: safeUrl(first(['UR', 'LK'], 4096)),
    isbn: isPart ? '' : first(['SN']),
    issn: isPart ? first(['SN']) : '',
    accessed: accessedOf(first(['Y2'])),
    language: languageTag(first(['LA'])),
  }
}

/** The year is in PY or Y1; the whole date, where there is one, in DA or behind the year. */
function dateOf(first: First): string {
  const year = dateFromWords(first(['PY', 'Y1']))
  const whole = dateFromWords(first(['DA']))
  if (year.length > 4 && datesOf(year).length > 0) return year
  if (datesOf(whole).length > 0 && (year === '' || whole.startsWith(year))) return whole
  return year
}

function pagesOf(first: First): string {
  const start = first(['SP']).replace(/\s*[–—-]+\s*/g, '-')
  const end = first(['EP'])
  return end === '' || start.includes('-') || end === start ? start || end : `${start}-${end}`
}

function genreOf(text: string): string {
  return /^(?:doi:?\s*)?10\.\d/i.test(text) ? '' : text
}

function accessedOf(text: string): string {
  const date = dateFromWords(text)
  return datesOf(date).length === 1 ? date : ''
}
