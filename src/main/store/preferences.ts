import { z } from 'zod'
import { idSchema } from '../../shared/core/ids'

/** What one person prefers on one computer, whatever the notebook. */
export const preferencesSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** Sizes of a group of panes in percent, by the name of the group. */
  paneSizes: z.record(z.string().max(100), z.array(z.number().min(0).max(100)).max(20)),
  /** The notebook to open at start. */
  lastNotebook: idSchema('notebook').nullable(),
  /** Size of the reader's text in CSS pixels. */
  readerFontSize: z.number().min(8).max(72),
  /** Proposed as the author of a brief. */
  author: z.string().max(500),
})
export type Preferences = z.infer<typeof preferencesSchema>

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  paneSizes: {},
  lastNotebook: null,
  readerFontSize: 18,
  author: '',
}
