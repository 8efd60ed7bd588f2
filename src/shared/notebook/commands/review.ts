import { z } from 'zod'
import { idSchema } from '../../core/ids'
import { appError } from '../../core/result'
import { defineCommand } from '../define-command'
import { find } from '../lookup'

const ids = z.array(idSchema('annotation')).min(1)

export const acceptAnnotations = defineCommand({
  type: 'annotation.accept',
  /** Passages that need review go to the place found for them; passages that came along changed count as seen. */
  input: { ids },
  label: 'Accept passage',
  labelFor: ({ ids: accepted }) =>
    accepted.length === 1 ? 'Accept passage' : `Accept ${String(accepted.length)} passages`,
  apply(notebook, { ids: accepted }, { at }) {
    for (const id of accepted) {
      const { entity, error } = find(notebook, 'annotations', id)
      if (error) return error
      const { pending, carried, ...rest } = entity
      if (!pending && carried) notebook.put('annotations', { ...rest, updatedAt: at })
      if (!pending) continue
      if (!pending.candidate) {
        return appError(
          'conflict',
          'No place was found for this passage in the current version.',
          'Choose the passage in the text.',
        )
      }
      const { position, quote } = pending.candidate
      const target = { ...rest.target, version: pending.version, position, quote }
      notebook.put('annotations', { ...rest, target, state: 'anchored', updatedAt: at })
    }
    return undefined
  },
})

export const keepOrphans = defineCommand({
  type: 'annotation.keepOrphan',
  /** Passages that are not in the current version: they stay, with the words they had. */
  input: { ids },
  label: 'Mark passage as not in this version',
  labelFor: ({ ids: kept }) =>
    kept.length === 1
      ? 'Mark passage as not in this version'
      : `Mark ${String(kept.length)} passages as not in this version`,
  apply(notebook, { ids: kept }, { at }) {
    for (const id of kept) {
      const { entity, error } = find(notebook, 'annotations', id)
      if (error) return error
      if (!entity.pending) {
        return appError(
          'conflict',
          'This passage is in the current version.',
          'Delete the highlight instead.',
        )
      }
      const { version, near } = entity.pending
      const pending = { version, near, keptAt: at }
      notebook.put('annotations', { ...entity, state: 'orphan', pending, updatedAt: at })
    }
    return undefined
  },
})
