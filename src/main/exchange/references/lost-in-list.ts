import { nameText, parseName, withOthersLast } from '../../../shared/document/names'
import { oneLine } from '../../../shared/document/one-line'
import type { Bibliography } from '../../../shared/document/source-document'
import { readReferenceText } from '../../documents/references/read-references'
import type { ListedSource } from './sources'

type Field = keyof Bibliography
/** Also a source that is not there at all, and one of no known kind. */
type Loss = Field | 'source' | 'unknown'

const WORDS: Readonly<Record<Field, string>> = {
  title: 'title',
  authors: 'authors',
  year: 'year',
  container: 'publication it appeared in',
  doi: 'DOI',
  url: 'link',
  type: 'kind',
  issued: 'date',
  editors: 'editors',
  translators: 'translators',
  volume: 'volume',
  issue: 'issue',
  pages: 'pages',
  publisher: 'publisher',
  place: 'place',
  edition: 'edition',
  series: 'series',
  number: 'number',
  genre: 'description of the kind',
  event: 'conference',
  isbn: 'ISBN',
  issn: 'ISSN',
  accessed: 'date of access',
  language: 'language',
  key: 'citation key',
}
/** Entries that are read back at a time; a reader takes no more than 20,000. */
const BATCH = 5000

/**
 * What a list of references does not say of its sources, in sentences: the list is read, as anybody would read it, and
 * compared. `write` makes the list of some sources.
 */
export async function lostInList(
  sources: readonly ListedSource[],
  write: (some: readonly ListedSource[]) => string,
): Promise<string[]> {
  const lost = new Map<Loss, number>()
  const count = (name: Loss) => lost.set(name, (lost.get(name) ?? 0) + 1)
  for (let start = 0; start < sources.length; start += BATCH) {
    const batch = sources.slice(start, start + BATCH)
    const read = await readReferenceText(write(batch))
    const found = read.ok ? read.value.references.map(({ bibliography }) => bibliography) : []
    const byKey = new Map(found.map((bibliography) => [bibliography.key, bibliography]))
    for (const { key, source } of batch) {
      const there = byKey.get(key)
      const fields = there ? lostFields(source, there) : []
      for (const field of fields) count(field === 'type' && source.type === '' ? 'unknown' : field)
      if (!there) count('source')
    }
  }
  return [...lost].map(([name, number]) => sentence(name, number))
}

/** The fields of a bibliography that differ in another, apart from how the same name or range of pages is written. */
export function lostFields(before: Bibliography, after: Bibliography): Field[] {
  const fields = Object.keys(WORDS) as Field[]
  return fields.filter((field) => {
    const had = comparable(before, field)
    // A list must have a key for each, and one that was made up adds nothing untrue.
    if (field === 'key' && had === '') return false
    return had !== comparable(after, field)
  })
}

function comparable(source: Bibliography, field: Field): string {
  const value = source[field]
  if (typeof value !== 'string') {
    return JSON.stringify(withOthersLast(value).map((name) => nameText(parseName(oneLine(name, 500)))))
  }
  const line = value.replace(/\s+/g, ' ').trim().normalize()
  if (field === 'pages') return line.replace(/\s*[–—-]+\s*/g, '-')
  if (field === 'year') return line.replace(/[–—-]/g, '–')
  return line
}

function sentence(name: Loss, count: number): string {
  const one = count === 1
  const number = one ? 'one source' : `${count.toLocaleString('en')} sources`
  if (name === 'source') {
    const who = one ? 'One source' : number
    return `${who} cannot be read from this list again: ${one ? 'it has' : 'they have'} no title, DOI or link.`
  }
  if (name === 'key')
    return `The citation key of ${number} was changed, since it is not one or is there twice.`
  if (name === 'unknown') return `The kind of ${number} is not known; the likeliest is written.`
  if (name === 'type') return `The kind of ${number} has no name in this format; the nearest is written.`
  return `The ${WORDS[name]} of ${number} has no place in this format as it is.`
}
