import { partsFor } from '../../shared/brief/arrange'
import { outlineOf } from '../../shared/brief/outline'
import type { BriefId } from '../../shared/core/ids'
import type { Brief, BriefPart } from '../../shared/notebook/brief'
import type { Notebook } from '../../shared/notebook/notebook'
import type { CommandRequest } from './command-request'

/** A part of a brief, whether it is stored or follows from the documents; null when there is none of that id. */
export function partIn(notebook: Notebook, briefId: BriefId, partId: string): BriefPart | null {
  const brief = liveBrief(notebook, briefId)
  if (!brief) return null
  return brief.parts.find(({ id }) => id === partId) ?? entryPart(notebook, brief, partId)
}

/**
 * The command that changes a part of a brief. A part that is stored is changed where it is; one that is not is stored for
 * the first time, with as much of the order as it takes to keep it in its place. Null when there is none of that id.
 */
export function partCommand(
  notebook: Notebook,
  briefId: BriefId,
  partId: string,
  changes: Partial<Pick<BriefPart, 'heading' | 'introduction'>>,
): CommandRequest | null {
  const brief = liveBrief(notebook, briefId)
  if (!brief) return null
  const stored = brief.parts.find(({ id }) => id === partId)
  if (stored) return { type: 'brief.setPart', id: briefId, part: { ...stored, ...changes } }
  if (!entryPart(notebook, brief, partId)) return null
  const entries = outlineOf(notebook, brief).map((entry) =>
    entry.part.id === partId ? { ...entry, part: { ...entry.part, ...changes } } : entry,
  )
  return { type: 'brief.arrange', id: briefId, parts: partsFor(notebook, brief, entries) }
}

function entryPart(notebook: Notebook, brief: Brief, partId: string): BriefPart | null {
  return outlineOf(notebook, brief).find(({ part }) => part.id === partId)?.part ?? null
}

function liveBrief(notebook: Notebook, id: BriefId): Brief | null {
  const brief = notebook.briefs[id]
  return brief && brief.deletedAt === undefined ? brief : null
}
