import { z } from 'zod'
import type { TagId } from '../../core/ids'
import { idSchema } from '../../core/ids'
import { orderAt } from '../../core/order'
import { appError, type AppError } from '../../core/result'
import { TAG_COLORS } from '../../codebook/tag'
import { defineCommand } from '../define-command'
import type { NotebookDraft } from '../draft'
import { find, requireAll, requireFree } from '../lookup'
import { onlyChange } from './label-words'

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
    notebook.put('tags', {
      id,
      label: words,
      color,
      description,
      parentId,
      order,
      createdAt: at,
      updatedAt: at,
    })
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
  labelFor: ({ label: words, color, description }) =>
    onlyChange('Change tag', [
      [words, 'Rename tag'],
      [color, 'Recolour tag'],
      [description, 'Describe tag'],
    ]),
  mergeKey: ({ id, ...changes }) => `tag.update:${id}:${Object.keys(changes).sort().join()}`,
  apply(notebook, { id, label: newLabel, color, description }, { at }) {
    const { entity, error } = find(notebook, 'tags', id)
    if (error) return error
    if (newLabel !== undefined) {
      const taken = requireNewLabel(notebook, newLabel, entity.parentId, id)
      if (taken) return taken
    }
    notebook.put('tags', {
      ...entity,
      label: newLabel ?? entity.label,
      color: color ?? entity.color,
      description: description ?? entity.description,
      updatedAt: at,
    })
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
  labelFor: ({ parentId }) =>
    parentId === undefined ? 'Reorder tags' : parentId === null ? 'Move tag to the top level' : 'Nest tag',
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
    const order = orderAt(siblings(notebook, parent), id, { before, after })
    notebook.put('tags', { ...entity, parentId: parent, order, updatedAt: at })
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
    retag(notebook, from, into)
    moveChildren(notebook, from, into, at)
    notebook.put('tags', { ...source.entity, deletedAt: at })
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
    moveChildren(notebook, id, entity.parentId, at)
    notebook.put('tags', { ...entity, deletedAt: at })
    return undefined
  },
})

/** Puts one tag in place of another, also on what was deleted, which may come back. */
function retag(notebook: NotebookDraft, from: TagId, into: TagId): void {
  const swap = (ids: TagId[]) => [...new Set(ids.map((id) => (id === from ? into : id)))]
  for (const annotation of Object.values(notebook.now.annotations)) {
    if (!annotation.tagIds.includes(from)) continue
    notebook.put('annotations', { ...annotation, tagIds: swap(annotation.tagIds) })
  }
  for (const claim of Object.values(notebook.now.claims)) {
    if (claim.tagIds.includes(from)) notebook.put('claims', { ...claim, tagIds: swap(claim.tagIds) })
  }
}

/** Puts the subtags of a tag under another, after the ones that are there. */
function moveChildren(notebook: NotebookDraft, from: TagId, into: TagId | null, at: string): void {
  for (const child of siblings(notebook, from)) {
    const order = orderAt(siblings(notebook, into), child.id, {})
    notebook.put('tags', { ...child, parentId: into, order, updatedAt: at })
  }
}

function siblings(notebook: NotebookDraft, parentId: TagId | null) {
  return notebook.live('tags').filter((tag) => tag.parentId === parentId)
}

/** True when `id` is `ancestor` or lies below it. */
function isWithin(notebook: NotebookDraft, id: TagId | null, ancestor: TagId): boolean {
  for (let at = id; at !== null; at = notebook.now.tags[at]?.parentId ?? null)
    if (at === ancestor) return true
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
