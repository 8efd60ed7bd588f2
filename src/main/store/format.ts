import { z } from 'zod'
import { historySchema } from '../../shared/notebook/history'
import { notebookSchema } from '../../shared/notebook/notebook'
import { hashSchema } from '../../shared/document/text-version'
import { HISTORY, shardDocument } from './layout'

const stamp = { schemaVersion: z.int().positive(), revision: z.int().nonnegative() }
const tables = notebookSchema.shape

/** A part of the snapshot as the manifest names it: only the generation with this checksum belongs to it. */
const shardRefSchema = z.strictObject({
  file: z.string().refine((name) => name === HISTORY || shardDocument(name) !== null, {
    error: 'expected the name of a snapshot file',
  }),
  revision: z.int().nonnegative(),
  checksum: hashSchema,
})
export type ShardRef = z.infer<typeof shardRefSchema>

/**
 * `notebook.json`: what belongs to the notebook as a whole, and which generation of every other part goes with it.
 * Its `evidence` is what lost its claim; its `notes` are those of the notebook and those that lost their claim.
 */
export const manifestSchema = z.strictObject({
  ...stamp,
  ...notebookSchema.omit({ annotations: true, claims: true }).shape,
  shards: z.array(shardRefSchema),
})
export type Manifest = z.infer<typeof manifestSchema>

/** `documents/<id>/annotations.json`: what is filed under one document. */
export const shardSchema = z.strictObject({
  ...stamp,
  annotations: tables.annotations,
  claims: tables.claims,
  evidence: tables.evidence,
  notes: tables.notes,
})
export type Shard = z.infer<typeof shardSchema>

/** `history.json`: what can be undone and redone. */
export const historyFileSchema = z.strictObject({ ...stamp, history: historySchema })
export type HistoryFile = z.infer<typeof historyFileSchema>

/** `backups/*.json`: the whole notebook at one revision, without its texts and its undo history. */
export const backupSchema = z.strictObject({
  ...stamp,
  takenAt: z.iso.datetime(),
  notebook: notebookSchema,
})
export type Backup = z.infer<typeof backupSchema>
