import { parseName, withOthersLast, OTHERS } from '../../../shared/document/names'
import { oneLine } from '../../../shared/document/one-line'
import { datesOf } from '../../../shared/document/source-dates'
import type { Bibliography } from '../../../shared/document/source-document'
import { GENRES, LANGUAGES } from '../../documents/references/bibtex/types'
import { latex, latexTitle, verbatim } from './latex'
import { withLikelyType } from './likely-type'
import { entryTypeOf } from './bibtex-types'
import type { ListedSource } from './sources'

/**
 * A source as an entry of BibTeX. Types and fields are those that BibTeX and BibLaTeX both know, as far as they go: `journal`,
 * `address`, `year` and `month`; a span of dates is a `date` of BibLaTeX. Text is UTF-8, and only what LaTeX would
 * take for a command is escaped.
 */
export function bibtexEntry({ key, source: known }: ListedSource): string {
  const source = withLikelyType(known)
  const { type } = source
  const { entry, subtype } = entryTypeOf(source)
  const isPart = type === 'article-journal' || type === 'article-magazine' || type === 'article-newspaper'
  const fields: Field[] = [
    ['entrysubtype', subtype],
    ['author', names(source.authors)],
    ['editor', names(source.editors)],
    ['translator', names(source.translators)],
    ['title', latexTitle(oneLine(source.title, 2000))],
    [containerField(source), text(source.container)],
    ...dateFieldsOf(source),
    ['volume', text(source.volume)],
    [isPart ? 'number' : 'issue', text(source.issue)],
    ['number', isPart ? '' : text(source.number)],
    ['pages', text(source.pages.replace(/[\s]*-[\s]*/g, '–')).replaceAll('–', '--')],
    ['series', text(source.series)],
    ['edition', text(source.edition)],
    ['eventtitle', text(source.event)],
    [publisherField(type), text(source.publisher)],
    ['address', text(source.place)],
    ['type', GENRES[entry] === source.genre ? '' : text(source.genre)],
    ['doi', verbatim(source.doi)],
    ['url', verbatim(source.url)],
    ['urldate', text(source.accessed)],
    ['isbn', text(source.isbn)],
    ['issn', text(source.issn)],
    ['langid', languageName(source.language)],
  ]
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = ${value}`)
  return `@${[`${entry}{${key}`, ...lines].join(',\n')}\n}\n`
}

type Field = readonly [name: string, value: string]

/** A field of text in its braces; empty for none. */
function text(value: string): string {
  const line = oneLine(value, 4096)
  return line === '' ? '' : `{${latex(line)}}`
}

function containerField({ type }: Bibliography): string {
  if (type.startsWith('article') || type === 'review' || type === '') return 'journal'
  return type === 'webpage' || type.startsWith('post') ? 'organization' : 'booktitle'
}

function publisherField(type: Bibliography['type']): string {
  if (type === 'thesis') return 'school'
  return type === 'report' ? 'institution' : 'publisher'
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function dateFieldsOf({ year, issued }: Bibliography): Field[] {
  const dates = datesOf(issued || year)
  const [[number, month, day] = []] = dates
  if (dates.length > 1) return [['date', `{${(issued || year).replace('–', '/')}}`]]
  if (number === undefined) return [['year', text(year || issued)]]
  return [
    ['year', `{${String(number).padStart(4, '0')}}`],
    ['month', month === undefined ? '' : (MONTHS[month - 1] ?? '')],
    ['day', day === undefined ? '' : `{${String(day)}}`],
  ]
}

function names(list: readonly string[]): string {
  const written = withOthersLast(list).map((name) => (name === OTHERS ? 'others' : nameOf(name)))
  return written.length === 0 ? '' : `{${written.join(' and ')}}`
}

/** "van der Berg, Jr., Ada". What is no person's name stands in braces of its own, so that nobody takes it apart. */
function nameOf(name: string): string {
  const read = parseName(oneLine(name, 500))
  if (read.kind === 'institution') return `{${latex(read.name)}}`
  const family = [read.particle, part(read.family)]
    .filter(Boolean)
    .join(/['’]$/.test(read.particle) ? '' : ' ')
  const given = [part(read.given), read.droppedParticle].filter(Boolean).join(' ')
  return [family, latex(read.suffix), given].filter((each, index) => index !== 1 || each !== '').join(', ')
}

/** A part of a name; one with "and" or a comma in it, or all in small letters, is kept from being taken apart. */
function part(words: string): string {
  const isRisky = /(?:^|\s)and(?:\s|$)|,/i.test(words) || /^\p{Ll}.*\s/u.test(words)
  return isRisky ? `{${latex(words)}}` : latex(words)
}

/** LaTeX’s own name for a language where it has one, else the tag. */
function languageName(tag: string): string {
  const [, name = tag] = LANGUAGE_NAMES.find(([known]) => known === tag) ?? []
  return text(name)
}

const PREFERRED = ['english', 'american', 'british', 'ngerman', 'french', 'portuguese', 'brazilian']
const LANGUAGE_NAMES = Object.entries(LANGUAGES)
  .map(([name, tag]) => [tag, name] as const)
  .sort(([, a], [, b]) => Number(PREFERRED.includes(b)) - Number(PREFERRED.includes(a)))
