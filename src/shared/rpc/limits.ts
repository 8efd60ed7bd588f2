// No zod in this file: the renderer reads it before its first paint.

/** Longest query taken, in UTF-16 units. */
export const MAX_QUERY_LENGTH = 1000
