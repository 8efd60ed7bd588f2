import { z } from 'zod'
import { annotationSchema } from '../annotation/annotation'
import { claimSchema } from '../claim/claim'
import { evidenceSchema } from '../claim/evidence'
import { referenceSchema } from '../claim/reference'
import { tagSchema } from '../codebook/tag'
import { idSchema, type NotebookId } from '../core/ids'
import { sourceDocumentSchema } from '../document/source-document'
import { noteSchema } from '../note/note'
import { CITATION_STYLES } from './citation-style'

export const PAPERS = ['a4', 'letter'] as const
export type Paper = (typeof PAPERS)[number]

const BRIEF_FIELDS = {
  title: z.string().max(2000),
  subtitle: z.string().max(2000),
  author: z.string().max(500),
  paper: z.enum(PAPERS),
  /** BCP 47 tag the PDF declares. */
  language: z.string().min(2).max(64),
  /** Markdown shown on the "At a glance" page. */
  summary: z.string().max(100_000),
  citationStyle: z.enum(CITATION_STYLES),
}

/** How the brief of this notebook presents itself. Empty strings mean "take it from the notebook". */
const briefSettingsSchema = z.strictObject(BRIEF_FIELDS).extend({
  // Notebooks of the first version say nothing of it.
  citationStyle: z.enum(CITATION_STYLES).default('apa'),
})

/** Some of the settings, to change those. Has no defaults: a setting left out stays as it is. */
export const briefChangesSchema = z.strictObject(BRIEF_FIELDS).partial()

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
  brief: briefSettingsSchema,
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
    brief: {
      title: '',
      subtitle: '',
      author: '',
      paper: 'a4',
      language: 'en',
      summary: '',
      citationStyle: 'apa',
    },
  }
}
