import { z } from 'zod'
import { originSchema } from '../annotation/origin'
import { idSchema } from '../core/ids'
import { sectionIdSchema } from '../document/sections'

/** What a note is about. */
export const noteTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('notebook') }),
  z.strictObject({ kind: z.literal('document'), documentId: idSchema('document') }),
  z.strictObject({
    kind: z.literal('section'),
    documentId: idSchema('document'),
    sectionId: sectionIdSchema,
  }),
  z.strictObject({ kind: z.literal('claim'), claimId: idSchema('claim') }),
])
export type NoteTarget = z.infer<typeof noteTargetSchema>

/** Markdown of the researcher's own. */
export const noteSchema = z.strictObject({
  id: idSchema('note'),
  target: noteTargetSchema,
  /** The passage the note was written on, if any. */
  annotationId: idSchema('annotation').nullable(),
  text: z.string().max(1_000_000),
  /** Where it comes from, when it was written in another program. */
  origin: originSchema.optional(),
  order: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().optional(),
})
export type Note = z.infer<typeof noteSchema>
