import { z } from 'zod'
import type { TagId } from '../../core/ids'
import { idSchema } from '../../core/ids'
import { orderAt } from '../../core/order'
import { appError, type AppError } from '../../core/result'
import { TAG_COLORS } from '../../codebook/tag'
import { defineCommand, type NotebookDraft } from '../define-command'
import { find, live, requireAll, requireFree } from '../lookup'

const label = z.string().trim().min(1).max(200)

export const createTag = defineCommand({
  type: 'tag.create',
  creates: 'tag',
  input: {
    id: idSchema('tag'),
    label,
    color: z.enum(TAG_COLORS).default('grey'),
    description: z.string().max(10_000).default(''),
    parentId: idSchema('tag').nullable().default(null),
  },
  label: 'Add tag',
  apply(notebook, { id, label: words, color, description, parentId }, { at }) {
    const problem =
      requireFree(notebook, 'tags', id) ??
      requireAll(notebook, 'tags', [parentId]) ??
      requireNewLabel(notebook, words, parentId, id)
    if (problem) return problem
    const order = orderAt(siblings(notebook, parentId), id, {})
    notebook.tags[id] = {
      id,
      label: words,
      color,
      description,
      parentId,
      order,
      createdAt: at,
      updatedAt: at,
    }
    return undefined
  },
})

export const updateTag = defineCommand({
  type: 'tag.update',
  input: {
    id: idSchema('tag'),
    label: label.optional(),
    color: z.enum(TAG_COLORS).optional(),
    description: z.string().max(10_000).optional(),
  },
  label: 'Change tag',
  mergeKey: ({ id }) => `tag.update:${id}`,
  apply(notebook, { id, label: newLabel, color, description }, { at }) {
    const { entity, error } = find(notebook, 'tags', id)
    if (error) return error
    if (newLabel !== undefined) {
      const taken = requireNewLabel(notebook, newLabel, entity.parentId, id)
      if (taken) return taken
      entity.label = newLabel
    }
    if (color !== undefined) entity.color = color
    if (description !== undefined) entity.description = description
    entity.updatedAt = at
    return undefined
  },
})

export const moveTag = defineCommand({
  type: 'tag.move',
  input: {
    id: idSchema('tag'),
    /** Absent: keep the parent. Null: make it a top tag. */
    parentId: idSchema('tag').nullable().optional(),
    before: idSchema('tag').nullish(),
    after: idSchema('tag').nullish(),
  },
  label: 'Move tag',
  apply(notebook, { id, parentId, before, after }, { at }) {
    const { entity, error } = find(notebook, 'tags', id)
    if (error) return error
    const parent = parentId === undefined ? entity.parentId : parentId
    const missing = requireAll(notebook, 'tags', [parent])
    if (missing) return missing
    if (isWithin(notebook, parent, id)) {
      return appError('bad-input', 'A tag cannot be placed under itself or one of its own subtags.')
    }
    const taken = requireNewLabel(notebook, entity.label, parent, id)
    if (taken) return taken
    entity.parentId = parent
    entity.order = orderAt(siblings(notebook, parent), id, { before, after })
    entity.updatedAt = at
    return undefined
  },
})

export const mergeTags = defineCommand({
  type: 'tag.merge',
  input: { from: idSchema('tag'), into: idSchema('tag') },
  label: 'Merge tags',
  apply(notebook, { from, into }, { at }) {
    const source = find(notebook, 'tags', from)
    if (source.error) return source.error
    const missing = requireAll(notebook, 'tags', [into])
    if (missing) return missing
    if (isWithin(notebook, into, from)) {
      return appError('bad-input', 'A tag cannot be merged into itself or one of its own subtags.')
    }
    for (const tagged of [...Object.values(notebook.annotations), ...Object.values(notebook.claims)]) {
      if (!tagged.tagIds.includes(from)) continue
      tagged.tagIds = [...new Set(tagged.tagIds.map((tagId) => (tagId === from ? into : tagId)))]
    }
    for (const child of siblings(notebook, from)) {
      child.order = orderAt(siblings(notebook, into), child.id, {})
      child.parentId = into
      child.updatedAt = at
    }
    source.entity.deletedAt = at
    return undefined
  },
})

export const deleteTag = defineCommand({
  type: 'tag.delete',
  input: { id: idSchema('tag') },
  label: 'Delete tag',
  apply(notebook, { id }, { at }) {
    const { entity, error } = find(notebook, 'tags', id)
    if (error) return error
    // Subtags move up one level rather than vanish with a parent the researcher may only have wanted to dissolve.
    for (const child of siblings(notebook, id)) {
      child.order = orderAt(siblings(notebook, entity.parentId), child.id, {})
      child.parentId = entity.parentId
      child.updatedAt = at
    }
    entity.deletedAt = at
    return undefined
  },
})

function siblings(notebook: NotebookDraft, parentId: TagId | null) {
  return live(notebook.tags).filter((tag) => tag.parentId === parentId)
}

/** True when `id` is `ancestor` or lies below it. */
function isWithin(notebook: NotebookDraft, id: TagId | null, ancestor: TagId): boolean {
  for (let at = id; at !== null; at = notebook.tags[at]?.parentId ?? null) if (at === ancestor) return true
  return false
}

/** Two tags of one parent must not look the same in a list. */
function requireNewLabel(
  notebook: NotebookDraft,
  newLabel: string,
  parentId: TagId | null,
  id: TagId,
): AppError | undefined {
  const same = siblings(notebook, parentId).find(
    (tag) => tag.id !== id && tag.label.toLowerCase() === newLabel.toLowerCase(),
  )
  return same && appError('conflict', `There is already a tag "${same.label}" here.`, 'Choose another name.')
}
