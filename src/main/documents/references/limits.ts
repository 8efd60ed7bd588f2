/** Most references of one list: more than a lifetime's library, and few enough to be shown before they are added. */
export const MAX_REFERENCES = 20_000

/** Most characters of one entry, with its abstract and notes. */
export const MAX_ENTRY_LENGTH = 256 * 1024

/** Deepest braces within an entry; LaTeX in the wild stays below ten. */
export const MAX_DEPTH = 60

/** Most problems that are told one by one. */
export const MAX_PROBLEMS = 200
