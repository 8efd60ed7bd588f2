import { emptyBibliography, type Bibliography } from '../../../shared/document/source-document'
import { isSafeAddress } from '../addresses'
import { isoDate, languageTag, oneLine, plainDoi, yearIn } from '../bibliography-fields'
import { closest, elementsOf, wordsOf, type TreeElement } from '../markup/tree'
import { articleOf, type LinkedData } from './linked-data'

/** What a page says of itself. */
export interface PageMetadata {
  readonly bibliography: Bibliography
  /** BCP 47, or empty. */
  readonly language: string
}

/**
 * Reads what a page says of itself: the tags that library programs read (Highwire's citation_*, Dublin Core), those for
 * social networks, JSON-LD, and its own title. The first that says anything counts, the more careful before the rest.
 */
export function readMetadata(root: TreeElement): PageMetadata {
  const tags = new MetaTags(root)
  const data = articleOf(tags.scripts)
  const said = (...names: readonly string[]) => tags.first(names)
  const title =
    said('citation_title', 'dc.title', 'dcterms.title', 'prism.title') ||
    data.title ||
    tags.withoutSite(said('og:title', 'twitter:title') || tags.title)
  const published =
    said(
      ...['citation_publication_date', 'citation_date', 'citation_online_date', 'citation_year'],
      ...['dc.date.issued', 'dcterms.issued', 'dc.date', 'dcterms.date', 'prism.publicationdate'],
    ) ||
    data.date ||
    said('article:published_time', 'og:published_time', 'date', 'dcterms.created')
  return {
    bibliography: {
      ...emptyBibliography(oneLine(title, 2000)),
      authors: authorsOf(tags, data),
      year: yearIn(published),
      container: oneLine(containerOf(tags, data), 2000),
      doi: doiOf(tags, data),
      type: typeOf(tags, data),
      issued: isoDate(published),
      volume: oneLine(said('citation_volume', 'prism.volume'), 500),
      issue: oneLine(said('citation_issue', 'prism.number'), 500),
      pages: pagesOf(tags),
      publisher: oneLine(said('citation_publisher', 'dc.publisher', 'dcterms.publisher'), 1000),
      isbn: oneLine(said('citation_isbn', 'prism.isbn'), 500),
      issn: oneLine(said('citation_issn', 'prism.issn'), 500),
      url: addressOf(tags, data),
    },
    language: languageTag(tags.language),
  }
}

function typeOf(tags: MetaTags, data: LinkedData): Bibliography['type'] {
  if (tags.first(['citation_journal_title']) !== '') return 'article-journal'
  if (tags.first(['citation_conference_title']) !== '') return 'paper-conference'
  if (tags.first(['citation_inbook_title']) !== '') return 'chapter'
  if (tags.first(['citation_dissertation_institution']) !== '') return 'thesis'
  return tags.canonical !== '' || data.url !== '' || tags.first(['og:url']) !== '' ? 'webpage' : ''
}

function pagesOf(tags: MetaTags): string {
  const first = tags.first(['citation_firstpage', 'prism.startingpage'])
  const last = tags.first(['citation_lastpage', 'prism.endingpage'])
  return oneLine(first !== '' && last !== '' && first !== last ? `${first}-${last}` : first, 500)
}

function authorsOf(tags: MetaTags, data: LinkedData): string[] {
  const lists = [
    tags.all(['citation_author', 'citation_authors']),
    data.authors,
    tags.all(['dc.creator', 'dcterms.creator']),
    tags.all(['author', 'article:author', 'parsely-author', 'sailthru.author']),
  ]
  const list = lists.find((names) => names.length > 0) ?? []
  return [...new Set(list.flatMap((names) => names.split(/\s*;\s*/)).map((name) => oneLine(name, 500)))]
    .filter((name) => name !== '' && !/^https?:/i.test(name))
    .slice(0, 500)
}

function containerOf(tags: MetaTags, data: LinkedData): string {
  return (
    tags.first([
      ...['citation_journal_title', 'citation_conference_title', 'citation_inbook_title'],
      ...['prism.publicationname', 'dc.source', 'dcterms.source'],
    ]) ||
    data.container ||
    tags.first(['og:site_name', 'application-name'])
  )
}

function doiOf(tags: MetaTags, data: LinkedData): string {
  const written = tags.first(['citation_doi', 'prism.doi', 'bepress_citation_doi', 'doi'])
  const named = tags.all(['dc.identifier', 'dcterms.identifier']).find((value) => plainDoi(value) !== '')
  return plainDoi(written) || plainDoi(named ?? '') || plainDoi(data.doi)
}

function addressOf(tags: MetaTags, data: LinkedData): string {
  const candidates = [
    tags.canonical,
    ...tags.all(['citation_public_url', 'og:url']),
    data.url,
    tags.savedFrom,
  ]
  return candidates.find((url) => /^https?:/i.test(url) && isSafeAddress(url)) ?? ''
}

/** Values of one tag that are kept: a paper of physics has this many authors. */
const MAX_VALUES = 500

/** The tags of a page that speak of it. Names are compared in lower case. */
class MetaTags {
  title = ''
  language = ''
  canonical = ''
  savedFrom = ''
  readonly scripts: string[] = []
  private readonly headings: string[] = []
  private readonly values = new Map<string, string[]>()

  constructor(root: TreeElement) {
    for (const element of elementsOf(root)) this.read(element)
  }

  first(names: readonly string[]): string {
    return this.all(names)[0] ?? ''
  }

  all(names: readonly string[]): string[] {
    return names.flatMap((name) => this.values.get(name) ?? [])
  }

  /** A title without the name of the site behind it, as far as the page's heading tells the two apart. */
  withoutSite(title: string): string {
    const [heading = '', ...more] = this.headings
    if (heading === '' || more.length > 0 || !title.startsWith(heading)) return title
    return /^\s+[|·•–—-]\s+\S|^\s*[|»]\s+\S/u.test(title.slice(heading.length)) ? heading : title
  }

  private read(element: TreeElement): void {
    switch (element.name) {
      case 'h1':
        if (this.headings.length < 2) this.headings.push(oneLine(wordsOf(element, 2000), 2000))
        return
      case 'html':
        this.language ||= element.get('lang') || element.get('xml:lang')
        return
      case 'title':
        if (closest(element, ({ name }) => name === 'svg' || name === 'body') === null) {
          this.title ||= wordsOf(element, 2000)
        }
        return
      case 'link':
        if (element.get('rel').toLowerCase() === 'canonical') this.canonical ||= element.get('href')
        return
      case 'script':
        if (element.get('type').toLowerCase() === 'application/ld+json') this.scripts.push(rawText(element))
        return
      case 'meta': {
        const names = `${element.get('name')} ${element.get('property')}`.toLowerCase().trim().split(/\s+/)
        const value = element.get('content')
        if (value === '') return
        for (const name of names) {
          const values = this.values.get(name) ?? []
          this.values.set(name, values)
          if (values.length < MAX_VALUES) values.push(value)
        }
        if (element.get('http-equiv').toLowerCase() === 'content-language') this.language ||= value
        return
      }
    }
  }
}

/** The text of a script as it is written; empty when it is too long to be about the page. */
function rawText(script: TreeElement): string {
  const { first } = script
  return first && 'text' in first && first.text.length < 1_000_000 ? first.text : ''
}
