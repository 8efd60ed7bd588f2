import { z } from 'zod'
import { pendingSchema, targetSchema } from '../../annotation/annotation'
import { positionSelectorSchema } from '../../annotation/selectors'
import { idSchema } from '../../core/ids'
import { sectionIdSchema } from '../../document/sections'
import { hashSchema } from '../../document/text-version'

/** What became of one annotation in a new version; `from` is the place that was followed, which must still be its own. */
const common = {
  id: idSchema('annotation'),
  from: z.strictObject({ version: hashSchema, position: positionSelectorSchema }),
}

export const annotationOutcomeSchema = z.discriminatedUnion('state', [
  z.strictObject({
    ...common,
    state: z.literal('anchored'),
    how: z.enum(['same', 'edited', 'moved']),
    target: targetSchema,
  }),
  z.strictObject({ ...common, state: z.literal('needs-review'), pending: pendingSchema }),
  z.strictObject({ ...common, state: z.literal('orphan'), pending: pendingSchema }),
])
export type AnnotationOutcome = z.infer<typeof annotationOutcomeSchema>

/** Where what is filed under a section of the old outline is filed in the new one. */
export const refiledSchema = z.strictObject({ from: sectionIdSchema, to: sectionIdSchema })
