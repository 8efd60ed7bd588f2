import { bareDoi } from '../document/csl-item'
import { OTHERS, readableName, shortName, withOthersLast } from '../document/names'
import type { Bibliography } from '../document/source-document'

/** A source in a few words: "Okafor 2021", "Okafor & Lindt 2021", "Okafor et al. 2021", else its title. */
export function shortCitation(source: Bibliography): string {
  const [first, second, third] = withOthersLast(source.authors)
    .map(shortName)
    .filter((name) => name !== '')
  if (first === undefined) return source.title || source.doi || source.url || 'Untitled source'
  const names =
    second === undefined
      ? first
      : third === undefined && second !== OTHERS
        ? `${first} & ${second}`
        : `${first} et al.`
  return source.year ? `${names} ${source.year}` : names
}

/** A source in one line: "L. Okafor, “Quiet Streets”, The Municipal Review, 2021". */
export function lineCitation(source: Bibliography): string {
  const title = source.title ? `“${source.title}”` : ''
  return [source.authors.map(readableName).join(', '), title, source.container, source.year]
    .filter(Boolean)
    .join(', ')
}

/** The https link to a source: its DOI's, else its own; empty when there is none that is safe to follow. */
export function sourceLink(source: Bibliography): string {
  const doi = bareDoi(source.doi)
  if (/^10\.\d{4,9}\/\S+$/.test(doi)) return `https://doi.org/${encodeURI(doi)}`
  return /^https?:\/\/\S+$/i.test(source.url.trim()) ? source.url.trim() : ''
}
