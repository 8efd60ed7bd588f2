import { z } from 'zod'

/** Half-open range of UTF-16 code units in a canonical text. */
export const rangeSchema = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine((r) => r.start <= r.end, { error: 'must not end before it starts' })
export type TextRange = z.infer<typeof rangeSchema>

const BLOCK_KINDS = [
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'code',
  'table-row',
  'footnote',
  'rule',
] as const

/** A block of the text: `level` is a heading's 1 to 6, `depth` a list item's or quote's nesting from 0. */
const blockSchema = z.strictObject({
  kind: z.enum(BLOCK_KINDS),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  level: z.int().min(1).max(6).optional(),
  depth: z.int().nonnegative().optional(),
  /** List items and footnotes: the marker to show, such as "•", "3." or "*"; it is not part of the text. */
  marker: z.string().max(16).optional(),
  /** Table rows: true for the header row. */
  header: z.boolean().optional(),
})
export type Block = z.infer<typeof blockSchema>

const MARK_KINDS = [
  'emphasis',
  'strong',
  'code',
  'strike',
  'superscript',
  'subscript',
  'link',
  'footnote-ref',
  'cell',
] as const

/**
 * Inline formatting over a range of the text. A `cell` is one cell of a table row; a `footnote-ref` is the sign in the
 * running text that a footnote hangs on.
 */
const markSchema = z.strictObject({
  kind: z.enum(MARK_KINDS),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  href: z.string().max(4096).optional(),
  /** Footnote signs: where the block of the footnote starts. */
  target: z.int().nonnegative().optional(),
})
export type Mark = z.infer<typeof markSchema>

/** Where a printed page begins, and what is printed on it: "12", "xiv". A page without a number has its position. */
export const pageSchema = z.strictObject({ start: z.int().nonnegative(), label: z.string().min(1).max(32) })
export type Page = z.infer<typeof pageSchema>

/** Lower-case hex SHA-256 of the canonical text's UTF-8 bytes. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hex')

/**
 * Canonical text of one import. Immutable, named by its hash. Blocks, marks and pages are sorted by `start`; blocks do
 * not overlap, and what lies between two blocks is white space only.
 */
export const textVersionSchema = z.strictObject({
  hash: hashSchema,
  unit: z.literal('utf16'),
  text: z.string(),
  blocks: z.array(blockSchema),
  marks: z.array(markSchema),
  /** Only for sources that have pages. */
  pages: z.array(pageSchema).optional(),
})
export type TextVersion = z.infer<typeof textVersionSchema>
