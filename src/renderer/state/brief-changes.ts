import { insertHeading, moveClaim, partsFor, type Entries } from '../../shared/brief/arrange'
import { outlineOf, type OutlineEntry } from '../../shared/brief/outline'
import type { BriefId, ClaimId } from '../../shared/core/ids'
import type { Brief, BriefChanges, BriefScope, SectionRef } from '../../shared/notebook/brief'
import type { Notebook } from '../../shared/notebook/notebook'
import { briefsOf } from '../../shared/notebook/queries'
import { apply, applyBatch, newId } from './actions'
import { chooseLine, fold, showBrief, shownBrief } from './brief-view'
import { flushDrafts } from './drafts'
import { mirrored, mirrorSettled } from './mirrored'
import { changesAnswered } from './pending-changes'
import { useSession } from './session'

/** Keys are pressed faster than answers come: each change is worked out on what the one before it left. */
let last: Promise<unknown> = Promise.resolve()

/** Changes the outline of the shown brief; `change` answers null for nothing to do. Answers whether it was changed. */
export function rearrange(
  label: string,
  change: (entries: Entries, brief: Brief, notebook: Notebook) => Entries | null,
): Promise<boolean> {
  return inTurn(async (notebook) => {
    const brief = shownBrief(notebook)
    const entries = outlineOf(notebook, brief)
    const changed = change(entries, brief, notebook)
    if (!changed || changed === entries) return false
    const parts = partsFor(notebook, brief, changed)
    const applied = await applyBatch(label, [{ type: 'brief.arrange', id: brief.id, parts }])
    if (applied) await mirrored(applied.revision)
    return applied !== null
  })
}

function inTurn(change: (notebook: Notebook) => Promise<boolean>): Promise<boolean> {
  const task = last.then(async () => {
    // Words still being typed, and what was undone a moment ago, belong to what is rearranged.
    await flushDrafts()
    await changesAnswered()
    await mirrorSettled()
    const { open } = useSession.getState()
    return open ? change(open.notebook) : false
  })
  last = task.catch(() => undefined)
  return task
}

/** Adds a heading of the brief's own before, after or below a part; at the end without one. Answers its id. */
export async function addHeading(
  place: { readonly partId: string; readonly where: 'before' | 'after' } | null,
): Promise<string | null> {
  const id = `own-${crypto.randomUUID()}`
  const isDone = await rearrange('Add heading', (entries) => {
    const found = place ? entries.findIndex(({ part }) => part.id === place.partId) : -1
    const at = found < 0 ? entries.length : place?.where === 'before' ? found : found + 1
    const level = found < 0 ? 1 : (entries[found]?.level ?? 1)
    const part = { id, section: null, level, heading: 'New heading', introduction: '', claimIds: [] }
    return insertHeading(entries, at, part)
  })
  if (!isDone) return null
  chooseLine(id)
  return id
}

/** Removes a heading of the brief's own. Its claims go back to their sections. */
export function removeHeading(partId: string): Promise<boolean> {
  return rearrange('Delete heading', (entries) => entries.filter(({ part }) => part.id !== partId))
}

/** A place among the claims of a part, counted without the claim that goes there. */
export interface ClaimPlace {
  readonly partId: string
  readonly index: number
}

/** Moves a claim to where `placeIn` says; null from there for nowhere. Answers where it went. */
export async function placeClaim(
  claimId: ClaimId,
  placeIn: (entries: Entries) => ClaimPlace | null,
): Promise<ClaimPlace | null> {
  const went: { place: ClaimPlace | null } = { place: null }
  const isDone = await rearrange('Move claim', (entries) => {
    went.place = placeIn(entries)
    return went.place && moveClaim(entries, claimId, went.place.partId, went.place.index)
  })
  if (!isDone || !went.place) return null
  fold(went.place.partId, true)
  chooseLine(went.place.partId, claimId)
  return went.place
}

/** Changes settings of the shown brief. */
export async function changeBrief(changes: BriefChanges): Promise<void> {
  const { open } = useSession.getState()
  if (open) await apply({ type: 'brief.update', id: shownBrief(open.notebook).id, changes })
}

/** Changes part of what the shown brief covers; `label` names the step for undo. */
export async function changeScope(label: string, changes: Partial<BriefScope>): Promise<void> {
  const { open } = useSession.getState()
  if (!open) return
  const { id, scope } = shownBrief(open.notebook)
  await applyBatch(label, [{ type: 'brief.update', id, changes: { scope: { ...scope, ...changes } } }])
}

/** Leaves a section and those below it out of the brief. */
export function leaveOut({ of }: OutlineEntry): Promise<void> {
  const { open } = useSession.getState()
  if (!open || !of) return Promise.resolve()
  const { leftOut } = shownBrief(open.notebook).scope
  const ref: SectionRef = { documentId: of.document.id, sectionId: of.section.id }
  return changeScope('Leave out section', { leftOut: [...leftOut, ref] })
}

/** Adds a brief, of everything or as a copy, and shows it. */
export async function addBrief(name: string, copyOf: BriefId | null): Promise<boolean> {
  const id = newId('brief')
  const applied = await apply({ type: 'brief.create', id, name, changes: {}, ...(copyOf ? { copyOf } : {}) })
  if (!applied) return false
  await mirrored(applied.revision)
  showBrief(id)
  return true
}

/** Moves a brief one place among the notebook's briefs. Answers whether there was one to move to. */
export function stepBrief(id: BriefId, step: 'up' | 'down'): Promise<boolean> {
  return inTurn(async (notebook) => {
    const briefs = briefsOf(notebook)
    const beside = briefs[briefs.findIndex((brief) => brief.id === id) + (step === 'up' ? -1 : 1)]
    if (!beside) return false
    const place = step === 'up' ? { before: beside.id } : { after: beside.id }
    const applied = await apply({ type: 'brief.move', id, ...place })
    if (applied) await mirrored(applied.revision)
    return applied !== null
  })
}

/** "Brief 2" where there is a "Brief"; the name itself while nothing is called so. */
export function freeName(name: string, taken: readonly string[]): string {
  const stem = name.replace(/ \d+$/, '')
  let next = name
  for (let number = 2; taken.includes(next); number += 1) next = `${stem} ${number}`
  return next
}
