import { join } from 'node:path'
import { ok, type Result } from '../../shared/core/result'
import { initialState } from '../../shared/notebook/reduce'
import { readBackup } from './backups'
import { diskError } from './disk-error'
import { previousName } from './durable-file'
import { listIfThere, nodeFiles, type Files } from './files'
import { Journal } from './journal'
import { DOCUMENTS, HISTORY, JOURNAL, MANIFEST, PREVIOUS_JOURNAL } from './layout'
import { acquireLock } from './lock'
import { MIGRATIONS } from '../../shared/notebook/migrations/all-migrations'
import { ensureFolder, moveOver, syncFolder } from './replace-file'
import { Snapshot, type SnapshotContext } from './snapshot'
import type { StoreOptions } from './notebook-store'

/**
 * Puts a backup in the place of a notebook that is not open anywhere. The files it replaces are moved to a folder
 * `replaced-<time>` in the notebook, whose name is given back; texts and originals stay where they are. What could be
 * undone is lost. A restore that is cut short can be done again.
 */
export async function restoreBackup(
  dir: string,
  name: string,
  { holder, now = Date.now, fs: files = nodeFiles, migrator = MIGRATIONS }: StoreOptions,
): Promise<Result<string>> {
  const context: SnapshotContext = { dir, files, now, migrator }
  // Verified first: nothing is moved for a backup that cannot be used.
  const backup = await readBackup(context, name)
  if (!backup.ok) return backup
  const lock = await acquireLock(dir, holder, 'This notebook')
  if (!lock.ok) return lock
  try {
    const aside = `replaced-${String(now())}`
    await moveAside(context, aside)
    const { notebook, revision } = backup.value
    const journal = await Journal.create(dir, files, migrator.current, revision)
    await journal.close()
    await Snapshot.create(context).write({ ...initialState(notebook), revision })
    return ok(aside)
  } catch (error) {
    return { ok: false, error: diskError(error, 'The backup') }
  } finally {
    await lock.value.release()
  }
}

async function moveAside({ dir, files }: SnapshotContext, aside: string): Promise<void> {
  // The manifest first: without it the rest is plainly not a notebook, whatever a crash leaves half moved.
  const names = [MANIFEST, previousName(MANIFEST), JOURNAL, PREVIOUS_JOURNAL, HISTORY, previousName(HISTORY)]
  await move(files, dir, names, join(dir, aside))
  for (const document of await listIfThere(files, join(dir, DOCUMENTS))) {
    const shard = 'annotations.json'
    await move(
      files,
      join(dir, DOCUMENTS, document),
      [shard, previousName(shard)],
      join(dir, aside, DOCUMENTS, document),
    )
  }
}

async function move(files: Files, from: string, names: readonly string[], to: string): Promise<void> {
  const there = await listIfThere(files, from)
  const moving = names.filter((name) => there.includes(name))
  if (moving.length === 0) return
  await ensureFolder(files, to)
  for (const name of moving) await moveOver(files, join(from, name), join(to, name))
  await syncFolder(files, to)
  await syncFolder(files, from)
}
