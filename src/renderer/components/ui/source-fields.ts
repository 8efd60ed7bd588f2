import type { Bibliography } from '../../../shared/document/source-document'

type SourceType = Bibliography['type']
type ListFieldName = 'editors' | 'translators'
export type TextFieldName = Exclude<
  keyof Bibliography,
  ListFieldName | 'authors' | 'type' | 'title' | 'year' | 'issued'
>

interface TextFieldTerm {
  readonly name: TextFieldName
  readonly label: string
  readonly placeholder?: string
  readonly limit: number
}

const TYPE_LABELS: Readonly<Record<SourceType, string>> = {
  '': 'Not said',
  'article-journal': 'Journal article',
  'article-magazine': 'Magazine article',
  'article-newspaper': 'Newspaper article',
  article: 'Preprint or other article',
  book: 'Book',
  chapter: 'Chapter of a book',
  'entry-dictionary': 'Dictionary entry',
  'entry-encyclopedia': 'Encyclopedia entry',
  'paper-conference': 'Conference paper',
  thesis: 'Thesis',
  report: 'Report',
  webpage: 'Web page',
  'post-weblog': 'Blog post',
  post: 'Post',
  dataset: 'Data set',
  software: 'Software',
  standard: 'Standard',
  patent: 'Patent',
  legislation: 'Law',
  legal_case: 'Court case',
  bill: 'Bill',
  manuscript: 'Manuscript',
  speech: 'Talk',
  interview: 'Interview',
  personal_communication: 'Letter or message',
  motion_picture: 'Film or video',
  broadcast: 'Broadcast',
  song: 'Recording',
  graphic: 'Picture',
  map: 'Map',
  review: 'Review',
  document: 'Other',
}

/** Every type of source, to choose one. */
export const SOURCE_TYPE_OPTIONS = (Object.keys(TYPE_LABELS) as SourceType[]).map((value) => ({
  value,
  label: TYPE_LABELS[value],
}))

const TEXTS: Readonly<Record<TextFieldName, Omit<TextFieldTerm, 'name'>>> = {
  container: { label: 'Journal, book or site', limit: 2000 },
  volume: { label: 'Volume', limit: 500 },
  issue: { label: 'Issue', limit: 500 },
  pages: { label: 'Pages', placeholder: '101-117', limit: 500 },
  genre: { label: 'Kind', placeholder: 'PhD thesis', limit: 500 },
  number: { label: 'Number', limit: 500 },
  event: { label: 'Conference', limit: 1000 },
  publisher: { label: 'Publisher or university', limit: 1000 },
  place: { label: 'Place', limit: 500 },
  edition: { label: 'Edition', placeholder: '2', limit: 500 },
  series: { label: 'Series', limit: 1000 },
  doi: { label: 'DOI', placeholder: '10.1000/182', limit: 500 },
  url: { label: 'Link', placeholder: 'https://', limit: 4096 },
  accessed: { label: 'Looked at on', placeholder: '2021-03-14', limit: 32 },
  isbn: { label: 'ISBN', limit: 500 },
  issn: { label: 'ISSN', limit: 500 },
  language: { label: 'Language of the source', placeholder: 'en', limit: 64 },
  key: { label: 'Citation key', limit: 500 },
}
const OTHER_LABELS = {
  type: 'Type',
  title: 'Title',
  authors: 'Authors',
  editors: 'Editors',
  translators: 'Translators',
  year: 'Year or date',
  issued: 'Date',
} as const

/** What a field of a bibliography is called. */
export function fieldLabel(name: keyof Bibliography): string {
  return name in OTHER_LABELS
    ? OTHER_LABELS[name as keyof typeof OTHER_LABELS]
    : TEXTS[name as TextFieldName].label
}

const TEXT_NAMES = Object.keys(TEXTS) as TextFieldName[]

const ARTICLE: readonly TextFieldName[] = ['container', 'volume', 'issue', 'pages', 'doi', 'url']
const BOOK: readonly TextFieldName[] = ['publisher', 'place', 'edition', 'isbn', 'doi', 'url']
const WEB: readonly TextFieldName[] = ['container', 'url', 'accessed', 'doi']
const OF_TYPE: Partial<Record<SourceType, readonly TextFieldName[]>> = {
  'article-journal': ARTICLE,
  'article-magazine': ARTICLE,
  'article-newspaper': ['container', 'pages', 'url', 'accessed'],
  book: BOOK,
  chapter: ['container', 'pages', ...BOOK],
  'entry-encyclopedia': ['container', ...BOOK],
  'entry-dictionary': ['container', ...BOOK],
  'paper-conference': ['container', 'event', 'pages', 'publisher', 'place', 'doi', 'url'],
  thesis: ['genre', 'publisher', 'place', 'doi', 'url'],
  report: ['genre', 'number', 'publisher', 'place', 'doi', 'url'],
  webpage: WEB,
  'post-weblog': WEB,
  post: WEB,
}
const OF_ANY: readonly TextFieldName[] = ['container', 'publisher', 'doi', 'url']
const NAMES: readonly { readonly name: ListFieldName; readonly label: string }[] = [
  { name: 'editors', label: 'Editors' },
  { name: 'translators', label: 'Translators' },
]
const EDITED = new Set<SourceType>(['chapter', 'entry-encyclopedia', 'entry-dictionary'])

/** The fields to show for a source: those of its type, those that hold something, or all; and how many are left out. */
export function fieldsFor(source: Bibliography, all: boolean) {
  const own = OF_TYPE[source.type] ?? OF_ANY
  const shown = TEXT_NAMES.filter((name) => all || own.includes(name) || source[name] !== '')
  const names = NAMES.filter(
    ({ name }) => all || source[name].length > 0 || (name === 'editors' && EDITED.has(source.type)),
  )
  return {
    names,
    texts: shown.map((name): TextFieldTerm => ({ name, ...TEXTS[name] })),
    hidden: TEXT_NAMES.length - shown.length + NAMES.length - names.length,
  }
}
