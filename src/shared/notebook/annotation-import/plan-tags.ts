import { TAG_COLORS } from '../../codebook/tag'
import type { IdSource, TagId } from '../../core/ids'
import { live } from '../lookup'
import type { Notebook } from '../notebook'
import type { AnnotationPlan, PlannedAnnotation } from './plan-annotations'

/** Motivations that highlights and notes say by themselves; another one is kept as a tag of that name. */
const PLAIN = new Set([
  ...['', 'highlighting', 'commenting', 'tagging', 'classifying'],
  ...['replying', 'assessing', 'linking'],
])

/** The names of the tags an annotation comes with. */
export function tagNames({ head: { tags, motivation } }: Pick<PlannedAnnotation, 'head'>): readonly string[] {
  return PLAIN.has(motivation) ? tags : [...tags, motivation]
}

/** The tags of a plan that the codebook does not have, as first written. A name is the same in upper and lower case. */
export function newTagNames(notebook: Notebook, { items }: AnnotationPlan): string[] {
  const known = tagsByName(notebook)
  const names = new Map<string, string>()
  for (const item of items) {
    if (!item.place) continue
    for (const name of tagNames(item)) {
      const key = name.toLowerCase()
      if (!known.has(key) && !names.has(key)) names.set(key, name)
    }
  }
  return [...names.values()]
}

/** The commands that make the tags a plan lacks, and the tag of each name. */
export function planTags(
  notebook: Notebook,
  plan: AnnotationPlan,
  newId: IdSource,
): { readonly commands: object[]; readonly tagOf: (name: string) => TagId | undefined } {
  const tags = tagsByName(notebook)
  const first = tags.size
  const commands = newTagNames(notebook, plan).map((label, index) => {
    const id = newId('tag')
    tags.set(label.toLowerCase(), id)
    const color = TAG_COLORS[(first + index) % TAG_COLORS.length]
    return { type: 'tag.create', id, label, color, description: '', parentId: null }
  })
  return { commands, tagOf: (name) => tags.get(name.toLowerCase()) }
}

/** Tags by their name in lower case; of several of one name, a top one. */
function tagsByName(notebook: Notebook): Map<string, TagId> {
  const tags = new Map<string, TagId>()
  const topLast = live(notebook.tags).sort(
    (a, b) => Number(a.parentId === null) - Number(b.parentId === null),
  )
  for (const { id, label } of topLast) tags.set(label.toLowerCase(), id)
  return tags
}
