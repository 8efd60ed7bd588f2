import { lineCitation, shortCitation } from '../../shared/brief/citation'
import { ok, type Result } from '../../shared/core/result'
import type { Bibliography } from '../../shared/document/source-document'
import {
  planCommands,
  planLabel,
  planReferences,
  type PlannedReference,
} from '../../shared/notebook/reference-plan'
import type { ChangeError, Reduced } from '../../shared/notebook/reduce'
import type { ReferenceImport } from '../../shared/rpc/contract'
import { readReferenceFile, readReferenceText } from '../documents/references/read-references'
import type { ListProblem } from '../documents/references/reference-list'
import type { NotebookSession } from './notebook-session'

/** Most entries that are shown before they are added. */
const MOST_SHOWN = 500

/** A list that was read, and what it would do to a notebook. */
export interface PlannedImport {
  readonly plan: readonly PlannedReference[]
  readonly problems: readonly ListProblem[]
}

/** Reads a list for a notebook and changes nothing. Errors: those of `readReferenceFile`. */
export async function planImport(
  session: NotebookSession,
  fileName: string,
  bytes: Uint8Array,
): Promise<Result<PlannedImport>> {
  const list = await readReferenceFile(fileName, bytes)
  if (!list.ok) return list
  const bibliographies = list.value.references.map(({ bibliography }) => bibliography)
  const plan = planReferences(session.store.state.notebook, bibliographies)
  return ok({ plan, problems: list.value.problems })
}

/** Carries out a plan as one change; null when there is nothing to add. */
export async function applyImport(
  session: NotebookSession,
  { plan }: PlannedImport,
): Promise<Result<Reduced | null, ChangeError>> {
  const commands = planCommands(plan)
  return commands.length === 0 ? ok(null) : session.applyBatch(commands, planLabel(plan))
}

/** A plan as it is told to the person. */
export function importView({ plan, problems }: PlannedImport): ReferenceImport {
  const counts = { new: 0, completes: 0, known: 0 }
  for (const { state } of plan) counts[state] += 1
  const entries = plan.slice(0, MOST_SHOWN).map(({ state, bibliography }) => {
    const label = shortCitation(bibliography)
    const detail = lineCitation(bibliography)
    return { state, label, detail: detail === label ? '' : detail }
  })
  return { counts, entries, problems }
}

/** What pasted text says of sources, the first few of them. */
export async function readPasted(
  text: string,
): Promise<Result<{ references: readonly Bibliography[]; count: number }>> {
  const list = await readReferenceText(text)
  if (!list.ok) return list
  const references = list.value.references.map(({ bibliography }) => bibliography)
  return ok({ references: references.slice(0, 10), count: references.length })
}
