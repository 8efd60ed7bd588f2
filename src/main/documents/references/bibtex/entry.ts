import type { Entry } from '@retorquere/bibtex-parser'
import { bibliographySchema } from '../../../../shared/document/bibliography'
import { bareDoi } from '../../../../shared/document/csl-item'
import { nameText, OTHERS, withOthersLast } from '../../../../shared/document/names'
import { oneLine } from '../../../../shared/document/one-line'
import { dateFields, datesOf } from '../../../../shared/document/source-dates'
import { emptyBibliography, type Bibliography } from '../../../../shared/document/source-document'
import { languageTag, safeUrl } from '../texts'
import { dateFromParts } from '../written-dates'
import { GENRES, LANGUAGES, TYPES } from './types'

type Creator = NonNullable<Entry['fields']['author']>[number]

/**
 * What an entry of BibTeX or BibLaTeX says of its source; null when it names no title, DOI or link. `parent` is the
 * entry that its `crossref` names.
 */
export function bibliographyOfEntry(entry: Entry, parent?: Entry): Bibliography | null {
  const fields = parent ? withParent(entry.fields, parent.fields) : entry.fields
  const text = (names: readonly string[], limit = 500) => firstText(fields, names, limit)
  const type = typeOf(entry)
  const isPart = type === 'article-journal' || type === 'article-magazine' || type === 'article-newspaper'
  const number = text(['number'])
  const bibliography: Bibliography = {
    ...emptyBibliography(titleOf(text(['title'], 1500), text(['subtitle'], 480))),
    type,
    key: oneLine(entry.key, 500),
    authors: namesOf(fields.author ?? []),
    editors: namesOf(fields.editor ?? []),
    translators: namesOf(fields.translator ?? []),
    ...dateFields(dateOf(text(['date']), text(['year']), text(['month']), text(['day']))),
    container: text(
      ['journaltitle', 'journal', 'shortjournal', 'booktitle', 'maintitle', 'organization'],
      2000,
    ),
    series: text(['series'], 1000),
    event: text(['eventtitle'], 1000),
    volume: text(['volume']),
    issue: isPart ? text(['issue']) || number : text(['issue']),
    number: isPart ? '' : number,
    pages: text(['pages', 'eid', 'articleno']).replace(/\s*[–—-]+\s*/g, '-'),
    publisher: text(['publisher', 'school', 'institution'], 1000),
    place: text(['location', 'address']),
    edition: text(['edition']),
    genre: genreOf(entry.type, text(['type'])),
    doi: bareDoi(text(['doi'])),
    url: urlOf(text),
    isbn: text(['isbn']),
    issn: text(['issn']),
    accessed: accessedOf(text(['urldate', 'lastchecked'])),
    language: languageOf(text(['langid', 'language', 'hyphenation'])),
  }
  return bibliography.title || bibliography.doi || bibliography.url ? bibliography : null
}

/** BibTeX's own rule: what an entry lacks is that of its parent, whose title is the title of the book. */
function withParent(fields: Entry['fields'], parent: Entry['fields']): Entry['fields'] {
  const { title, ...rest } = parent
  const booktitle = fields['booktitle'] ?? parent['booktitle'] ?? title
  return { ...rest, ...(booktitle === undefined ? {} : { booktitle }), ...fields } as Entry['fields']
}

function typeOf({ type, fields }: Entry): Bibliography['type'] {
  const subtype = firstText(fields, ['entrysubtype'], 100).toLowerCase()
  if (type.toLowerCase() === 'article' && subtype === 'magazine') return 'article-magazine'
  if (type.toLowerCase() === 'article' && subtype === 'newspaper') return 'article-newspaper'
  // What BibLaTeX has no type for is told by the name that CSL has for it.
  const named = bibliographySchema.shape.type.safeParse(subtype)
  if (subtype !== '' && named.success) return named.data
  const name = type.toLowerCase()
  return Object.hasOwn(TYPES, name) ? (TYPES[name] ?? '') : ''
}

function genreOf(type: string, written: string): string {
  const known = (name: string) => (Object.hasOwn(GENRES, name) ? GENRES[name] : undefined)
  return known(written.toLowerCase()) ?? (written || (known(type.toLowerCase()) ?? ''))
}

function titleOf(title: string, subtitle: string): string {
  if (subtitle === '') return title
  return /[?!:.]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`
}

/** The first of these fields that holds something. Some fields are lists; their members are joined. */
function firstText(fields: Entry['fields'], names: readonly string[], limit: number): string {
  for (const name of names) {
    const value: unknown = Object.hasOwn(fields, name) ? (fields as Record<string, unknown>)[name] : undefined
    const text = oneLine(
      Array.isArray(value) ? value.filter((each) => typeof each === 'string').join('; ') : value,
      limit,
    )
    if (text !== '') return text
  }
  return ''
}

function namesOf(creators: readonly Creator[]): string[] {
  return withOthersLast(
    creators
      .slice(0, 500)
      .map(nameOf)
      .filter((name) => name !== ''),
  )
}

function nameOf({ name, lastName = '', firstName = '', prefix = '', suffix = '' }: Creator): string {
  const literal = oneLine(name ?? '', 490)
  if (literal !== '') return nameText({ kind: 'institution', name: literal })
  // "and others" says that there are more.
  if (lastName === 'others' && firstName === '') return OTHERS
  const part = (text: string) => oneLine(text, 120)
  const family = part(lastName)
  if (family === '') return part(firstName)
  return nameText({
    kind: 'person',
    family,
    given: part(firstName),
    particle: part(prefix),
    droppedParticle: '',
    suffix: part(suffix),
  })
}

/** Circa, uncertain and open dates of BibLaTeX lose their marks. */
function dateOf(date: string, year: string, month: string, day: string): string {
  const plain = date.replace(/[~?%]/g, '').replace(/^\/|\/(?:\.\.)?$/g, '')
  return plain === '' ? dateFromParts(year, month, day) : plain
}

function accessedOf(text: string): string {
  return datesOf(text).length === 1 ? text : ''
}

function urlOf(text: (names: readonly string[], limit?: number) => string): string {
  const url = safeUrl(text(['url', 'howpublished', 'note'], 4096))
  if (url !== '') return url
  const eprint = text(['eprint'])
  const isArxiv = /^arxiv$/i.test(text(['eprinttype', 'archiveprefix']))
  return isArxiv && /^[\w.\-/]{4,40}$/.test(eprint) ? `https://arxiv.org/abs/${eprint}` : ''
}

function languageOf(text: string): string {
  const name = text.toLowerCase()
  return Object.hasOwn(LANGUAGES, name) ? (LANGUAGES[name] ?? '') : languageTag(text)
}
