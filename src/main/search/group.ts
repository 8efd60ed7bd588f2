import type { HitGroup, SearchHit } from '../../shared/search/results'
import type { Entry } from './entries'
import type { Finder } from './highlight'
import { hitOf } from './hits'
import type { NotebookIndex } from './notebook-index'
import { comparePlaces, type Place } from './places'

/** An entry that is to be shown, with what it is ordered by. */
export interface Ranked {
  readonly index: NotebookIndex
  readonly notebookRank: number
  readonly entry: Entry
  readonly badness: number
  readonly place: Place
}

/** Hits by section: the section of the best hit first, reading order within. `ranked` comes best first. */
export function group(
  ranked: readonly Ranked[],
  finderOf: (index: NotebookIndex) => Finder | null,
): HitGroup[] {
  const groups = new Map<string, Ranked[]>()
  for (const item of ranked) {
    const { documentId, section } = item.place
    const key = [
      item.index.notebook.id,
      documentId ?? (item.entry.kind === 'tag' ? 'tags' : ''),
      section?.id,
    ].join('/')
    const members = groups.get(key)
    if (members) members.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()].flatMap((members) => {
    members.sort((a, b) => comparePlaces(a.index.notebook, a.place, b.place))
    const [first] = members
    const hits = members.flatMap((item): SearchHit[] => {
      const hit = hitOf(item.index, item.entry, finderOf(item.index))
      return hit ? [hit] : []
    })
    return first && hits.length > 0 ? [{ ...headingOf(first), hits }] : []
  })
}

function headingOf({ index: { notebook }, entry, place: { documentId, section } }: Ranked) {
  const document = documentId === null ? undefined : notebook.documents[documentId]
  const documentTitle = document?.bibliography.title ?? null
  const outside = entry.kind === 'tag' ? 'Tags' : notebook.title
  return {
    notebookId: notebook.id,
    documentId,
    sectionId: section?.id ?? null,
    title: section?.title ?? documentTitle ?? outside,
    documentTitle,
    notebookTitle: notebook.title,
  }
}
