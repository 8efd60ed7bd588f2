import { ExternalLink } from 'lucide-react'
import { directionOf } from '../../../shared/document/direction'
import { readableName } from '../../../shared/document/names'
import type { Bibliography } from '../../../shared/document/source-document'
import { safeHref } from '../../dom/inline'

interface Props {
  readonly bibliography: Bibliography
  /** The text begins with the title, so that it is seen there. */
  readonly isTitleInText: boolean
}

/** Title, authors, year and container of a source, with a link to where it was published. */
export function DocumentHead({ bibliography, isTitleInText }: Props) {
  const { title, authors, year, container } = bibliography
  const details = [authors.map(readableName).join(', '), year, container].filter((part) => part !== '')
  const link = linkOf(bibliography)
  return (
    <header className="reader-head" dir={directionOf(title)}>
      <h1 className={isTitleInText ? 'sr-only' : 'reader-title'}>{title}</h1>
      {(details.length > 0 || link !== null) && (
        <p className="reader-byline">
          {details.length > 0 && <span>{details.join(' · ')}</span>}
          {link !== null && (
            <a href={link} target="_blank" rel="noreferrer noopener" className="reader-source">
              {shortAddress(link)}
              <ExternalLink size={13} aria-label="opens outside Postil" />
            </a>
          )}
        </p>
      )}
    </header>
  )
}

/** The DOI's address where there is a DOI, else the URL; null when neither can be opened. */
function linkOf({ doi, url }: Bibliography): string | null {
  const name = doi.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:)/i, '').trim()
  return name !== '' ? `https://doi.org/${encodeURI(name)}` : safeHref(url)
}

function shortAddress(link: string): string {
  const bare = link.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
  return bare.length > 48 ? `${bare.slice(0, 47)}…` : bare
}
