import type { Preferences } from './preferences'

// No zod in this file: the renderer reads it before its first paint.

/** Preferences before anybody chose any. */
export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  author: '',
  lastNotebook: null,
  readerFontSize: 18,
  paneSizes: {},
  recentTags: [],
}
