/** Most lines of a text file: each may become a block, and a block costs some hundred bytes of memory. */
export const MAX_LINES = 1_000_000

/** Most characters a document's text may have, in UTF-16 units: a hundred novels. */
export const MAX_TEXT_LENGTH = 64 * 1024 * 1024

/** Most elements, stretches of words and comments a marked-up document may have. Each costs some 300 bytes of memory. */
export const MAX_NODES = 1_000_000

/** Most files a packed document may hold. */
export const MAX_ENTRIES = 10_000

/** Most bytes that may come out of a packed document, of all files read together. */
export const MAX_EXPANDED_BYTES = 256 * 1024 * 1024
