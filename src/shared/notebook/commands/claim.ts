import { z } from 'zod'
import { placeOf } from '../../annotation/place'
import { CERTAINTIES } from '../../claim/certainty'
import type { Claim } from '../../claim/claim'
import type { AnnotationId, DocumentId } from '../../core/ids'
import { idSchema } from '../../core/ids'
import { compareOrder, orderAt, type Placement } from '../../core/order'
import { appError } from '../../core/result'
import { sectionIdSchema } from '../../document/sections'
import { defineCommand } from '../define-command'
import type { NotebookDraft } from '../draft'
import { find, requireAll, requireFree, requireNewTags, requireSection } from '../lookup'
import { releaseAnnotation } from './annotation'
import { onlyChange, taggingLabel } from './label-words'

const statement = z.string().trim().min(1).max(20_000)

export const createClaim = defineCommand({
  type: 'claim.create',
  creates: 'claim',
  input: {
    id: idSchema('claim'),
    /** The passage that makes the claim. One of passage and document is needed. */
    annotationId: idSchema('annotation').nullable().default(null),
    documentId: idSchema('document').optional(),
    /** Absent: the words of the passage. */
    statement: statement.optional(),
    sectionId: sectionIdSchema.nullable().default(null),
    certainty: z.enum(CERTAINTIES).nullable().default(null),
    tagIds: z.array(idSchema('tag')).default([]),
  },
  label: 'Add claim',
  apply(notebook, input, { at }) {
    const { id, annotationId, sectionId, certainty, tagIds } = input
    const problem =
      requireFree(notebook, 'claims', id) ??
      requireAll(notebook, 'annotations', [annotationId]) ??
      requireAll(notebook, 'tags', tagIds)
    if (problem) return problem
    const target = annotationId === null ? undefined : notebook.now.annotations[annotationId]?.target
    const documentId = input.documentId ?? target?.documentId
    if (documentId === undefined)
      return appError('bad-input', 'A claim needs a passage, or the document it is about.')
    const missing =
      requireAll(notebook, 'documents', [documentId]) ?? requireSection(notebook, documentId, sectionId)
    if (missing) return missing
    const words = input.statement ?? target?.quote.exact.replace(/\s+/g, ' ').trim().slice(0, 20_000)
    if (!words) return appError('bad-input', 'A claim needs a statement.')
    notebook.put('claims', {
      id,
      statement: words,
      documentId,
      annotationId,
      sectionId,
      certainty,
      tagIds: [...new Set(tagIds)],
      order: orderAt(siblings(notebook, documentId), id, textOrder(notebook, documentId, annotationId)),
      createdAt: at,
      updatedAt: at,
    })
    return undefined
  },
})

export const updateClaim = defineCommand({
  type: 'claim.update',
  input: {
    id: idSchema('claim'),
    statement: statement.optional(),
    certainty: z.enum(CERTAINTIES).nullable().optional(),
    tagIds: z.array(idSchema('tag')).optional(),
  },
  label: 'Change claim',
  labelFor: ({ id, statement, certainty, tagIds }, { claims }) =>
    onlyChange('Change claim', [
      [statement, 'Reword claim'],
      [certainty, certainty === null ? 'Clear claim rating' : 'Rate claim'],
      [tagIds, taggingLabel('claim', claims[id], tagIds)],
    ]),
  mergeKey: ({ id, ...changes }) => `claim.update:${id}:${Object.keys(changes).sort().join()}`,
  apply(notebook, input, { at }) {
    const { entity, error } = find(notebook, 'claims', input.id)
    if (error) return error
    const missing = requireNewTags(notebook, entity.tagIds, input.tagIds ?? [])
    if (missing) return missing
    notebook.put('claims', {
      ...entity,
      statement: input.statement ?? entity.statement,
      certainty: input.certainty === undefined ? entity.certainty : input.certainty,
      tagIds: input.tagIds ? [...new Set(input.tagIds)] : entity.tagIds,
      updatedAt: at,
    })
    return undefined
  },
})

export const moveClaim = defineCommand({
  type: 'claim.move',
  input: {
    id: idSchema('claim'),
    /** Absent: keep the section. Null: file it where its passage stands again. */
    sectionId: sectionIdSchema.nullable().optional(),
    /** The document whose section that is; absent keeps it. */
    documentId: idSchema('document').optional(),
    before: idSchema('claim').nullish(),
    after: idSchema('claim').nullish(),
  },
  label: 'Move claim',
  labelFor: ({ sectionId, documentId }) =>
    sectionId === undefined && documentId === undefined ? 'Reorder claims' : 'Move claim',
  apply(notebook, { id, sectionId, documentId, before, after }, { at }) {
    const { entity, error } = find(notebook, 'claims', id)
    if (error) return error
    const target = documentId ?? entity.documentId
    const missing =
      requireAll(notebook, 'documents', documentId ? [documentId] : []) ??
      requireSection(notebook, target, sectionId ?? null)
    if (missing) return missing
    notebook.put('claims', {
      ...entity,
      documentId: target,
      sectionId: sectionId === undefined ? entity.sectionId : sectionId,
      order: orderAt(siblings(notebook, target), id, { before, after }),
      updatedAt: at,
    })
    return undefined
  },
})

export const deleteClaim = defineCommand({
  type: 'claim.delete',
  input: { id: idSchema('claim') },
  label: 'Delete claim',
  apply(notebook, { id }, { at }) {
    const { entity, error } = find(notebook, 'claims', id)
    if (error) return error
    notebook.put('claims', { ...entity, deletedAt: at })
    releaseAnnotation(notebook, entity.annotationId, at)
    for (const link of notebook.live('evidence')) {
      if (link.claimId === id && link.source.kind === 'passage') {
        releaseAnnotation(notebook, link.source.annotationId, at)
      }
    }
    return undefined
  },
})

function siblings(notebook: NotebookDraft, documentId: DocumentId): Claim[] {
  return notebook.live('claims').filter((claim) => claim.documentId === documentId)
}

/** A new claim goes next to the claim whose passage comes just before its own, so lists follow the text by themselves. */
function textOrder(
  notebook: NotebookDraft,
  documentId: DocumentId,
  annotationId: AnnotationId | null,
): Placement {
  const startOf = (id: AnnotationId | null) => {
    const annotation = id === null ? undefined : notebook.now.annotations[id]
    return annotation?.target.documentId === documentId ? placeOf(annotation).start : null
  }
  const start = startOf(annotationId)
  if (start === null) return {}
  let previous: { claim: Claim; start: number } | null = null
  let next: { claim: Claim; start: number } | null = null
  for (const claim of siblings(notebook, documentId)) {
    const at = startOf(claim.annotationId)
    if (at === null) continue
    // Of claims on one spot, the last in the list counts as the one before and the first as the one after.
    const isLater = (other: typeof next) =>
      !other || (at - other.start || compareOrder(claim, other.claim)) > 0
    if (at <= start && isLater(previous)) previous = { claim, start: at }
    if (at > start && (!next || !isLater(next))) next = { claim, start: at }
  }
  return previous ? { after: previous.claim.id } : { before: next?.claim.id }
}
