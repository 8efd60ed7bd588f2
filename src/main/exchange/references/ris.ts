import { nameText, parseName, withOthersLast } from '../../../shared/document/names'
import { oneLine } from '../../../shared/document/one-line'
import { datesOf } from '../../../shared/document/source-dates'
import type { Bibliography } from '../../../shared/document/source-document'
import { RIS_TYPES } from '../../documents/references/tagged/ris-types'
import { withLikelyType } from './likely-type'
import { RIS_NAMES } from './ris-names'
import type { ListedSource } from './sources'

/**
 * A source as a record of RIS, in the dialect that Zotero and EndNote write. Lines end with CR LF, as the format's
 * description asks; the text is UTF-8.
 */
export function risRecord({ key, source: known }: ListedSource): string {
  const source = withLikelyType(known)
  const { type } = source
  const isBook = type === 'book'
  // What a reader takes the name of the kind for decides what SN is.
  const isPart = RIS_TYPES[RIS_NAMES[type]]?.startsWith('article') ?? false
  const isConference = type === 'paper-conference'
  const [start = '', end = '', ...more] = source.pages.split('-')
  const isSpan = end !== '' && more.length === 0
  const names = (tag: string, list: readonly string[]) =>
    withOthersLast(list).map((name): Line => [tag, nameText(parseName(name))])
  const lines: Line[] = [
    ['TY', RIS_NAMES[type]],
    ['ID', key],
    ['TI', source.title],
    ...names('AU', source.authors),
    ...names('A2', source.editors),
    ...names('A4', source.translators),
    ...dateLines(source),
    ['T2', isBook ? '' : source.container],
    ['C3', isConference ? source.event : ''],
    // A reader takes a conference's T3 for its name when there is no other.
    ['T3', isConference && source.event === '' ? '' : source.series],
    ['VL', source.volume],
    ['IS', source.issue],
    ['M1', source.number],
    ['SP', isSpan ? start : source.pages],
    ['EP', isSpan ? end : ''],
    ['PB', source.publisher],
    ['CY', source.place],
    ['ET', source.edition],
    ['M3', source.genre],
    ['SN', isPart ? source.issn : source.isbn],
    ['DO', source.doi],
    ['UR', source.url],
    ['Y2', slashes(source.accessed)],
    ['LA', source.language],
  ]
  const there = lines
    .map(([tag, value]): Line => [tag, oneLine(value, 4096)])
    .filter(([tag, value]) => value !== '' || tag === 'TY')
  return (
    [...there, ['ER', ''] satisfies Line].map(([tag, value]) => `${tag}  - ${value}\r\n`).join('') + '\r\n'
  )
}

type Line = readonly [tag: string, value: string]

/** The year by itself, and the whole date where more is known. */
function dateLines({ year, issued }: Bibliography): Line[] {
  const [first] = datesOf(issued)
  if (!first) return [['PY', year || issued]]
  return [
    ['PY', year || String(first[0] ?? '')],
    ['DA', slashes(issued)],
  ]
}

/** A date as RIS writes it, "2021/03/14"; of a span its beginning. Words stay words. */
function slashes(date: string): string {
  const [first] = datesOf(date)
  if (!first) return date
  const [year = 0, ...rest] = first
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('/')
}
