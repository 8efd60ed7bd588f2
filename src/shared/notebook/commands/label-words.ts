import type { TagId } from '../../core/ids'

/** Names a change of tags: "Tag claim" where one comes to those there were, "Remove tag from claim" where one goes. */
export function taggingLabel(
  what: string,
  before: { readonly tagIds: readonly TagId[] } | undefined,
  tagIds: readonly TagId[] = [],
): string {
  const isNew = tagIds.some((id) => !before?.tagIds.includes(id))
  const isGone = before?.tagIds.some((id) => !tagIds.includes(id)) ?? false
  if (isNew && isGone) return `Change the tags of a ${what}`
  return isGone ? `Remove tag from ${what}` : `Tag ${what}`
}

/** The name that goes with the one value that was given; the general name when several were, or none. */
export function onlyChange(general: string, changes: readonly (readonly [unknown, string])[]): string {
  const made = changes.filter(([value]) => value !== undefined)
  const [only] = made
  return only && made.length === 1 ? only[1] : general
}
