import { z } from 'zod'
import { MOTIVATIONS, targetSchema, type Target } from '../../annotation/annotation'
import type { AnnotationId } from '../../core/ids'
import { idSchema } from '../../core/ids'
import { appError, type AppError } from '../../core/result'
import { currentVersion } from '../../document/source-document'
import { defineCommand } from '../define-command'
import type { NotebookDraft } from '../draft'
import { find, requireAll, requireFree, requireNewTags } from '../lookup'
import { onlyChange, taggingLabel } from './label-words'

export const createAnnotation = defineCommand({
  type: 'annotation.create',
  creates: 'annotation',
  input: {
    id: idSchema('annotation'),
    target: targetSchema,
    motivation: z.enum(MOTIVATIONS).default('highlighting'),
    tagIds: z.array(idSchema('tag')).default([]),
    comment: z.string().max(100_000).default(''),
  },
  label: 'Highlight',
  apply(notebook, { id, target, motivation, tagIds, comment }, { at }) {
    const problem =
      requireFree(notebook, 'annotations', id) ??
      checkTarget(notebook, target) ??
      requireAll(notebook, 'tags', tagIds)
    if (problem) return problem
    notebook.put('annotations', {
      id,
      target,
      state: 'anchored',
      motivation,
      tagIds: [...new Set(tagIds)],
      comment,
      createdAt: at,
      updatedAt: at,
    })
    return undefined
  },
})

export const updateAnnotation = defineCommand({
  type: 'annotation.update',
  input: {
    id: idSchema('annotation'),
    motivation: z.enum(MOTIVATIONS).optional(),
    tagIds: z.array(idSchema('tag')).optional(),
    comment: z.string().max(100_000).optional(),
  },
  label: 'Change highlight',
  labelFor: ({ id, motivation, tagIds, comment }, { annotations }) =>
    onlyChange('Change highlight', [
      [motivation, 'Change the kind of highlight'],
      [tagIds, taggingLabel('highlight', annotations[id], tagIds)],
      [comment, 'Comment on highlight'],
    ]),
  mergeKey: ({ id, comment }) => `annotation.update:${id}:${comment === undefined ? '' : 'comment'}`,
  apply(notebook, { id, motivation, tagIds, comment }, { at }) {
    const { entity, error } = find(notebook, 'annotations', id)
    if (error) return error
    const missing = requireNewTags(notebook, entity.tagIds, tagIds ?? [])
    if (missing) return missing
    notebook.put('annotations', {
      ...entity,
      motivation: motivation ?? entity.motivation,
      tagIds: tagIds ? [...new Set(tagIds)] : entity.tagIds,
      comment: comment ?? entity.comment,
      updatedAt: at,
    })
    return undefined
  },
})

export const retargetAnnotation = defineCommand({
  type: 'annotation.retarget',
  input: { id: idSchema('annotation'), target: targetSchema },
  label: 'Adjust highlight',
  labelFor: ({ id }, { annotations }) =>
    annotations[id]?.pending ? 'Choose another passage' : 'Adjust highlight',
  mergeKey: ({ id }) => `annotation.retarget:${id}`,
  apply(notebook, { id, target }, { at }) {
    const { entity, error } = find(notebook, 'annotations', id)
    if (error) return error
    const problem = checkTarget(notebook, target)
    if (problem) return problem
    const { pending: _pending, carried: _carried, ...rest } = entity
    notebook.put('annotations', { ...rest, target, state: 'anchored', updatedAt: at })
    return undefined
  },
})

export const deleteAnnotation = defineCommand({
  type: 'annotation.delete',
  input: { id: idSchema('annotation') },
  label: 'Delete highlight',
  apply(notebook, { id }, { at }) {
    const { entity, error } = find(notebook, 'annotations', id)
    if (error) return error
    const user = userOf(notebook, id)
    if (user) {
      return appError(
        'conflict',
        `This passage is used by ${user}.`,
        'Delete that first, or keep the passage.',
      )
    }
    notebook.put('annotations', { ...entity, deletedAt: at })
    return undefined
  },
})

/**
 * Deletes a passage together with the last thing that used it. A passage marked as a plain highlight stays: it was
 * there before, or the reader wanted it for itself.
 */
export function releaseAnnotation(notebook: NotebookDraft, id: AnnotationId | null, at: string): void {
  const annotation = id === null ? undefined : notebook.now.annotations[id]
  if (!annotation || annotation.motivation === 'highlighting') return
  if (!userOf(notebook, annotation.id)) notebook.put('annotations', { ...annotation, deletedAt: at })
}

/** What still uses a passage, in words; undefined when nothing does. */
function userOf(notebook: NotebookDraft, id: AnnotationId): string | undefined {
  if (notebook.live('claims').some((claim) => claim.annotationId === id)) return 'a claim'
  const isEvidence = notebook
    .live('evidence')
    .some(
      ({ source, claimId }) =>
        source.kind === 'passage' && source.annotationId === id && !notebook.now.claims[claimId]?.deletedAt,
    )
  if (isEvidence) return 'a piece of evidence'
  return notebook.live('notes').some((note) => note.annotationId === id) ? 'a note' : undefined
}

/** What is wrong with a target for an anchored annotation, if anything. */
export function checkTarget(notebook: NotebookDraft, target: Target): AppError | undefined {
  const { entity, error } = find(notebook, 'documents', target.documentId)
  if (error) return error
  const version = currentVersion(entity)
  if (version.hash !== target.version) {
    return appError(
      'conflict',
      'The passage was chosen in another version of this document.',
      'Select it again.',
    )
  }
  const { start, end } = target.position
  if (end > version.length) return appError('bad-input', 'The passage lies outside the text.')
  if (end - start !== target.quote.exact.length) {
    return appError('bad-input', 'The quoted words and the position of the passage do not fit together.')
  }
  return undefined
}
