import { emptyBibliography, type Bibliography } from '../../../shared/document/source-document'
import { isoDate, languageTag, oneLine, yearIn } from '../bibliography-fields'

type Fields = Readonly<Record<string, unknown>>

/** What front matter says of the source, in the notebook's terms. Fields it does not know are ignored. */
export function bibliographyFrom(fields: Fields): Bibliography {
  const url = firstLine(fields, ['url', 'link', 'source'], 4096)
  return {
    ...emptyBibliography(firstLine(fields, ['title'], 2000)),
    authors: authorsFrom(fields['authors'] ?? fields['author']),
    ...datesFrom(fields),
    container: firstLine(fields, ['container', 'journal', 'publication', 'container-title'], 2000),
    doi: firstLine(fields, ['doi'], 500).replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''),
    url: /^https?:\/\/\S+$/i.test(url) ? url : '',
  }
}

/** The language as a BCP 47 tag; empty when the field is missing or no such tag. */
export function languageFrom(fields: Fields): string {
  return languageTag(firstLine(fields, ['lang', 'language'], 64))
}

/** The year, and the whole date where it is one of that year: a date beside a year may be that of the notes. */
function datesFrom(fields: Fields): Pick<Bibliography, 'year' | 'issued'> {
  const dates = ['date', 'issued', 'published']
  const year = yearIn(firstLine(fields, ['year', ...dates], 100))
  const issued = isoDate(firstLine(fields, dates, 100))
  return { year, issued: issued.startsWith(year) ? issued : '' }
}

function authorsFrom(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(/;|\s+(?:and|&)\s+/)
      : [value]
  return list
    .slice(0, 500)
    .map((author) => nameOf(author))
    .filter((name) => name !== '')
}

function nameOf(author: unknown): string {
  if (typeof author !== 'object' || author === null) return oneLine(author, 500)
  const { name, given, family, literal } = author as Fields
  const parts = [given, family].map((part) => oneLine(part, 240)).filter((part) => part !== '')
  return oneLine(name ?? literal, 500) || parts.join(' ')
}

/** The first of these fields that holds something, on one line. */
function firstLine(fields: Fields, names: readonly string[], limit: number): string {
  for (const name of names) {
    const text = Object.hasOwn(fields, name) ? oneLine(fields[name], limit) : ''
    if (text !== '') return text
  }
  return ''
}
