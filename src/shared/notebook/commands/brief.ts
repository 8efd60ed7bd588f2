import { z } from 'zod'
import { idSchema } from '../../core/ids'
import { orderAt } from '../../core/order'
import { appError } from '../../core/result'
import { briefChangesSchema, briefPartSchema, emptyBrief } from '../brief'
import { defineCommand } from '../define-command'
import { find, requireFree } from '../lookup'

export const createBrief = defineCommand({
  type: 'brief.create',
  creates: 'brief',
  input: {
    id: idSchema('brief'),
    name: z.string().trim().min(1).max(200),
    /** Begins as a copy of that brief; absent begins with a brief of everything. */
    copyOf: idSchema('brief').optional(),
    changes: briefChangesSchema.default({}),
  },
  label: 'Add brief',
  apply(notebook, { id, name, copyOf, changes }, { at }) {
    const taken = requireFree(notebook, 'briefs', id)
    if (taken) return taken
    const model = copyOf ? find(notebook, 'briefs', copyOf) : { entity: emptyBrief(id, name, at) }
    if (model.error) return model.error
    const order = orderAt(notebook.live('briefs'), id, { after: copyOf ?? null })
    notebook.put('briefs', {
      ...model.entity,
      ...changes,
      id,
      name,
      order,
      createdAt: at,
      updatedAt: at,
    })
    return undefined
  },
})

export const updateBrief = defineCommand({
  type: 'brief.update',
  input: { id: idSchema('brief'), changes: briefChangesSchema },
  label: 'Change brief settings',
  mergeKey: ({ id, changes }) => `brief.update:${id}:${Object.keys(changes).sort().join()}`,
  apply(notebook, { id, changes }, { at }) {
    const { entity, error } = find(notebook, 'briefs', id)
    if (error) return error
    notebook.put('briefs', { ...entity, ...changes, updatedAt: at })
    return undefined
  },
})

export const arrangeBrief = defineCommand({
  type: 'brief.arrange',
  input: { id: idSchema('brief'), parts: z.array(briefPartSchema).max(50_000) },
  label: 'Arrange brief',
  apply(notebook, { id, parts }, { at }) {
    const { entity, error } = find(notebook, 'briefs', id)
    if (error) return error
    if (new Set(parts.map((part) => part.id)).size !== parts.length) {
      return appError('bad-input', 'Two parts of the brief have the same id.')
    }
    notebook.put('briefs', { ...entity, parts, updatedAt: at })
    return undefined
  },
})

export const setBriefPart = defineCommand({
  type: 'brief.setPart',
  input: {
    id: idSchema('brief'),
    /** Takes the place of the part with its id; a new one comes last. */
    part: briefPartSchema,
  },
  label: 'Change part of the brief',
  mergeKey: ({ id, part }) => `brief.setPart:${id}:${part.id}`,
  apply(notebook, { id, part }, { at }) {
    const { entity, error } = find(notebook, 'briefs', id)
    if (error) return error
    const isThere = entity.parts.some((other) => other.id === part.id)
    const parts = isThere
      ? entity.parts.map((other) => (other.id === part.id ? part : other))
      : [...entity.parts, part]
    notebook.put('briefs', { ...entity, parts, updatedAt: at })
    return undefined
  },
})

export const moveBrief = defineCommand({
  type: 'brief.move',
  input: {
    id: idSchema('brief'),
    before: idSchema('brief').nullish(),
    after: idSchema('brief').nullish(),
  },
  label: 'Reorder briefs',
  apply(notebook, { id, before, after }, { at }) {
    const { entity, error } = find(notebook, 'briefs', id)
    if (error) return error
    const order = orderAt(notebook.live('briefs'), id, { before, after })
    notebook.put('briefs', { ...entity, order, updatedAt: at })
    return undefined
  },
})

export const deleteBrief = defineCommand({
  type: 'brief.delete',
  input: { id: idSchema('brief') },
  label: 'Delete brief',
  apply(notebook, { id }, { at }) {
    const { entity, error } = find(notebook, 'briefs', id)
    if (error) return error
    if (notebook.live('briefs').length === 1) {
      return appError(
        'conflict',
        'A notebook keeps one brief at least.',
        'Add another one before you delete this.',
      )
    }
    notebook.put('briefs', { ...entity, deletedAt: at })
    return undefined
  },
})
