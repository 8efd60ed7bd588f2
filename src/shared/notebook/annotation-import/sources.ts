import type { ForeignAnnotation } from '../../annotation/foreign'
import { bareDoi } from '../../document/csl-item'
import type { Bibliography } from '../../document/source-document'

/** A page that a file has annotations of. */
export interface PlannedSource {
  /** Its address; empty when that is not said. */
  readonly uri: string
  /** How many annotations are on it, replies not counted. */
  readonly count: number
  /** True when it is the document's own address. */
  readonly isOwn: boolean
  /** True when its annotations are brought in. */
  readonly isChosen: boolean
}

/**
 * The pages of a file, and which of them are brought in: those that were asked for; else the document's own; else the only
 * one there is, when nothing says that it is another one. A page whose address is not said goes along.
 */
export function sourcesOf(
  heads: readonly ForeignAnnotation[],
  { url, doi }: Pick<Bibliography, 'url' | 'doi'>,
  asked: readonly string[] | null,
): PlannedSource[] {
  const counts = new Map<string, number>()
  for (const { source } of heads) counts.set(source, (counts.get(source) ?? 0) + 1)
  const own = new Set([addressOf(url), addressOf(doi === '' ? '' : `https://doi.org/${bareDoi(doi)}`)])
  own.delete('')
  const isOwn = (uri: string) => own.has(addressOf(uri))
  const named = [...counts.keys()].filter((uri) => uri !== '')
  const isOnly = named.length === 1 && own.size === 0
  return [...counts].map(([uri, count]) => ({
    uri,
    count,
    isOwn: isOwn(uri),
    isChosen: asked ? asked.includes(uri) : uri === '' || isOwn(uri) || isOnly,
  }))
}

/** An address without what does not make it another page. */
function addressOf(uri: string): string {
  return uri
    .trim()
    .replace(/#.*$/s, '')
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/^dx\.doi\.org\//i, 'doi.org/')
    .replace(/\/+$/, '')
    .toLowerCase()
}
