/** Most annotations of one file, with replies: more than anybody makes on one text. */
export const MAX_ANNOTATIONS = 20_000

/** Longest quoted passage that is looked for, in UTF-16 units: several pages. */
export const MAX_QUOTE = 20_000

/** Longest comment that is kept whole, in UTF-16 units. */
export const MAX_COMMENT = 100_000

/** Most tags of one annotation, and the longest one, in UTF-16 units. */
export const MAX_TAGS = 100
export const MAX_TAG = 200

/** Most selectors, bodies or targets of one annotation that are read. */
export const MAX_PARTS = 50

/** Deepest collections within collections, and selectors that refine each other. */
export const MAX_NESTING = 8
