import { emptyBibliography, type Bibliography } from '../../../shared/document/source-document'

/** What a PDF says of itself: the entries of its Info dictionary, and those of its XMP packet. */
export interface PdfMetadata {
  readonly info: Readonly<Record<string, unknown>>
  /** The value of an XMP property such as "dc:title". */
  readonly xmp: (name: string) => unknown
}

const DOI = /\b10\.\d{4,9}\/[^\s"'<>{}|\\^`\u201c\u201d]+/i

/** Names that programs give: of files, of templates, and of nothing at all. */
const RUBBISH =
  /^(?:(?:untitled|unbenannt|sans titre|no title|title|document|doc|slide|layout|print|draft|manuscript|template|main|paper|book)[\s_-]*\d*$|microsoft (?:word|powerpoint|excel)\b|powerpoint |pii:|arxiv:|doi:|https?:)|\.(?:docx?|pdf|tex|dvi|rtf|odt|indd|qxd|pub|ps|eps|pptx?|html?|txt)$|^[\w-]*\d{4,}[\w.-]*$/i

/** The bibliography that the metadata gives; rubbish counts as nothing. */
export function bibliographyOf({ info, xmp }: PdfMetadata): Bibliography {
  const title = [xmp('dc:title'), info['Title']].map(oneLine).find(isTitle) ?? ''
  const creators = listOf(xmp('dc:creator'))
  const authors = (creators.length > 0 ? creators : authorsIn(oneLine(info['Author']))).filter(isName)
  const given = ['prism:doi', 'pdfx:doi', 'crossmark:doi', 'dc:identifier', 'prism:url', 'dc:source'].map(
    (name) => oneLine(xmp(name)),
  )
  const inInfo = ['doi', 'DOI', 'WPS-ARTICLEDOI', 'Subject', 'Keywords', 'Title'].map((name) =>
    oneLine(customOr(info, name)),
  )
  const url = oneLine(xmp('prism:url'))
  return {
    ...emptyBibliography(title.slice(0, 2000)),
    authors: authors.slice(0, 500).map((name) => name.slice(0, 500)),
    year: yearOf(xmp, info),
    container: oneLine(xmp('prism:publicationname')).slice(0, 2000),
    doi: [...given, ...inInfo].map(doiIn).find((doi) => doi !== '') ?? '',
    url: /^https?:\/\/\S+$/.test(url) && !/doi\.org\//.test(url) ? url.slice(0, 4096) : '',
  }
}

function customOr(info: Readonly<Record<string, unknown>>, name: string): unknown {
  const custom = info['Custom']
  return (
    info[name] ??
    (typeof custom === 'object' && custom !== null ? (custom as Record<string, unknown>)[name] : undefined)
  )
}

/** The first DOI in a text, without the full stop after it; empty for none. */
export function doiIn(text: string): string {
  const found = DOI.exec(text)?.[0] ?? ''
  const closed = found.includes('(') ? found : found.replace(/[)\]]+$/, '')
  return closed.replace(/[.,;:]+$/, '').slice(0, 500)
}

/** Whether a title from the metadata can be one: not the name of a file or of a program. */
export function isTitle(title: string): boolean {
  return title.length > 2 && !RUBBISH.test(title) && /\p{L}/u.test(title)
}

function isName(name: string): boolean {
  return (
    /\p{L}{2}/u.test(name) &&
    !/^(?:user|admin|administrator|owner|author|unknown|anonymous|microsoft|root|pc|default)\b|@|\d{3}/i.test(
      name,
    )
  )
}

/** Authors in one string: "A. Okafor; M. Lindt", "Okafor and Lindt", or with commas when each part has a full name. */
export function authorsIn(text: string): string[] {
  const parts = text.split(/\s*;\s*|\s+(?:and|und|et|&)\s+|\s*\n\s*/i).filter(Boolean)
  return parts.flatMap((part) => {
    const names = part.split(/\s*,\s*/).filter(Boolean)
    return names.length > 1 && names.every((name) => /\S\s+\S/.test(name)) ? names : [names.join(', ')]
  })
}

/**
 * The year of publication. When the file was made says nothing of that: it may be a scan, or a copy printed yesterday.
 * Programs that are no publisher's write the file's own date as that of the work, so such a date counts for nothing.
 */
function yearOf(xmp: PdfMetadata['xmp'], info: PdfMetadata['info']): string {
  const made = [xmp('xmp:createdate'), xmp('xmp:modifydate'), info['CreationDate'], info['ModDate']].map(
    dayOf,
  )
  const ofWork = oneLine(xmp('dc:date'))
  const published = ['prism:publicationdate', 'prism:coverdate', 'prism:copyright'].map((name) =>
    oneLine(xmp(name)),
  )
  const own = ['citation_publication_date', 'citation_date', 'PublicationDate'].map((name) =>
    oneLine(customOr(info, name)),
  )
  const day = dayOf(ofWork)
  const dates = [...published, ...own, ...(day.length === 8 && made.includes(day) ? [] : [ofWork])]
  return dates.map(yearIn).find((year) => year !== '') ?? ''
}

function yearIn(date: string): string {
  return /(?:^|\D)((?:1[5-9]|20)\d{2})/.exec(date.replace(/^D:/, ''))?.[1] ?? ''
}

/** The day of a date in either notation as eight digits; fewer for a month or a year. */
function dayOf(value: unknown): string {
  return oneLine(value).replace(/^D:/, '').replace(/T.*$/, '').replace(/\D/g, '').slice(0, 8)
}

function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(oneLine).filter(Boolean)
  return authorsIn(oneLine(value))
}

function oneLine(value: unknown): string {
  const text = Array.isArray(value) ? value.find((one) => typeof one === 'string') : value
  return typeof text === 'string'
    ? text
        .toWellFormed()
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim()
    : ''
}
