import { z } from 'zod'

/**
 * Stands for a text that Postil never had: the version of a passage that was quoted elsewhere and has not been found
 * here yet. Its target is then the words as they were quoted, and not a slice of any text at hand.
 */
export const FOREIGN_TEXT = '0'.repeat(64)

/** Longest id of another program's that is kept; most are web addresses. */
export const MAX_FOREIGN_ID = 2048

/** Where something that was made in another program comes from. */
export const originSchema = z.strictObject({
  /** Its name there, and the names of the replies that came with it: what is known is not brought in twice. */
  ids: z.array(z.string().min(1).max(MAX_FOREIGN_ID)).min(1).max(20_000),
  /** Who made it; empty when that is not said. */
  creator: z.string().max(500),
  /** When, as the other program writes it; empty when that is not said. */
  createdAt: z.string().max(64),
})
export type Origin = z.infer<typeof originSchema>
