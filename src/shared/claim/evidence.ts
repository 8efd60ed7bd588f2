import { z } from 'zod'
import { idSchema } from '../core/ids'
import { RELATIONS, STRENGTHS } from './relation'

/** Where the evidence is: a passage of a document in the notebook, or a reference outside it. */
const evidenceSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passage'), annotationId: idSchema('annotation') }),
  z.strictObject({
    kind: z.literal('reference'),
    referenceId: idSchema('reference'),
    /** Page, chapter or time within the reference, as it should be cited: "p. 12". */
    locator: z.string().max(200).default(''),
  }),
])
export type EvidenceSource = z.infer<typeof evidenceSourceSchema>

/** claim ↔ passage or reference, with what the researcher makes of it. */
export const evidenceSchema = z.strictObject({
  id: idSchema('evidence'),
  claimId: idSchema('claim'),
  source: evidenceSourceSchema,
  relation: z.enum(RELATIONS),
  strength: z.enum(STRENGTHS),
  rationale: z.string().max(20_000),
  order: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().optional(),
})
export type EvidenceLink = z.infer<typeof evidenceSchema>
