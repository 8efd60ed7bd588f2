import { z } from 'zod'
import { evidenceSchema, type EvidenceSource } from '../../claim/evidence'
import { RELATIONS, STRENGTHS } from '../../claim/relation'
import { idSchema } from '../../core/ids'
import { orderAt } from '../../core/order'
import type { AppError } from '../../core/result'
import { defineCommand } from '../define-command'
import type { NotebookDraft } from '../draft'
import { find, requireAll, requireFree } from '../lookup'
import { releaseAnnotation } from './annotation'
import { onlyChange } from './label-words'

const rationale = z.string().max(20_000)

export const createEvidence = defineCommand({
  type: 'evidence.create',
  creates: 'evidence',
  input: {
    id: idSchema('evidence'),
    claimId: idSchema('claim'),
    source: evidenceSchema.shape.source,
    relation: z.enum(RELATIONS),
    strength: z.enum(STRENGTHS).default('moderate'),
    rationale: rationale.default(''),
  },
  label: 'Add evidence',
  apply(notebook, { id, claimId, source, relation, strength, rationale: why }, { at }) {
    const problem =
      requireFree(notebook, 'evidence', id) ??
      requireAll(notebook, 'claims', [claimId]) ??
      requireSource(notebook, source)
    if (problem) return problem
    const siblings = notebook.live('evidence').filter((link) => link.claimId === claimId)
    notebook.put('evidence', {
      id,
      claimId,
      source,
      relation,
      strength,
      rationale: why,
      order: orderAt(siblings, id, {}),
      createdAt: at,
      updatedAt: at,
    })
    return undefined
  },
})

export const updateEvidence = defineCommand({
  type: 'evidence.update',
  input: {
    id: idSchema('evidence'),
    source: evidenceSchema.shape.source.optional(),
    relation: z.enum(RELATIONS).optional(),
    strength: z.enum(STRENGTHS).optional(),
    rationale: rationale.optional(),
  },
  label: 'Change evidence',
  labelFor: ({ source, relation, strength, rationale: why }) =>
    onlyChange('Change evidence', [
      [source, 'Change the source of evidence'],
      [relation, 'Change how evidence bears on a claim'],
      [strength, 'Rate the strength of evidence'],
      [why, 'Reword why evidence counts'],
    ]),
  mergeKey: ({ id, ...changes }) => `evidence.update:${id}:${Object.keys(changes).sort().join()}`,
  apply(notebook, { id, source, relation, strength, rationale: why }, { at }) {
    const { entity, error } = find(notebook, 'evidence', id)
    if (error) return error
    const problem = source && requireSource(notebook, source)
    if (problem) return problem
    notebook.put('evidence', {
      ...entity,
      source: source ?? entity.source,
      relation: relation ?? entity.relation,
      strength: strength ?? entity.strength,
      rationale: why ?? entity.rationale,
      updatedAt: at,
    })
    if (source && entity.source.kind === 'passage')
      releaseAnnotation(notebook, entity.source.annotationId, at)
    return undefined
  },
})

export const deleteEvidence = defineCommand({
  type: 'evidence.delete',
  input: { id: idSchema('evidence') },
  label: 'Delete evidence',
  apply(notebook, { id }, { at }) {
    const { entity, error } = find(notebook, 'evidence', id)
    if (error) return error
    notebook.put('evidence', { ...entity, deletedAt: at })
    if (entity.source.kind === 'passage') releaseAnnotation(notebook, entity.source.annotationId, at)
    return undefined
  },
})

function requireSource(notebook: NotebookDraft, source: EvidenceSource): AppError | undefined {
  return source.kind === 'passage'
    ? requireAll(notebook, 'annotations', [source.annotationId])
    : requireAll(notebook, 'references', [source.referenceId])
}
