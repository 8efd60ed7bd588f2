import { z } from 'zod'
import { annotationSchema } from '../../annotation/annotation'
import { claimSchema } from '../../claim/claim'
import { evidenceSchema } from '../../claim/evidence'
import { referenceSchema } from '../../claim/reference'
import { tagSchema } from '../../codebook/tag'
import { appError, type AppError } from '../../core/result'
import { sourceDocumentSchema } from '../../document/source-document'
import { noteSchema } from '../../note/note'
import { briefSchema } from '../brief'
import { defineCommand } from '../define-command'
import type { EntityOf, NotebookDraft, TableName } from '../draft'
import { requireAll, requireSection } from '../lookup'

const entities = {
  documents: z.array(sourceDocumentSchema).default([]),
  references: z.array(referenceSchema).default([]),
  tags: z.array(tagSchema).default([]),
  annotations: z.array(annotationSchema).default([]),
  claims: z.array(claimSchema).default([]),
  evidence: z.array(evidenceSchema).default([]),
  notes: z.array(noteSchema).default([]),
  briefs: z.array(briefSchema).default([]),
}

/** Whole entities of another notebook, or of a file that another program made, by table. */
export const includedSchema = z.strictObject(entities)
export type Included = z.infer<typeof includedSchema>

export const includeEntities = defineCommand({
  type: 'notebook.include',
  input: {
    included: includedSchema,
    /** Name of the file, for the words of undo. */
    from: z.string().max(1024).optional(),
  },
  label: 'Add from file',
  labelFor: ({ from }) => (from === undefined ? 'Add from file' : `Add from “${from}”`),
  apply(notebook, { included }) {
    for (const table of TABLES) {
      const problem = putAll(notebook, table, included[table] as readonly EntityOf<typeof table>[])
      if (problem) return problem
    }
    // Only now is everything there that they may point at.
    return firstProblem(notebook, included)
  },
})

const TABLES = Object.keys(entities) as TableName[]

/** Puts entities in. One that was deleted here comes back; one that is there is an error. */
function putAll<T extends TableName>(
  notebook: NotebookDraft,
  table: T,
  list: readonly EntityOf<T>[],
): AppError | undefined {
  const seen = new Set<string>()
  for (const entity of list) {
    const rows: Readonly<Record<string, { readonly deletedAt?: string | undefined }>> = notebook.now[table]
    const there = Object.hasOwn(rows, entity.id) ? rows[entity.id] : undefined
    if (seen.has(entity.id) || (there && there.deletedAt === undefined)) {
      return appError('conflict', `“${entity.id}” is in this notebook already.`, 'Add the file again.')
    }
    if (entity.deletedAt !== undefined) {
      return appError('bad-input', `“${entity.id}” was deleted where it comes from.`)
    }
    seen.add(entity.id)
    notebook.put(table, entity)
  }
  return undefined
}

/** The first thing that points at nothing. */
function firstProblem(notebook: NotebookDraft, included: Included): AppError | undefined {
  const { tags, annotations, claims, evidence, notes } = included
  for (const tag of tags) {
    const problem = requireAll(notebook, 'tags', [tag.parentId])
    if (problem) return problem
  }
  for (const { target } of annotations) {
    const problem = requireAll(notebook, 'documents', [target.documentId])
    if (problem) return problem
  }
  for (const { documentId, annotationId, sectionId } of claims) {
    const problem =
      requireAll(notebook, 'documents', [documentId]) ??
      requireAll(notebook, 'annotations', [annotationId]) ??
      requireSection(notebook, documentId, sectionId)
    if (problem) return problem
  }
  for (const { claimId, source } of evidence) {
    const problem =
      requireAll(notebook, 'claims', [claimId]) ??
      (source.kind === 'reference'
        ? requireAll(notebook, 'references', [source.referenceId])
        : requireAll(notebook, 'annotations', [source.annotationId]))
    if (problem) return problem
  }
  for (const { target, annotationId } of notes) {
    const problem =
      requireAll(notebook, 'annotations', [annotationId]) ??
      (target.kind === 'claim' ? requireAll(notebook, 'claims', [target.claimId]) : undefined) ??
      ('documentId' in target ? requireAll(notebook, 'documents', [target.documentId]) : undefined)
    if (problem) return problem
  }
  return undefined
}
