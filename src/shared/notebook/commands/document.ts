import { z } from 'zod'
import { idSchema } from '../../core/ids'
import { orderAt } from '../../core/order'
import { appError } from '../../core/result'
import { bibliographyChangesSchema, bibliographySchema } from '../../document/bibliography'
import { withHeading } from '../../document/headings'
import { currentVersion, versionInfoSchema } from '../../document/source-document'
import { defineCommand } from '../define-command'
import { find, requireFree } from '../lookup'

export const addDocument = defineCommand({
  type: 'document.add',
  creates: 'document',
  input: {
    id: idSchema('document'),
    bibliography: bibliographySchema,
    language: z.string().max(64).default(''),
    version: versionInfoSchema,
  },
  label: 'Import document',
  apply(notebook, { id, bibliography, language, version }, { at }) {
    const taken = requireFree(notebook, 'documents', id)
    if (taken) return taken
    const order = orderAt(notebook.live('documents'), id, {})
    notebook.put('documents', {
      id,
      bibliography,
      language,
      versions: [version],
      order,
      createdAt: at,
      updatedAt: at,
    })
    return undefined
  },
})

export const updateDocument = defineCommand({
  type: 'document.update',
  input: {
    id: idSchema('document'),
    bibliography: bibliographyChangesSchema.default({}),
    language: z.string().max(64).optional(),
  },
  label: 'Change document details',
  mergeKey: ({ id }) => `document.update:${id}`,
  apply(notebook, { id, bibliography, language }, { at }) {
    const { entity, error } = find(notebook, 'documents', id)
    if (error) return error
    notebook.put('documents', {
      ...entity,
      bibliography: { ...entity.bibliography, ...bibliography },
      language: language ?? entity.language,
      updatedAt: at,
    })
    return undefined
  },
})

export const moveDocument = defineCommand({
  type: 'document.move',
  input: {
    id: idSchema('document'),
    before: idSchema('document').nullish(),
    after: idSchema('document').nullish(),
  },
  label: 'Reorder documents',
  apply(notebook, { id, before, after }, { at }) {
    const { entity, error } = find(notebook, 'documents', id)
    if (error) return error
    const order = orderAt(notebook.live('documents'), id, { before, after })
    notebook.put('documents', { ...entity, order, updatedAt: at })
    return undefined
  },
})

export const deleteDocument = defineCommand({
  type: 'document.delete',
  input: { id: idSchema('document') },
  label: 'Remove document',
  apply(notebook, { id }, { at }) {
    const { entity, error } = find(notebook, 'documents', id)
    if (error) return error
    notebook.put('documents', { ...entity, deletedAt: at })
    return undefined
  },
})

export const setHeading = defineCommand({
  type: 'heading.set',
  input: {
    documentId: idSchema('document'),
    /** The range of the line, a whole block of the text. */
    start: z.int().nonnegative(),
    end: z.int().positive(),
    title: z.string().max(1000),
    /** 1 to 6 makes the line a heading of that level; null makes it an ordinary line again. */
    level: z.int().min(1).max(6).nullable(),
  },
  label: 'Change heading',
  labelFor: ({ level }) => (level === null ? 'Make heading an ordinary line' : 'Change heading'),
  apply(notebook, { documentId, start, end, title, level }, { at }) {
    const { entity, error } = find(notebook, 'documents', documentId)
    if (error) return error
    const version = currentVersion(entity)
    if (end > version.length || start >= end) {
      return appError('bad-input', `The text has no line from ${String(start)} to ${String(end)}.`)
    }
    const headings = withHeading(version.headings, { start, end }, title, level)
    const versions = [...entity.versions.slice(0, -1), { ...version, headings }]
    notebook.put('documents', { ...entity, versions, updatedAt: at })
    return undefined
  },
})
