import type { CslItem, CslName } from '../../../shared/document/csl-item'
import type { CitationStyle } from '../../../shared/notebook/citation-style'

/** An item as a style file expects it, where the style's rules ask for what its file leaves to the data. */
export function prepared(item: CslItem, style: CitationStyle): CslItem {
  return style === 'apa' ? bookOfProceedings(withoutOwnPublisher(item)) : item
}

/** APA leaves the publisher out where it is the author. */
function withoutOwnPublisher(item: CslItem): CslItem {
  const { publisher, ...rest } = item
  const authors = Array.isArray(item['author']) ? (item['author'] as readonly CslName[]) : []
  const [only] = authors
  const isOwn = authors.length === 1 && only?.literal === publisher
  return isOwn && publisher !== undefined ? rest : item
}

/**
 * A paper in proceedings that a publisher brought out as a book is cited as a chapter of it (APA 7, 10.5). The style
 * file takes them for a book only when they have editors; those that come as issues of a journal stay a journal.
 */
function bookOfProceedings(item: CslItem): CslItem {
  const isBook = 'container-title' in item && 'publisher' in item && !('issue' in item)
  if (item.type !== 'paper-conference' || !isBook) return item
  // The book is named after the conference: a chapter would name it twice.
  const { 'event-title': _, ...rest } = item
  return { ...rest, type: 'chapter' }
}
