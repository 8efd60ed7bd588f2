import type { TagId } from '../core/ids'
import type { Section } from '../document/sections'
import type { Notebook } from '../notebook/notebook'
import { codebookOf, documentsOf, sectionsIn } from '../notebook/queries'
import type { Filter, NameKey } from './filters'
import { fold } from './fold'
import { isInWord } from './terms'

export type NameFilter = Extract<Filter, { readonly key: NameKey }>

/** The ids a name filter stands for in a notebook: of tags, of documents, or of sections as `document/section`. */
export type Named = ReadonlySet<string>

/** Names a section across documents. */
export function sectionKeyOf(documentId: string, sectionId: string): string {
  return `${documentId}/${sectionId}`
}

/**
 * What the values of a filter name. A value that is a whole name means just that; any other means each name in which it
 * stands at the beginning of a word. A tag brings its subtags, a section its subsections. Values that name nothing are
 * in `missing`.
 */
export function resolveNames(notebook: Notebook, filter: NameFilter) {
  const named = new Set<string>()
  const missing: string[] = []
  const candidates = candidatesOf(notebook, filter.key)
  for (const { name, typed } of filter.values) {
    const whole = candidates.filter((candidate) => candidate.name === name)
    const found = whole.length > 0 ? whole : candidates.filter((candidate) => holds(candidate.name, name))
    if (found.length === 0) missing.push(typed)
    for (const { ids } of found) for (const id of ids()) named.add(id)
  }
  return { named: named as Named, missing }
}

interface Candidate {
  readonly name: string
  readonly ids: () => Iterable<string>
}

function candidatesOf(notebook: Notebook, key: NameKey): Candidate[] {
  switch (key) {
    case 'tag': {
      const rows = codebookOf(notebook)
      return rows.map(({ tag }) => ({ name: nameOf(tag.label), ids: () => withSubtags(notebook, tag.id) }))
    }
    case 'document':
      return documentsOf(notebook).map(({ id, bibliography }) => ({
        name: nameOf(bibliography.title),
        ids: () => [id],
      }))
    case 'section':
      return documentsOf(notebook).flatMap((document) => {
        const sections = sectionsIn(document)
        return sections.map((section) => ({
          name: nameOf(section.title),
          ids: () => within(sections, section).map((inner) => sectionKeyOf(document.id, inner.id)),
        }))
      })
  }
}

function withSubtags(notebook: Notebook, id: TagId): TagId[] {
  const rows = codebookOf(notebook)
  const from = rows.findIndex(({ tag }) => tag.id === id)
  const depth = rows[from]?.depth ?? 0
  const after = rows.slice(from + 1)
  const end = after.findIndex((row) => row.depth <= depth)
  return [id, ...after.slice(0, end < 0 ? undefined : end).map(({ tag }) => tag.id)]
}

/** A section and its subsections: what starts before it ends. The lead section has none. */
function within(sections: readonly Section[], { start, end }: Section): Section[] {
  return sections.filter((section) => section.start >= start && section.start < Math.max(end, start + 1))
}

/** A title as names are compared. */
export function nameOf(title: string): string {
  return fold(title).trim().replace(/\s+/g, ' ')
}

/** True when a part of a name stands in it at the beginning of a word; both are folded. */
export function holds(name: string, part: string): boolean {
  for (let at = name.indexOf(part); at >= 0; at = name.indexOf(part, at + 1)) {
    if (at === 0 || !isInWord(name, at - 1) || !isInWord(name, at)) return true
  }
  return false
}
