import { errorCode } from '../../shared/core/error-code'
import { FOREIGN_TEXT } from '../../shared/annotation/origin'
import { isAnchored } from '../../shared/annotation/selectors'
import type { Notebook } from '../../shared/notebook/notebook'
import { live } from '../../shared/notebook/lookup'
import { checkDocuments, type Problem } from './check-documents'
import { diskError } from './disk-error'
import { nodeFiles } from './files'
import { loadNotebook, type Loaded } from './load'
import { JOURNAL, MANIFEST, shardName } from './layout'
import { acquireLock, inUse, lockHolder, type Lock } from './lock'
import { MIGRATIONS } from '../../shared/notebook/migrations/all-migrations'
import type { SnapshotContext } from './snapshot'

/** What `checkNotebook` found. `remarks` are things worth knowing that are not wrong. */
export interface CheckReport {
  readonly ok: boolean
  readonly problems: readonly Problem[]
  readonly remarks: readonly string[]
  readonly counts: Readonly<Record<string, number>>
}

/** Looks again when another program may have been writing in between. */
const LOOKS = 3

/**
 * Verifies a whole notebook: snapshot, journal, texts, originals, and that every highlight still holds the words it
 * quotes. Changes nothing. Holds the notebook meanwhile; one that is open elsewhere is read without, and a remark says so.
 */
export async function checkNotebook(dir: string): Promise<CheckReport> {
  const context: SnapshotContext = { dir, files: nodeFiles, migrator: MIGRATIONS, now: Date.now }
  let lock: Lock | null = null
  try {
    const taken = await acquireLock(dir, 'postil check', 'This notebook')
    if (taken.ok) lock = taken.value
    const remarks = taken.ok
      ? []
      : [`${inUse('This notebook', (await lockHolder(dir))?.by ?? null)} It was read as it stood.`]
    let report = await look(context, remarks)
    for (let n = 1; n < LOOKS && !lock && !report.ok; n += 1) report = await look(context, remarks)
    return report
  } catch (error) {
    const isMissing = errorCode(error) === 'ENOENT'
    const message = isMissing ? 'There is no such folder.' : diskError(error, 'The notebook', 'read').message
    return { ok: false, problems: [{ file: MANIFEST, message }], remarks: [], counts: {} }
  } finally {
    await lock?.release()
  }
}

async function look(context: SnapshotContext, remarks: readonly string[]): Promise<CheckReport> {
  const loaded = await loadNotebook(context)
  if (!loaded.ok) {
    return { ok: false, problems: [{ file: MANIFEST, message: loaded.error.message }], remarks, counts: {} }
  }
  const { notebook, revision } = loaded.value.state
  const documents = await checkDocuments(context, notebook)
  const problems = [...storeProblems(loaded.value), ...documents.problems]
  for (const { id, target } of live(notebook.annotations)) {
    if (target.version === FOREIGN_TEXT) continue
    const text = documents.texts.get(`${target.documentId}/${target.version}`)
    const file = shardName(target.documentId)
    // A text that is missing or damaged was reported already, unless no document owns it.
    if (text === undefined && !documents.known.has(`${target.documentId}/${target.version}`)) {
      problems.push({ file, message: `Highlight ${id} is on a text that no document of the notebook has.` })
    } else if (text !== undefined && !isAnchored(text, target)) {
      problems.push({ file, message: `Highlight ${id} no longer holds the words it quotes.` })
    }
  }
  return {
    ok: problems.length === 0,
    problems,
    remarks: [...remarks, ...documents.remarks, ...tornRemark(loaded.value)],
    counts: { ...countsOf(notebook), textVersions: documents.texts.size, revision },
  }
}

function storeProblems({ damage, warnings, journal }: Loaded): Problem[] {
  const problems = warnings.map((message) => ({ file: MANIFEST, message }))
  if (damage) problems.push({ file: JOURNAL, message: damage.message })
  for (const line of journal?.damagedLines ?? []) {
    problems.push({ file: JOURNAL, message: `Line ${String(line)} is damaged.` })
  }
  return problems
}

function tornRemark({ journal }: Loaded): string[] {
  const length = journal?.tail.length ?? 0
  if (length === 0) return []
  return [
    `The journal ends with ${String(length)} bytes of an unfinished change; opening the notebook sets them aside.`,
  ]
}

function countsOf(notebook: Notebook): Record<string, number> {
  const tables = ['documents', 'annotations', 'claims', 'evidence', 'references', 'notes', 'tags'] as const
  return Object.fromEntries(
    tables.map((table) => [table, live<{ deletedAt?: string | undefined }>(notebook[table]).length]),
  )
}
