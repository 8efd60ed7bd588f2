import type { Bibliography } from '../../../shared/document/source-document'
import { textOf } from './headings'
import type { Draft, Span } from './layout-types'
import type { LaidOutText } from './layout'
import { spansOf } from './lines'
import { authorsIn, doiIn } from './metadata'

/** Fills what the metadata leaves open from the first page: its DOI, its largest heading, the names under it. */
export function withFirstPage(known: Bibliography, { drafts, body }: LaidOutText): Bibliography {
  const page = drafts.filter(({ lines }) => lines[0]?.page === 0)
  const title = known.title || titleOn(page, body.size)
  const doi = known.doi || (page.map((draft) => doiIn(textOf(draft))).find((found) => found !== '') ?? '')
  const authors = known.authors.length > 0 ? known.authors : authorsUnder(page, title)
  const year = yearNear(page, title) || known.year
  return { ...known, title, doi, authors, year }
}

/** The largest heading of the page's first blocks; sections such as "Introduction" are no titles. */
function titleOn(page: readonly Draft[], size: number): string {
  const headings = page.slice(0, 12).filter(({ kind }) => kind === 'heading')
  const sizeOf = (draft: Draft) => draft.lines[0]?.size ?? 0
  const largest = Math.max(0, ...headings.map(sizeOf))
  const title = headings.find((draft) => sizeOf(draft) === largest)
  const text = title ? textOf(title).replace(/\s+/g, ' ').trim() : ''
  return largest >= size * 1.15 &&
    text.length > 3 &&
    !/^(?:\d+\.?\s|abstract|introduction|(?:table of )?contents|chapter\b|preface|foreword|acknowledge?ments|summary)/i.test(
      text,
    )
    ? text.slice(0, 2000)
    : ''
}

/** Names in the block right under the title, only when all of it is names: "A. Okafor, M. Lindt and J. Ray". */
function authorsUnder(page: readonly Draft[], title: string): string[] {
  const next = page[titleAt(page, title) + 1]
  if (
    !next ||
    title === '' ||
    next.lines.length > 4 ||
    (next.kind !== 'paragraph' && next.kind !== 'heading')
  )
    return []
  // Names side by side may have only white space between them; a last line may be the date.
  const names = next.lines
    .filter(({ text }) => yearIn(text) === '')
    .flatMap(({ segments, y, size }) => segments.map(({ runs }) => plain(spansOf(runs, y, size))))
    .flatMap(authorsIn)
    .map((name) => name.trim())
    .filter(Boolean)
  const isName =
    /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:(?:van|von|de|der|den|del|di|la|le)\s+){0,2}\p{Lu}[\p{L}'’-]+$/u
  return names.every((name) => name.length < 60 && isName.test(name)) ? names : []
}

function titleAt(page: readonly Draft[], title: string): number {
  return page.findIndex((draft) => draft.kind === 'heading' && textOf(draft) === title)
}

/** Words without the signs of footnotes and affiliations. */
function plain(spans: readonly Span[]): string {
  const words = spans.filter(({ shift }) => shift === 'none').map(({ text }) => text)
  return words
    .join(' ')
    .replace(/[*∗†‡§¶\d]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+,/g, ',')
}

/** The year in a line that is a date: "March 2021", "Received 3 May 2020", "© 2019 The Authors". */
function yearIn(line: string): string {
  return line.length > 80 ? '' : (/(?:^|[\s(©])((?:1[6-9]|20)\d{2})(?=$|[\s).,;])/.exec(line)?.[1] ?? '')
}

/** The year of a date in the short lines around the title. */
function yearNear(page: readonly Draft[], title: string): string {
  const at = titleAt(page, title)
  const lines = page
    .slice(0, Math.max(0, at) + 4)
    .flatMap((draft) => (draft.lines.length <= 4 ? draft.lines : []))
  return lines.map(({ text }) => yearIn(text)).find((year) => year !== '') ?? ''
}
