import { z } from 'zod'
import { idSchema } from '../core/ids'
import { sectionIdSchema } from '../document/sections'

/** What the app remembers between runs, for all notebooks. */
export const preferencesSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** Author name for briefs. */
  author: z.string().max(500),
  lastNotebook: idSchema('notebook').nullable(),
  /** Reader text size in CSS pixels. */
  readerFontSize: z.number().min(12).max(32),
  /** Whether the text tells screen readers where highlights start and end. */
  saysHighlights: z.boolean().optional(),
  /** Sizes of resizable panes by group name, in per cent. */
  paneSizes: z.record(z.string().max(64), z.array(z.number().min(0).max(100)).max(8)),
  /** Where each notebook was left: the document that was shown and the section that was read. */
  places: z
    .record(
      idSchema('notebook'),
      z.strictObject({ documentId: idSchema('document'), sectionId: sectionIdSchema }),
    )
    .optional(),
  /** Tags used last, newest first, for the selection toolbar. */
  recentTags: z.array(idSchema('tag')).max(20),
})
export type Preferences = z.infer<typeof preferencesSchema>
