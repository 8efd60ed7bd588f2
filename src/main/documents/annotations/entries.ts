import { fieldOf, fieldsOf, listOf, type Fields } from './fields'
import { MAX_ANNOTATIONS, MAX_NESTING } from './limits'

/** The annotations of a file, not read yet, and what is not in the file, in sentences. */
export interface Entries {
  readonly entries: readonly unknown[]
  readonly remarks: readonly string[]
}

/** Fields that hold the annotations: of an export and a search of Hypothesis, a page, a graph. */
const LISTS = ['annotations', 'rows', 'items', '@graph']

/**
 * The annotations in a JSON value: one, a list, a collection with its pages, an export or a search of Hypothesis. Null when it
 * is none of these.
 */
export function entriesOf(value: unknown): Entries | null {
  const entries: unknown[] = []
  const remarks = new Set<string>()
  return collect(value, entries, remarks, 0) ? { entries, remarks: [...remarks] } : null
}

function collect(value: unknown, entries: unknown[], remarks: Set<string>, depth: number): boolean {
  if (depth > MAX_NESTING) return false
  if (Array.isArray(value)) {
    const items = value as unknown[]
    let isKnown = items.length === 0
    // Beyond the limit the file is refused anyway.
    for (const item of items.slice(0, MAX_ANNOTATIONS + 1)) {
      const fields = fieldsOf(item)
      const isCollection =
        fields !== null && !isAnnotation(fields) && collect(fields, entries, remarks, depth + 1)
      if (!isCollection) entries.push(item)
      isKnown ||= isCollection || (fields !== null && isAnnotation(fields))
    }
    return isKnown
  }
  const fields = fieldsOf(value)
  if (!fields) return false
  if (isAnnotation(fields)) return entries.push(fields) > 0
  let isKnown = false
  for (const name of LISTS) {
    const list = fieldOf(fields, name)
    if (Array.isArray(list)) isKnown = collect(list, entries, remarks, depth + 1) || isKnown
  }
  // Collections hold their first page, pages the next one: in the file, or only its address.
  for (const name of ['first', 'next']) {
    for (const page of listOf(fieldOf(fields, name))) {
      if (typeof page !== 'string') isKnown = collect(page, entries, remarks, depth + 1) || isKnown
      else if (isPage(fields)) {
        isKnown = true
        remarks.add('Further pages of the collection are not in the file and were not fetched.')
      }
    }
  }
  return isKnown
}

const typesOf = (fields: Fields) => listOf(fieldOf(fields, 'type') ?? fieldOf(fields, '@type')).map(String)

const isPage = (fields: Fields) => typesOf(fields).some((type) => /Annotation(?:Collection|Page)$/.test(type))

function isAnnotation(fields: Fields): boolean {
  if (typesOf(fields).some((type) => /(?:^|[:#/])Annotation$/.test(type))) return true
  const isMarked = fieldOf(fields, 'target') !== undefined
  return (
    isMarked || (typeof fieldOf(fields, 'uri') === 'string' && typeof fieldOf(fields, 'text') === 'string')
  )
}
