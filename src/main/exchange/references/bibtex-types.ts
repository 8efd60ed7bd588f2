import type { Bibliography } from '../../../shared/document/source-document'
import { GENRES, TYPES } from '../../documents/references/bibtex/types'

/** What BibTeX, or else BibLaTeX, calls each kind of source; what neither has a name for is "misc". */
const ENTRIES: Readonly<Partial<Record<Bibliography['type'], string>>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  review: 'article',
  book: 'book',
  chapter: 'incollection',
  'entry-dictionary': 'inreference',
  'entry-encyclopedia': 'inreference',
  'paper-conference': 'inproceedings',
  webpage: 'online',
  'post-weblog': 'online',
  post: 'online',
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
  manuscript: 'unpublished',
}

/** The type of an entry, and what tells kinds of one type apart: the name in CSL, as `entrysubtype`. */
export function entryTypeOf({ type, genre }: Bibliography): { entry: string; subtype: string } {
  if (type === 'thesis') return { entry: thesisEntry(genre), subtype: '' }
  if (type === 'report') return { entry: genre === '' ? 'report' : 'techreport', subtype: '' }
  const entry = ENTRIES[type] ?? 'misc'
  if (type === 'article-magazine' || type === 'article-newspaper') {
    return { entry, subtype: `{${type.slice('article-'.length)}}` }
  }
  return { entry, subtype: type === (TYPES[entry] ?? '') ? '' : `{${type}}` }
}

/** BibTeX itself has theses of two kinds and can name others; only BibLaTeX has one of no kind. */
function thesisEntry(genre: string): string {
  if (genre === '') return 'thesis'
  return genre === GENRES['mastersthesis'] ? 'mastersthesis' : 'phdthesis'
}
