import { z } from 'zod'
import { annotationSchema } from '../annotation/annotation'
import { claimSchema } from '../claim/claim'
import { evidenceSchema } from '../claim/evidence'
import { referenceSchema } from '../claim/reference'
import { tagSchema } from '../codebook/tag'
import { idSchema, type NotebookId } from '../core/ids'
import { sourceDocumentSchema } from '../document/source-document'
import { noteSchema } from '../note/note'
import { briefSchema, emptyBrief, FIRST_BRIEF } from './brief'

/** Entities by id. Deleted ones stay, with `deletedAt`, so that undo and a later sync can bring them back. */
export const notebookSchema = z.strictObject({
  id: idSchema('notebook'),
  title: z.string().trim().min(1).max(2000),
  createdAt: z.iso.datetime(),
  documents: z.record(idSchema('document'), sourceDocumentSchema),
  references: z.record(idSchema('reference'), referenceSchema),
  tags: z.record(idSchema('tag'), tagSchema),
  annotations: z.record(idSchema('annotation'), annotationSchema),
  claims: z.record(idSchema('claim'), claimSchema),
  evidence: z.record(idSchema('evidence'), evidenceSchema),
  notes: z.record(idSchema('note'), noteSchema),
  /** Several reports of one notebook; there is always one. */
  briefs: z.record(idSchema('brief'), briefSchema),
})

/** The aggregate: everything a researcher made, apart from the texts themselves. */
export type Notebook = z.infer<typeof notebookSchema>

/** A new notebook with nothing in it. `createdAt` is an ISO 8601 instant. */
export function emptyNotebook(id: NotebookId, title: string, createdAt: string): Notebook {
  return {
    id,
    title,
    createdAt,
    documents: {},
    references: {},
    tags: {},
    annotations: {},
    claims: {},
    evidence: {},
    notes: {},
    briefs: { [FIRST_BRIEF]: emptyBrief(FIRST_BRIEF, 'Brief', createdAt) },
  }
}
