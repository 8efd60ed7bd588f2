import { z } from 'zod'
import { idSchema } from '../core/ids'
import { bibliographySchema } from '../document/bibliography'

/** A source outside the notebook that evidence can cite. */
export const referenceSchema = z.strictObject({
  id: idSchema('reference'),
  bibliography: bibliographySchema,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().optional(),
})
export type Reference = z.infer<typeof referenceSchema>
