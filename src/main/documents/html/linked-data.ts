/** What the JSON-LD of a page says of an article. Empty strings and lists where it says nothing. */
export interface LinkedData {
  readonly title: string
  readonly authors: readonly string[]
  readonly date: string
  readonly container: string
  readonly doi: string
  readonly url: string
}

const NOTHING: LinkedData = { title: '', authors: [], date: '', container: '', doi: '', url: '' }

/** Kinds of things that are texts of their own, by schema.org. */
const TEXTS = /(?:Article|Posting|Report|Thesis|Book|Chapter|CreativeWork|Dataset)$/
/** Objects looked through in one page. */
const MAX_OBJECTS = 2000

type Fields = Readonly<Record<string, unknown>>

/** The first article that the scripts describe. Scripts are read as data; what is no JSON is passed over. */
export function articleOf(scripts: readonly string[]): LinkedData {
  const queue: unknown[] = scripts.map(parsed)
  for (let at = 0; at < queue.length && at < MAX_OBJECTS; at += 1) {
    const value = queue[at]
    if (Array.isArray(value)) queue.push(...(value as unknown[]).slice(0, MAX_OBJECTS))
    if (!isFields(value)) continue
    if (listOf(value['@type']).some((type) => typeof type === 'string' && TEXTS.test(type))) {
      return dataOf(value)
    }
    queue.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage'])
  }
  return NOTHING
}

function dataOf(article: Fields): LinkedData {
  return {
    title: text(article['headline']) || text(article['name']),
    authors: listOf(article['author'])
      .map(nameOf)
      .filter((name) => name !== ''),
    date: text(article['datePublished']) || text(article['dateCreated']),
    container: nameOf(article['isPartOf']) || nameOf(article['publisher']),
    doi: listOf(article['sameAs']).concat(listOf(article['identifier'])).map(identifier).find(isDoi) ?? '',
    url: text(article['url']),
  }
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script)
  } catch {
    return null
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]).slice(0, 500) : value === undefined ? [] : [value]
}

function nameOf(value: unknown): string {
  if (!isFields(value)) return text(value)
  return text(value['name']) || [text(value['givenName']), text(value['familyName'])].join(' ').trim()
}

function identifier(value: unknown): string {
  return isFields(value) ? text(value['value']) : text(value)
}

function isDoi(value: string): boolean {
  return /10\.\d{4,9}\//.test(value)
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
