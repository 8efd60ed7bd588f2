import { bibliographyOfCsl } from '../../../shared/document/from-csl'
import { NO_NAME, type ListedReference, type ListProblem, type ReferenceList } from './reference-list'

/** Reads CSL-JSON: a list of items, or one of them; null when the text is not JSON of that kind. */
export function readCslJson(text: string): ReferenceList | null {
  const items = itemsOf(text)
  if (items === null) return null
  const references: ListedReference[] = []
  const problems: ListProblem[] = []
  for (const [index, item] of items.entries()) {
    // JSON has no lines worth naming: entries are counted instead.
    const line = index + 1
    const bibliography = bibliographyOfCsl(item)
    if (bibliography) references.push({ line, bibliography })
    else problems.push({ line, key: keyOf(item), message: NO_NAME })
  }
  return { references, problems }
}

function itemsOf(text: string): readonly unknown[] | null {
  try {
    // A byte order mark is white space to everyone but JSON.
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    if (Array.isArray(value)) return value as unknown[]
    const isObject = typeof value === 'object' && value !== null
    if (isObject && 'items' in value && Array.isArray(value.items)) return value.items as unknown[]
    return isObject && ('type' in value || 'title' in value) ? [value] : null
  } catch (error) {
    // Deep nesting overflows the stack of the parser.
    if (error instanceof SyntaxError || error instanceof RangeError) return null
    throw error
  }
}

function keyOf(item: unknown): string {
  if (typeof item !== 'object' || item === null || !('id' in item)) return ''
  return typeof item.id === 'string' ? item.id.slice(0, 100) : ''
}
