import type { AnnotationId, TagId } from '../../shared/core/ids'
import { annotationOf } from '../../shared/notebook/queries'
import type { EntityKey } from './entries'
import type { NotebookIndex } from './notebook-index'

/** A test by slot whether an entry has one of these tags, on its own, by its claim or by a passage. */
export function slotsTagged(index: NotebookIndex, tagIds: ReadonlySet<TagId>): (slot: number) => boolean {
  const { links } = index.mirror
  const tagged = new Uint8Array(index.postings.entries.length)
  const mark = (key: EntityKey) => {
    const slot = index.slotOf(key)
    if (slot !== undefined) tagged[slot] = 1
  }
  for (const tagId of tagIds) {
    mark(`tags/${tagId}`)
    for (const claimId of links.claimsByTag.at(tagId)) links.family(claimId).forEach(mark)
  }
  for (const id of passagesTagged(index, tagIds)) {
    for (const claimId of links.claimsByPassage.at(id)) links.family(claimId).forEach(mark)
    for (const evidenceId of links.evidenceByPassage.at(id)) mark(`evidence/${evidenceId}`)
    for (const noteId of links.notesByPassage.at(id)) mark(`notes/${noteId}`)
  }
  return (slot) => tagged[slot] === 1
}

/** The passages that have one of these tags. */
export function passagesTagged(
  { mirror: { links, notebook } }: NotebookIndex,
  tagIds: ReadonlySet<TagId>,
): Set<AnnotationId> {
  const all = [...tagIds].flatMap((tagId) => links.passagesByTag.at(tagId))
  return new Set(all.filter((id) => annotationOf(notebook, id) !== null))
}
