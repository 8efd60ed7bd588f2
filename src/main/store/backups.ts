import { Low } from 'lowdb'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/core/result'
import type { NotebookState } from '../../shared/notebook/reduce'
import { diskError } from './disk-error'
import { DurableFile } from './durable-file'
import { listIfThere } from './files'
import { backupSchema, type Backup } from './format'
import { BACKUPS } from './layout'
import { parsePart } from '../../shared/notebook/migrations/migrations'
import { ensureFolder } from './replace-file'
import type { SnapshotContext } from './snapshot'

/** The newest backups are all kept; of older ones the newest of each of the last days. */
const NEWEST = 10
const DAYS = 7

/** Two backups are at least this far apart, in milliseconds. */
const APART = 10 * 60_000

/** A backup on disk. `takenAt` is in milliseconds since 1970. */
export interface BackupInfo {
  readonly name: string
  readonly takenAt: number
  readonly revision: number
}

/** The backups of a notebook, newest first, by their names alone. */
export async function listBackups({
  dir,
  files,
}: Pick<SnapshotContext, 'dir' | 'files'>): Promise<BackupInfo[]> {
  const names = await listIfThere(files, join(dir, BACKUPS))
  return names
    .flatMap((name) => parseName(name) ?? [])
    .sort((a, b) => b.takenAt - a.takenAt || b.revision - a.revision)
}

/**
 * Takes a backup when the last one is old enough and of another revision, reads it back, and only then removes those
 * there is no more need for. Gives the name of the new backup, or null when none was due.
 */
export async function backUp(context: SnapshotContext, state: NotebookState): Promise<Result<string | null>> {
  try {
    const existing = await listBackups(context)
    const now = context.now()
    const last = existing[0]
    if (last && (last.revision === state.revision || Math.abs(now - last.takenAt) < APART)) return ok(null)
    const info = { takenAt: now, revision: state.revision }
    const name = backupName(info)
    await ensureFolder(context.files, join(context.dir, BACKUPS))
    const low = openBackup(context, name)
    low.data = {
      schemaVersion: context.migrator.current,
      revision: state.revision,
      takenAt: new Date(now).toISOString(),
      notebook: state.notebook,
    }
    await low.write()
    const verified = await readBackup(context, name)
    if (!verified.ok) return verified
    for (const old of superfluous([{ ...info, name }, ...existing])) {
      await context.files.unlink(join(context.dir, BACKUPS, old.name))
    }
    return ok(name)
  } catch (error) {
    return { ok: false, error: diskError(error, 'The backup') }
  }
}

/** Reads a backup and verifies it. `name` is one that `listBackups` gave. */
export async function readBackup(context: SnapshotContext, name: string): Promise<Result<Backup>> {
  if (!parseName(name)) return fail('bad-input', `"${name}" is not the name of a backup.`)
  try {
    const low = openBackup(context, name)
    await low.read()
    return low.data ? ok(low.data) : fail('not-found', `There is no backup "${name}".`)
  } catch (error) {
    return { ok: false, error: diskError(error, 'The backup', 'read') }
  }
}

/** Those of the backups, newest first, that are kept neither for being new nor for being the last of their day. */
export function superfluous(backups: readonly BackupInfo[]): BackupInfo[] {
  const days = new Set<string>()
  return backups.filter((backup, index) => {
    const day = new Date(backup.takenAt).toISOString().slice(0, 10)
    const isLastOfDay = !days.has(day) && days.size < DAYS
    if (isLastOfDay) days.add(day)
    return index >= NEWEST && !isLastOfDay
  })
}

function openBackup({ dir, files, migrator }: SnapshotContext, name: string): Low<Backup | null> {
  const parse = parsePart('backup', backupSchema, migrator)
  const file = new DurableFile<Backup>(join(dir, BACKUPS, name), { parse, files, keepPrevious: false })
  return new Low<Backup | null>(file as DurableFile<Backup | null>, null)
}

function backupName({ takenAt, revision }: Omit<BackupInfo, 'name'>): string {
  return `${new Date(takenAt).toISOString().replaceAll(':', '-')}-revision-${String(revision)}.json`
}

function parseName(name: string): BackupInfo | null {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)-revision-(\d{1,15})\.json$/.exec(name)
  if (!parts) return null
  const takenAt = Date.parse(`${String(parts[1])}:${String(parts[2])}:${String(parts[3])}`)
  return Number.isNaN(takenAt) ? null : { name, takenAt, revision: Number(parts[4]) }
}
