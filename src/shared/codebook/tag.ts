import { z } from 'zod'
import { idSchema } from '../core/ids'

/** Tag colours by name; the renderer and the brief each give them values for their own background. */
export const TAG_COLORS = ['amber', 'green', 'teal', 'blue', 'violet', 'pink', 'red', 'grey'] as const
export type TagColor = (typeof TAG_COLORS)[number]

export const tagSchema = z.strictObject({
  id: idSchema('tag'),
  label: z.string().trim().min(1).max(200),
  color: z.enum(TAG_COLORS),
  description: z.string().max(10_000),
  parentId: idSchema('tag').nullable(),
  order: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().optional(),
})
export type Tag = z.infer<typeof tagSchema>
