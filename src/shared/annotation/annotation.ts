import { z } from 'zod'
import { idSchema } from '../core/ids'
import { hashSchema } from '../document/text-version'
import { originSchema } from './origin'
import { REVIEW_REASONS } from './outcome'
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

/** A place in the current text that a passage may have gone to. */
const candidateSchema = z.strictObject({
  position: positionSelectorSchema,
  quote: quoteSelectorSchema,
  reason: z.enum(REVIEW_REASONS),
  /** How much of the passage is there, from 0 to 1. */
  score: z.number().min(0).max(1),
})

/**
 * What is known of a passage that is not anchored in the current text. Its target stays the last text and place that
 * held it, so that nothing of it is lost.
 */
export const pendingSchema = z.strictObject({
  /** The text it was looked for in: the current one. */
  version: hashSchema,
  /** Offset in that text where it stood, going by what is left around it. */
  near: z.int().nonnegative(),
  /** What to look at, while it needs review. */
  candidate: candidateSchema.optional(),
  /** When the reader said that the passage is not in this version. */
  keptAt: z.iso.datetime().optional(),
})
export type Pending = z.infer<typeof pendingSchema>

/** How a passage came into the current text when it did not come unchanged, until the reader has seen it. */
const carriedSchema = z.strictObject({ how: z.enum(['edited', 'moved']), from: targetSchema })

/** A marked passage. Claims, evidence and notes point at one; on its own it is a plain highlight. */
export const annotationSchema = z.strictObject({
  id: idSchema('annotation'),
  target: targetSchema,
  state: z.enum(ANCHOR_STATES),
  /** There exactly when the state is not 'anchored'. */
  pending: pendingSchema.optional(),
  carried: carriedSchema.optional(),
  /** Where it comes from, when it was made in another program. */
  origin: originSchema.optional(),
  motivation: z.enum(MOTIVATIONS),
  tagIds: z.array(idSchema('tag')),
  comment: z.string().max(100_000),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().optional(),
})
export type Annotation = z.infer<typeof annotationSchema>
