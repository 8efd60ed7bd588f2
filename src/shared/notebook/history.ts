import type { Patch } from 'immer'
import { z } from 'zod'

const patchSchema = z.strictObject({
  op: z.enum(['add', 'remove', 'replace']),
  path: z.array(z.union([z.string(), z.number()])),
  value: z.unknown().optional(),
})

const entrySchema = z.strictObject({
  label: z.string(),
  at: z.iso.datetime(),
  mergeKey: z.string().nullable(),
  patches: z.array(patchSchema),
  inverse: z.array(patchSchema),
})

/** One undoable change: what it did and what takes it back, as JSON patches in immer's form. */
export interface HistoryEntry {
  readonly label: string
  readonly at: string
  readonly mergeKey: string | null
  readonly patches: readonly Patch[]
  readonly inverse: readonly Patch[]
}

/** What can be undone and redone, oldest first. Part of the state, so it survives a restart. */
export interface History {
  readonly done: readonly HistoryEntry[]
  readonly undone: readonly HistoryEntry[]
}

export const historySchema = z.strictObject({
  done: z.array(entrySchema),
  undone: z.array(entrySchema),
}) as unknown as z.ZodType<History>

export const EMPTY_HISTORY: History = { done: [], undone: [] }

/** Undo steps kept. Each holds only what it changed, so a thousand are small. */
const MAX_ENTRIES = 1000

/** Changes to one field closer together than this, in milliseconds, undo as one: a burst of typing. */
const MERGE_WITHIN = 3000

/** The history after a new change. Whatever was undone before it can no longer be redone. */
export function record(history: History, entry: HistoryEntry): History {
  const last = history.done.at(-1)
  if (last && canMerge(last, entry)) {
    return { done: [...history.done.slice(0, -1), merge(last, entry)], undone: [] }
  }
  return { done: [...history.done.slice(-(MAX_ENTRIES - 1)), entry], undone: [] }
}

function canMerge(last: HistoryEntry, next: HistoryEntry): boolean {
  if (last.mergeKey === null || last.mergeKey !== next.mergeKey) return false
  const gap = Date.parse(next.at) - Date.parse(last.at)
  return gap >= 0 && gap <= MERGE_WITHIN
}

function merge(last: HistoryEntry, next: HistoryEntry): HistoryEntry {
  // When both only replaced the same fields, the first state and the last one are all that matters.
  const sameFields =
    isReplacing(last) &&
    isReplacing(next) &&
    paths(last.patches).join('\n') === paths(next.patches).join('\n')
  return {
    label: next.label,
    at: next.at,
    mergeKey: next.mergeKey,
    patches: sameFields ? next.patches : [...last.patches, ...next.patches],
    inverse: sameFields ? last.inverse : [...next.inverse, ...last.inverse],
  }
}

const isReplacing = (entry: HistoryEntry) => entry.patches.every((patch) => patch.op === 'replace')
const paths = (patches: readonly Patch[]) => patches.map((patch) => JSON.stringify(patch.path))
