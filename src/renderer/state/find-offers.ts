import type { Notebook } from '../../shared/notebook/notebook'
import { codebookOf, documentsOf, sectionsIn } from '../../shared/notebook/queries'
import { isFilterKey, valuesOfFilter, type FilterKey } from '../../shared/search/filters'
import { holds, nameOf } from '../../shared/search/name-filters'

/** Values that the filter at the caret can have, and what the field holds once one is taken. */
export interface FilterOffers {
  readonly key: FilterKey
  readonly offers: readonly { readonly value: string; readonly text: string; readonly caret: number }[]
}

/** Most values offered at once; typing on narrows them down. */
const MOST = 12
/** A filter that ends at the caret: its name, values before a comma, and what is typed of the last one. */
const UNFINISHED = /(?:^|\s)-?([a-z][a-z-]*):((?:[^\s",]*,|"[^"]*",)*)("[^"]*|[^\s",]*)$/i

/** What can be offered for a text with the caret at an offset; null when no filter is being typed there. */
export function offersAt(text: string, caret: number, notebook: Notebook | null): FilterOffers | null {
  const before = text.slice(0, caret)
  const found = UNFINISHED.exec(before)
  const key = found?.[1]?.toLowerCase() ?? ''
  const typed = found?.[3] ?? ''
  if (!found || !isFilterKey(key)) return null
  const part = nameOf(typed.replace('"', ''))
  const values = [...new Set(valuesOfFilter(key) ?? namesOf(key, notebook))]
  if (valuesOfFilter(key)?.includes(part)) return null
  const fitting = values.filter((value) => part === '' || holds(nameOf(value), part))
  // Typed in full, it needs no offer: only others that begin with it would be news.
  if (fitting.length === 1 && nameOf(fitting[0] ?? '') === part) return null
  const start = before.length - typed.length
  const after = text.slice(caret).trimStart()
  const offers = fitting.slice(0, MOST).map((value) => {
    const kept = `${before.slice(0, start)}${quoted(value)} `
    return { value, text: `${kept}${after}`, caret: kept.length }
  })
  return offers.length > 0 ? { key, offers } : null
}

function namesOf(key: FilterKey, notebook: Notebook | null): string[] {
  if (!notebook) return []
  if (key === 'tag') return codebookOf(notebook).map(({ tag }) => tag.label)
  const documents = documentsOf(notebook)
  return key === 'document'
    ? documents.map(({ bibliography }) => bibliography.title)
    : documents.flatMap((document) => sectionsIn(document).map(({ title }) => title)).filter(Boolean)
}

/** A value as it is typed: in quotes when it would end early without them. Of a name with quotes its longest part. */
function quoted(value: string): string {
  const [name = ''] = value
    .split(/["“”„«»]/)
    .map((part) => part.trim())
    .sort((a, b) => b.length - a.length)
  return /[\s,]/.test(name) ? `"${name}"` : name
}
