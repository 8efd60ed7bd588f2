import { z } from 'zod'
import { CERTAINTIES } from '../../claim/certainty'
import type { Claim } from '../../claim/claim'
import type { AnnotationId, ClaimId, DocumentId } from '../../core/ids'
import { idSchema } from '../../core/ids'
import { compareOrder, orderAt, type Placement } from '../../core/order'
import { appError } from '../../core/result'
import { sectionIdSchema } from '../../document/sections'
import { defineCommand, type NotebookDraft } from '../define-command'
import { find, live, requireAll, requireFree } from '../lookup'
import { releaseAnnotation } from './annotation'

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
    const target = annotationId === null ? undefined : notebook.annotations[annotationId]?.target
    const documentId = input.documentId ?? target?.documentId
    if (documentId === undefined)
      return appError('bad-input', 'A claim needs a passage, or the document it is about.')
    const missing = requireAll(notebook, 'documents', [documentId])
    if (missing) return missing
    const words = input.statement ?? target?.quote.exact.replace(/\s+/g, ' ').trim().slice(0, 20_000)
    if (!words) return appError('bad-input', 'A claim needs a statement.')
    notebook.claims[id] = {
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
    }
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
  mergeKey: ({ id, ...changes }) => `claim.update:${id}:${Object.keys(changes).sort().join()}`,
  apply(notebook, input, { at }) {
    const { entity, error } = find(notebook, 'claims', input.id)
    if (error) return error
    if (input.tagIds !== undefined) {
      const missing = requireAll(notebook, 'tags', input.tagIds)
      if (missing) return missing
      entity.tagIds = [...new Set(input.tagIds)]
    }
    if (input.statement !== undefined) entity.statement = input.statement
    if (input.certainty !== undefined) entity.certainty = input.certainty
    entity.updatedAt = at
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
  apply(notebook, { id, sectionId, documentId, before, after }, { at }) {
    const { entity, error } = find(notebook, 'claims', id)
    if (error) return error
    if (documentId !== undefined) {
      const missing = requireAll(notebook, 'documents', [documentId])
      if (missing) return missing
      entity.documentId = documentId
    }
    if (sectionId !== undefined) entity.sectionId = sectionId
    entity.order = orderAt(siblings(notebook, entity.documentId), id, { before, after })
    entity.updatedAt = at
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
    entity.deletedAt = at
    releaseAnnotation(notebook, entity.annotationId, at)
    for (const link of live(notebook.evidence)) {
      if (link.claimId === id && link.source.kind === 'passage') {
        releaseAnnotation(notebook, link.source.annotationId, at)
      }
    }
    return undefined
  },
})

function siblings(notebook: NotebookDraft, documentId: DocumentId): Claim[] {
  return live(notebook.claims).filter((claim) => claim.documentId === documentId)
}

/** A new claim goes next to the claim whose passage comes just before its own, so lists follow the text by themselves. */
function textOrder(
  notebook: NotebookDraft,
  documentId: DocumentId,
  annotationId: AnnotationId | null,
): Placement {
  const startOf = (id: AnnotationId | null) => {
    const target = id === null ? undefined : notebook.annotations[id]?.target
    return target?.documentId === documentId ? target.position.start : null
  }
  const start = startOf(annotationId)
  if (start === null) return {}
  let previous: { id: ClaimId; start: number } | null = null
  let next: { id: ClaimId; start: number } | null = null
  for (const claim of siblings(notebook, documentId).sort(compareOrder)) {
    const at = startOf(claim.annotationId)
    if (at === null) continue
    if (at <= start && (!previous || at >= previous.start)) previous = { id: claim.id, start: at }
    if (at > start && (!next || at < next.start)) next = { id: claim.id, start: at }
  }
  return previous ? { after: previous.id } : { before: next?.id }
}
