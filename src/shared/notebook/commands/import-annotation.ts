import { z } from 'zod'
import { MOTIVATIONS, pendingSchema, targetSchema } from '../../annotation/annotation'
import { FOREIGN_TEXT, originSchema } from '../../annotation/origin'
import { idSchema } from '../../core/ids'
import { appError, type AppError } from '../../core/result'
import { currentVersion } from '../../document/source-document'
import { defineCommand } from '../define-command'
import type { NotebookDraft } from '../draft'
import { find, requireAll, requireFree } from '../lookup'
import { checkTarget } from './annotation'

const input = {
  id: idSchema('annotation'),
  /** Where it stands; with `pending` the words as they were quoted elsewhere. */
  target: targetSchema,
  /** There when its place is not certain. */
  pending: pendingSchema.optional(),
  motivation: z.enum(MOTIVATIONS).default('highlighting'),
  tagIds: z.array(idSchema('tag')).default([]),
  origin: originSchema,
}

export const importAnnotation = defineCommand({
  type: 'annotation.import',
  input,
  label: 'Import annotation',
  apply(notebook, { id, target, pending, motivation, tagIds, origin }, { at }) {
    const problem =
      requireFree(notebook, 'annotations', id) ??
      (pending ? checkPending(notebook, target, pending) : checkTarget(notebook, target)) ??
      requireAll(notebook, 'tags', tagIds)
    if (problem) return problem
    notebook.put('annotations', {
      id,
      target,
      state: !pending ? 'anchored' : pending.candidate ? 'needs-review' : 'orphan',
      ...(pending ? { pending } : {}),
      motivation,
      tagIds: [...new Set(tagIds)],
      comment: '',
      origin,
      createdAt: at,
      updatedAt: at,
    })
    return undefined
  },
})

type Pending = z.infer<typeof pendingSchema>

function checkPending(
  notebook: NotebookDraft,
  target: z.infer<typeof targetSchema>,
  { version, near, candidate }: Pending,
): AppError | undefined {
  const { entity, error } = find(notebook, 'documents', target.documentId)
  if (error) return error
  const { hash, length } = currentVersion(entity)
  if (target.version !== FOREIGN_TEXT || version !== hash) {
    return appError(
      'conflict',
      'The annotations were looked for in another version of this document.',
      'Import them again.',
    )
  }
  const isOutside =
    near > length ||
    (candidate !== undefined &&
      (candidate.position.end > length ||
        candidate.position.end - candidate.position.start !== candidate.quote.exact.length))
  return isOutside ? appError('bad-input', 'The passage lies outside the text.') : undefined
}
