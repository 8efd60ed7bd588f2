import { z } from 'zod'
import { idSchema } from '../core/ids'
import { sectionIdSchema } from '../document/sections'
import { CERTAINTIES } from './certainty'

/** A statement in the researcher's words, tied to the passage that makes it. */
export const claimSchema = z.strictObject({
  id: idSchema('claim'),
  statement: z.string().trim().min(1).max(20_000),
  documentId: idSchema('document'),
  /** The passage that makes the claim; null for a claim stated without one. */
  annotationId: idSchema('annotation').nullable(),
  /** Where the researcher filed it; null files it under the section its passage stands in. */
  sectionId: sectionIdSchema.nullable(),
  certainty: z.enum(CERTAINTIES).nullable(),
  tagIds: z.array(idSchema('tag')),
  order: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().optional(),
})
export type Claim = z.infer<typeof claimSchema>
