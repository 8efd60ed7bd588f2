import { z } from 'zod'
import { idSchema } from '../core/ids'
import { hashSchema } from '../document/text-version'
import { positionSelectorSchema, quoteSelectorSchema } from './selectors'

/** W3C motivations in use: why the passage was marked. */
export const MOTIVATIONS = ['highlighting', 'assessing', 'linking', 'commenting'] as const

/** The three states of an annotation after its source changed. */
const ANCHOR_STATES = ['anchored', 'needs-review', 'orphan'] as const

export const targetSchema = z.strictObject({
  documentId: idSchema('document'),
  version: hashSchema,
  position: positionSelectorSchema,
  quote: quoteSelectorSchema,
})
export type Target = z.infer<typeof targetSchema>

/** A marked passage. Claims, evidence and notes point at one; on its own it is a plain highlight. */
export const annotationSchema = z.strictObject({
  id: idSchema('annotation'),
  target: targetSchema,
  state: z.enum(ANCHOR_STATES),
  motivation: z.enum(MOTIVATIONS),
  tagIds: z.array(idSchema('tag')),
  comment: z.string().max(100_000),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().optional(),
})
export type Annotation = z.infer<typeof annotationSchema>
