import { z } from 'zod'
import { explain } from '../../shared/core/explain'
import { appError, type AppError } from '../../shared/core/result'
import { changeSchema, type Change } from '../../shared/notebook/reduce'
import { readIfThere, type Files } from './files'
import type { Migrator } from '../../shared/notebook/migrations/migrations'
import { decodeUtf8, looksSealed, unseal } from './seal'

/** First line of a journal: changes after revision `base` follow, in order. */
const headerSchema = z.strictObject({
  format: z.literal('postil-journal'),
  schemaVersion: z.int().positive(),
  base: z.int().nonnegative(),
})

const entrySchema = z.strictObject({ revision: z.int().positive(), change: z.unknown() })

/** One line: `revision` is the notebook's revision after the change. The change is parsed only when it is needed. */
export interface Entry {
  readonly revision: number
  readonly change: unknown
}

/** A journal as it stands on disk. */
export interface JournalContent {
  readonly schemaVersion: number
  /** Revision before the first line; -1 when the first line is damaged. */
  readonly base: number
  readonly entries: readonly Entry[]
  /** Length in bytes up to the end of the last sound line. */
  readonly soundLength: number
  /** What follows the last sound line: the remains of a write that a crash cut off. Empty as a rule. */
  readonly tail: Uint8Array
  /** Numbers, from 1, of lines that were written completely and changed afterwards: no crash does that. */
  readonly damagedLines: readonly number[]
  /** Revision that the last complete line, sound or damaged, led to. */
  readonly lastRevision: number
}

/** Reads a journal without changing it; null when there is none. Rejects with what the disk said. */
export async function readJournal(files: Files, path: string): Promise<JournalContent | null> {
  const bytes = await readIfThere(files, path)
  return bytes && parseJournal(bytes)
}

/** Takes the bytes of a journal apart. Never throws, whatever the bytes. */
function parseJournal(bytes: Uint8Array): JournalContent {
  let header: z.infer<typeof headerSchema> | null = null
  const entries: Entry[] = []
  const damagedLines: number[] = []
  let suspects: number[] = []
  let soundLength = 0
  let number = 0
  for (let start = 0; ;) {
    const end = bytes.indexOf(0x0a, start)
    if (end < 0) break
    number += 1
    const data = parseLine(bytes.subarray(start, end))
    start = end + 1
    const parsed = number === 1 ? headerSchema.safeParse(data) : entrySchema.safeParse(data)
    if (!parsed.success) {
      suspects.push(number)
      continue
    }
    if ('base' in parsed.data) header = parsed.data
    else entries.push(parsed.data)
    damagedLines.push(...suspects)
    suspects = []
    soundLength = start
  }
  const tail = bytes.subarray(soundLength)
  const isTorn = suspects.length === 0 || isCutOff(tail)
  const base = header?.base ?? -1
  return {
    schemaVersion: header?.schemaVersion ?? looseVersion(bytes),
    base,
    entries,
    soundLength,
    tail,
    damagedLines: isTorn ? damagedLines : [...damagedLines, ...suspects],
    lastRevision: isTorn ? (entries.at(-1)?.revision ?? base) : base + number - 1,
  }
}

/**
 * True when a crash explains the end of a journal. A write that was cut off lacks its last line break, or has zeros
 * where the disk never got to; a complete line with a wrong byte in it was acknowledged, and changed later.
 */
function isCutOff(tail: Uint8Array): boolean {
  return tail.at(-1) !== 0x0a || tail.includes(0)
}

/** The change of an entry, brought to the current version; an error when it is not one. */
export function parseChange(
  { change }: Entry,
  schemaVersion: number,
  migrator: Migrator,
): Change | { readonly error: AppError } {
  const migrated = migrator.migrate('change', schemaVersion, change)
  if (!migrated.ok) return { error: migrated.error }
  const parsed = changeSchema.safeParse(migrated.value)
  return parsed.success ? parsed.data : { error: appError('corrupt', explain(parsed.error, migrated.value)) }
}

function parseLine(line: Uint8Array): unknown {
  const text = decodeUtf8(line)
  const sealed = text === null ? null : unseal(text)
  return sealed?.ok ? JSON.parse(sealed.value.json) : null
}

/** The version a header of another form states, so that a newer journal reads as newer rather than as damaged. */
function looseVersion(bytes: Uint8Array): number {
  const end = bytes.indexOf(0x0a)
  const line = Buffer.from(bytes.subarray(0, end < 0 ? Math.min(bytes.length, 4096) : end)).toString()
  // A sealed line that was damaged is ours; its version cannot be believed.
  if (looksSealed(line) && !unseal(line).ok) return 1
  return Number(/"schemaVersion":(\d{1,9})[,}]/.exec(line)?.[1] ?? 1)
}
