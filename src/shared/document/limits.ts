/** Largest file read, in bytes: a hundred novels. Beyond it a reader window would be of no use either. */
export const MAX_IMPORT_BYTES = 64 * 1024 * 1024

/** Largest list of references that is read, in bytes. */
export const MAX_LIST_BYTES = 32 * 1024 * 1024
