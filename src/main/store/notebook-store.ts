import { join } from 'node:path'
import { errorCode } from '../../shared/core/error-code'
import { appError, fail, ok, type AppError, type Result } from '../../shared/core/result'
import { initialState } from '../../shared/notebook/reduce'
import type { Notebook } from '../../shared/notebook/notebook'
import { diskError } from './disk-error'
import { listIfThere, nodeFiles, type Files } from './files'
import { Journal } from './journal'
import { readJournal } from './journal-read'
import { BACKUPS, DOCUMENTS, HISTORY, JOURNAL, MANIFEST } from './layout'
import { loadNotebook, type Loaded } from './load'
import { acquireLock, type Lock } from './lock'
import { MIGRATIONS } from '../../shared/notebook/migrations/all-migrations'
import type { Migrator } from '../../shared/notebook/migrations/migrations'
import { ensureFolder, isTemporaryName, sweep } from './replace-file'
import { Session } from './session'
import { Snapshot, type SnapshotContext } from './snapshot'
import type { NotebookStore } from './store-contract'

export type { NotebookStore }

/** `holder` names this program in the message others see: "postil serve". The rest is for tests. */
export interface StoreOptions {
  readonly holder: string
  readonly now?: () => number
  /** Milliseconds without a change after which a checkpoint is made. */
  readonly idleMs?: number
  readonly fs?: Files
  readonly migrator?: Migrator
}

const IDLE_MS = 5000

/** Names a file manager leaves behind; they do not make a folder "not empty". */
const LITTER = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/**
 * Makes a notebook in a folder and opens it. The folder is made when it does not exist; one that holds anything else
 * is refused with 'conflict'.
 */
export function createNotebook(
  dir: string,
  notebook: Notebook,
  options: StoreOptions,
): Promise<Result<NotebookStore>> {
  const context = contextOf(dir, options)
  return guarded(async () => {
    await ensureFolder(context.files, dir)
    return locked(dir, options, async (lock) => {
      const refused = await refuseFolder(context)
      if (refused) return { ok: false, error: refused }
      await sweep(context.files, dir)
      const state = initialState(notebook)
      const journal = await Journal.create(dir, context.files, context.migrator.current, state.revision)
      const snapshot = Snapshot.create(context)
      try {
        await snapshot.write(state)
        // Written twice, so that even the first snapshot has another to fall back on.
        await snapshot.write(state)
      } catch (error) {
        await journal.close()
        throw error
      }
      return ok(openSession(options, { snapshot, journal, lock, state, readOnly: null, warnings: [] }))
    })
  })
}

/**
 * Opens the notebook in a folder: loads it, puts right what a crash left behind, and holds it until it is closed. A
 * notebook with damaged changes opens read-only, as it was before them; see `readOnly`. Errors: 'not-found', 'locked',
 * 'newer-version', 'corrupt', 'disk'. But for 'disk', nothing on
 * disk was changed then.
 */
export function openNotebook(dir: string, options: StoreOptions): Promise<Result<NotebookStore>> {
  const context = contextOf(dir, options)
  return guarded(() =>
    locked(dir, options, async (lock) => {
      const loaded = await loadNotebook(context)
      if (!loaded.ok) return loaded
      return ok(await settle(context, options, lock, loaded.value))
    }),
  )
}

async function settle(
  context: SnapshotContext,
  options: StoreOptions,
  lock: Lock,
  { snapshot, state, journal: found, damage, warnings }: Loaded,
): Promise<NotebookStore> {
  const { dir, files, now, migrator } = context
  const readOnlySession = (readOnly: AppError) =>
    openSession(options, { snapshot, journal: null, lock, state, readOnly, warnings })
  if (damage || !found) return readOnlySession(damage ?? appError('corrupt', 'The journal is missing.'))
  let opened: Awaited<ReturnType<typeof Journal.open>>
  try {
    for (const folder of await foldersOf(context)) await sweep(files, folder)
    const { soundLength: length, tail } = found
    opened = await Journal.open(dir, files, { schemaVersion: migrator.current, length, tail, time: now() })
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error))) throw error
    return readOnlySession(appError('read-only', 'This notebook is in a place where nothing can be saved.'))
  }
  const { journal, evidence } = opened
  const torn = `An unfinished change at the end of the journal was set aside in ${evidence ?? ''}.`
  const session = openSession(options, {
    snapshot,
    journal,
    lock,
    state,
    readOnly: null,
    warnings: evidence === null ? warnings : [...warnings, torn],
  })
  // Until the parts and the journal fit together again, a second fault could meet the only good copy.
  if (
    snapshot.needsRepair ||
    found.schemaVersion !== migrator.current ||
    found.lastRevision !== state.revision
  ) {
    await session.checkpoint()
  }
  return session
}

function openSession(
  { idleMs = IDLE_MS }: StoreOptions,
  parts: Omit<ConstructorParameters<typeof Session>[0], 'idleMs'>,
): Session {
  return new Session({ ...parts, idleMs })
}

function contextOf(dir: string, { fs = nodeFiles, now = Date.now, migrator = MIGRATIONS }: StoreOptions) {
  return { dir, files: fs, now, migrator } satisfies SnapshotContext
}

/** Runs with the lock held, and lets go of it again unless a store was opened. */
async function locked(
  dir: string,
  { holder }: StoreOptions,
  run: (lock: Lock) => Promise<Result<NotebookStore>>,
): Promise<Result<NotebookStore>> {
  const lock = await acquireLock(dir, holder, 'This notebook')
  if (!lock.ok) return lock
  try {
    const result = await run(lock.value)
    if (!result.ok) await lock.value.release()
    return result
  } catch (error) {
    await lock.value.release()
    throw error
  }
}

async function guarded(run: () => Promise<Result<NotebookStore>>): Promise<Result<NotebookStore>> {
  try {
    return await run()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      const hint =
        'It was moved or deleted. Put it back from a backup, or open a copy of the notebook from a file.'
      return fail('not-found', 'There is no such folder.', hint)
    }
    // Errors of the disk have a code; anything else is a bug and must not pass for one.
    if (errorCode(error) === '' && !(error instanceof Error && error.name === 'StoreFailure')) throw error
    return { ok: false, error: diskError(error, 'The notebook') }
  }
}

async function foldersOf({ dir, files }: SnapshotContext): Promise<string[]> {
  const documents = await listIfThere(files, join(dir, DOCUMENTS))
  return [dir, join(dir, BACKUPS), ...documents.map((name) => join(dir, DOCUMENTS, name))]
}

/** Why no notebook can be made in a folder; null when one can. An earlier attempt that a crash cut short is no reason. */
async function refuseFolder({ dir, files }: SnapshotContext): Promise<AppError | null> {
  const names = (await files.readdir(dir)).filter((name) => !LITTER.has(name) && !isTemporaryName(name))
  if (names.length === 0) return null
  if (names.includes(MANIFEST)) return appError('conflict', 'There is already a notebook in this folder.')
  const journal = names.every((name) => [JOURNAL, HISTORY, DOCUMENTS].includes(name))
    ? await readJournal(files, join(dir, JOURNAL))
    : null
  const isUnfinished = journal?.base === 0 && journal.entries.length === 0 && journal.tail.length === 0
  if (isUnfinished) return null
  return appError(
    'conflict',
    'This folder is not empty.',
    'Choose an empty folder, or one that does not exist yet.',
  )
}
