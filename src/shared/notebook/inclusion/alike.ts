import type { Reference } from '../../claim/reference'
import type { Tag } from '../../codebook/tag'
import { deepEqual } from '../../core/deep-equal'
import { compareOrder } from '../../core/order'
import { currentVersion, type SourceDocument } from '../../document/source-document'
import { emptyBrief, FIRST_BRIEF, type Brief } from '../brief'
import { live } from '../lookup'
import type { Notebook } from '../notebook'
import { referenceKeys, saysOtherwise } from '../reference-plan'

// What of an open notebook stands for something of a file, although the two were not made as one.

/** A document with the same current text; else one that had the other's current text before. */
export function documentsAlike(ours: Notebook): (document: SourceDocument) => string | undefined {
  const current = new Map<string, string>()
  const earlier = new Map<string, string>()
  // The first of the list stands for those with the same text.
  for (const document of live(ours.documents).sort(compareOrder).reverse()) {
    current.set(currentVersion(document).hash, document.id)
    for (const { hash } of document.versions) earlier.set(hash, document.id)
  }
  return (document) => {
    const { hash } = currentVersion(document)
    const older = [...document.versions].reverse().find((version) => current.has(version.hash))
    return current.get(hash) ?? earlier.get(hash) ?? (older && current.get(older.hash))
  }
}

/** A reference to the same source, by its DOI, or by title, year and first author. */
export function referencesAlike(ours: Notebook): (reference: Reference) => string | undefined {
  const known = new Map<string, Reference>()
  for (const reference of live(ours.references)) {
    for (const key of referenceKeys(reference.bibliography)) {
      if (!known.has(key)) known.set(key, reference)
    }
  }
  return ({ bibliography }) =>
    referenceKeys(bibliography)
      .map((key) => known.get(key))
      .find((found) => found && !saysOtherwise(found.bibliography, bibliography))?.id
}

/** A tag of the same label below the same parent. `parentHere` is what the parent is in the open notebook. */
export function tagsAlike(
  ours: Notebook,
  parentHere: (tag: Tag) => string | null,
): (tag: Tag) => string | undefined {
  const known = new Map<string, string>()
  const keyOf = (label: string, parent: string | null) => `${parent ?? ''}/${label.trim().toLowerCase()}`
  for (const { id, label, parentId } of live(ours.tags)) {
    // Whose parent was deleted stands on top.
    const parent = parentId !== null && ours.tags[parentId]?.deletedAt === undefined ? parentId : null
    known.set(keyOf(label, parent), id)
  }
  return (tag) => known.get(keyOf(tag.label, parentHere(tag)))
}

/** For the brief that every notebook begins with, as long as nobody changed it, any brief will do. */
export function briefsAlike(ours: Notebook): (brief: Brief) => string | undefined {
  const [any] = live(ours.briefs)
  return (brief) => {
    const untouched = { ...emptyBrief(FIRST_BRIEF, 'Brief', brief.createdAt), order: brief.order }
    return deepEqual(untouched, brief) ? any?.id : undefined
  }
}
