import { idSchema } from '../../core/ids'
import { appError } from '../../core/result'
import { bibliographyChangesSchema } from '../../document/bibliography'
import { emptyBibliography } from '../../document/source-document'
import { defineCommand } from '../define-command'
import { find, requireFree } from '../lookup'

export const createReference = defineCommand({
  type: 'reference.create',
  creates: 'reference',
  input: { id: idSchema('reference'), bibliography: bibliographyChangesSchema },
  label: 'Add reference',
  apply(notebook, { id, bibliography }, { at }) {
    const taken = requireFree(notebook, 'references', id)
    if (taken) return taken
    const whole = { ...emptyBibliography(''), ...bibliography }
    if (!(whole.title || whole.doi || whole.url).trim()) {
      return appError('bad-input', 'A reference needs a title, a DOI or a link.')
    }
    notebook.put('references', { id, bibliography: whole, createdAt: at, updatedAt: at })
    return undefined
  },
})

export const updateReference = defineCommand({
  type: 'reference.update',
  input: { id: idSchema('reference'), bibliography: bibliographyChangesSchema },
  label: 'Change reference',
  mergeKey: ({ id }) => `reference.update:${id}`,
  apply(notebook, { id, bibliography }, { at }) {
    const { entity, error } = find(notebook, 'references', id)
    if (error) return error
    const merged = { ...entity.bibliography, ...bibliography }
    notebook.put('references', { ...entity, bibliography: merged, updatedAt: at })
    return undefined
  },
})

export const deleteReference = defineCommand({
  type: 'reference.delete',
  input: { id: idSchema('reference') },
  label: 'Delete reference',
  apply(notebook, { id }, { at }) {
    const { entity, error } = find(notebook, 'references', id)
    if (error) return error
    const used = notebook
      .live('evidence')
      .some(
        ({ source, claimId }) =>
          source.kind === 'reference' &&
          source.referenceId === id &&
          !notebook.now.claims[claimId]?.deletedAt,
      )
    if (used) {
      return appError('conflict', 'This reference is cited by evidence.', 'Delete that evidence first.')
    }
    notebook.put('references', { ...entity, deletedAt: at })
    return undefined
  },
})
