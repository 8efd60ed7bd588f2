import { z } from 'zod'
import { originSchema } from '../../annotation/origin'
import { idSchema } from '../../core/ids'
import { orderAt } from '../../core/order'
import type { AppError } from '../../core/result'
import { noteTargetSchema, type NoteTarget } from '../../note/note'
import { defineCommand } from '../define-command'
import type { NotebookDraft } from '../draft'
import { find, requireAll, requireFree, requireSection } from '../lookup'
import { releaseAnnotation } from './annotation'

const text = z.string().max(1_000_000)

export const createNote = defineCommand({
  type: 'note.create',
  creates: 'note',
  input: {
    id: idSchema('note'),
    target: noteTargetSchema,
    annotationId: idSchema('annotation').nullable().default(null),
    text: text.default(''),
    origin: originSchema.optional(),
  },
  label: 'Add note',
  apply(notebook, { id, target, annotationId, text: words, origin }, { at }) {
    const problem =
      requireFree(notebook, 'notes', id) ??
      requireTarget(notebook, target) ??
      requireAll(notebook, 'annotations', [annotationId])
    if (problem) return problem
    const order = orderAt(notebook.live('notes'), id, {})
    notebook.put('notes', {
      id,
      target,
      annotationId,
      text: words,
      ...(origin ? { origin } : {}),
      order,
      createdAt: at,
      updatedAt: at,
    })
    return undefined
  },
})

export const setNoteText = defineCommand({
  type: 'note.setText',
  input: { id: idSchema('note'), text },
  label: 'Edit note',
  mergeKey: ({ id }) => `note.setText:${id}`,
  apply(notebook, { id, text: words }, { at }) {
    const { entity, error } = find(notebook, 'notes', id)
    if (error) return error
    notebook.put('notes', { ...entity, text: words, updatedAt: at })
    return undefined
  },
})

export const moveNote = defineCommand({
  type: 'note.move',
  input: {
    id: idSchema('note'),
    /** Absent: keep what it is about. */
    target: noteTargetSchema.optional(),
    before: idSchema('note').nullish(),
    after: idSchema('note').nullish(),
  },
  label: 'Move note',
  apply(notebook, { id, target, before, after }, { at }) {
    const { entity, error } = find(notebook, 'notes', id)
    if (error) return error
    const problem = target && requireTarget(notebook, target)
    if (problem) return problem
    const order = orderAt(notebook.live('notes'), id, { before, after })
    notebook.put('notes', { ...entity, target: target ?? entity.target, order, updatedAt: at })
    return undefined
  },
})

export const deleteNote = defineCommand({
  type: 'note.delete',
  input: { id: idSchema('note') },
  label: 'Delete note',
  apply(notebook, { id }, { at }) {
    const { entity, error } = find(notebook, 'notes', id)
    if (error) return error
    notebook.put('notes', { ...entity, deletedAt: at })
    releaseAnnotation(notebook, entity.annotationId, at)
    return undefined
  },
})

function requireTarget(notebook: NotebookDraft, target: NoteTarget): AppError | undefined {
  switch (target.kind) {
    case 'notebook':
      return undefined
    case 'document':
      return requireAll(notebook, 'documents', [target.documentId])
    case 'section':
      return (
        requireAll(notebook, 'documents', [target.documentId]) ??
        requireSection(notebook, target.documentId, target.sectionId)
      )
    case 'claim':
      return requireAll(notebook, 'claims', [target.claimId])
  }
}
