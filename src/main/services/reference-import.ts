import { lineCitation, shortCitation } from '../../shared/brief/citation'
import { ok, type Result } from '../../shared/core/result'
import {
  planCommands,
  planLabel,
  planReferences,
  type PlannedReference,
} from '../../shared/notebook/reference-plan'
import type { ChangeError, Reduced } from '../../shared/notebook/reduce'
import type { ReferenceImport } from '../../shared/rpc/contract'
import type { ListProblem, ReferenceList } from '../documents/references/reference-list'
import type { NotebookSession } from './notebook-session'

/** Most entries that are shown before they are added. */
const MOST_SHOWN = 500

/** A list that was read, and what it would do to a notebook. */
export interface PlannedImport {
  readonly plan: readonly PlannedReference[]
  readonly problems: readonly ListProblem[]
}

/** What a list would do to a notebook. */
export function planImport(session: NotebookSession, { references, problems }: ReferenceList): PlannedImport {
  const bibliographies = references.map(({ bibliography }) => bibliography)
  return { plan: planReferences(session.store.state.notebook, bibliographies), problems }
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
