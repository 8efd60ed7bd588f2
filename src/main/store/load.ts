import { join } from 'node:path'
import { appError, fail, ok, type AppError, type Result } from '../../shared/core/result'
import { reduce, type NotebookState } from '../../shared/notebook/reduce'
import { listBackups } from './backups'
import { diskError, StoreFailure } from './disk-error'
import { parseChange, readJournal, type JournalContent } from './journal-read'
import { JOURNAL, MANIFEST, PREVIOUS_JOURNAL } from './layout'
import type { Migrator } from '../../shared/notebook/migrations/migrations'
import { Snapshot, type SnapshotContext } from './snapshot'

/** A notebook as its files give it. Nothing on disk was changed to find it. */
export interface Loaded {
  readonly snapshot: Snapshot
  readonly state: NotebookState
  readonly journal: JournalContent | null
  /** Set when changes are missing or damaged: the state is the last that is certain, and must not be built upon. */
  readonly damage: AppError | null
  readonly warnings: readonly string[]
}

const RESTORE = 'Restore a backup, or ask for help with the files before you change anything in the folder.'

/** Loads the newest sound snapshot and replays the journal over it. Reads only. */
export async function loadNotebook(context: SnapshotContext): Promise<Result<Loaded>> {
  try {
    return await load(context)
  } catch (error) {
    return { ok: false, error: diskError(error, 'The notebook', 'read') }
  }
}

async function load(context: SnapshotContext): Promise<Result<Loaded>> {
  const journal = await readJournal(context.files, join(context.dir, JOURNAL))
  if (journal) {
    const version = context.migrator.check(journal.schemaVersion)
    if (!version.ok && version.error.code === 'newer-version') return version
  }
  let found: Awaited<ReturnType<typeof Snapshot.load>>
  const warnings: string[] = []
  try {
    found = await Snapshot.load(context, 'current')
  } catch (error) {
    if (!(error instanceof StoreFailure) || error.failure.code !== 'corrupt') throw error
    found = await Snapshot.load(context, 'previous').catch((second: unknown) => {
      if (second instanceof StoreFailure && second.failure.code !== 'corrupt') throw second
      return null
    })
    if (!found) return fail('corrupt', error.failure.message, RESTORE)
    warnings.push(`${error.failure.message} The notebook was recovered from the snapshot before.`)
  }
  if (!found) return await nothingFound(context)
  const { snapshot, state } = found
  for (const part of snapshot.recovered) warnings.push(`Recovered from the version before: ${part}.`)
  const replayed = await replay(context, state, journal)
  return ok({ snapshot, journal, warnings, ...replayed })
}

/** A folder with backups was a notebook once: a restore may have been cut short. */
async function nothingFound(context: SnapshotContext): Promise<Result<never>> {
  if ((await listBackups(context)).length === 0) {
    return fail('not-found', `There is no notebook in ${context.dir}.`)
  }
  return fail('corrupt', `${join(context.dir, MANIFEST)} is missing.`, RESTORE)
}

interface Replayed {
  readonly state: NotebookState
  readonly damage: AppError | null
}

async function replay(
  { dir, files, migrator }: SnapshotContext,
  start: NotebookState,
  journal: JournalContent | null,
): Promise<Replayed> {
  if (!journal) return { state: start, damage: damaged('The journal of changes is missing.', start) }
  if (journal.base < 0) return { state: start, damage: damaged('The journal of changes is damaged.', start) }
  let state = start
  if (state.revision < journal.base) {
    // Only a snapshot that was recovered is older than the journal; the segment before leads up to it.
    const previous = await readJournal(files, join(dir, PREVIOUS_JOURNAL))
    const replayed = previous && previous.base >= 0 ? replaySegment(state, previous, migrator) : null
    if (replayed?.damage) return replayed
    state = replayed?.state ?? state
  }
  return replaySegment(state, journal, migrator)
}

/** Applies the entries that follow the state. A line that is damaged matters only if the changes after it need it. */
function replaySegment(start: NotebookState, journal: JournalContent, migrator: Migrator): Replayed {
  let state = start
  const gap = (until: number) => damaged(`${changes(state.revision + 1, until)} missing or damaged.`, state)
  if (journal.base > state.revision) return { state, damage: gap(journal.base) }
  for (const entry of journal.entries) {
    if (entry.revision <= state.revision) continue
    if (entry.revision > state.revision + 1) return { state, damage: gap(entry.revision - 1) }
    const change = parseChange(entry, journal.schemaVersion, migrator)
    const reduced = 'error' in change ? { ok: false as const, error: change.error } : reduce(state, change)
    if (!reduced.ok) {
      const what = `Change ${String(entry.revision)} cannot be applied: ${reduced.error.message}`
      return { state, damage: damaged(what, state) }
    }
    state = reduced.value.state
  }
  if (state.revision < journal.lastRevision) return { state, damage: gap(journal.lastRevision) }
  return { state, damage: null }
}

function changes(first: number, last: number): string {
  return first === last ? `Change ${String(first)} is` : `Changes ${String(first)} to ${String(last)} are`
}

function damaged(what: string, state: NotebookState): AppError {
  const kept = `The notebook is shown as it was after change ${String(state.revision)}.`
  return appError('corrupt', `${what} ${kept} It cannot be changed.`, RESTORE)
}
