import { moveBlock, shiftLevel, stepTarget, type Entries } from '../../../shared/brief/arrange'
import type { ClaimId } from '../../../shared/core/ids'
import {
  addHeading,
  leaveOut,
  placeClaim,
  rearrange,
  removeHeading,
  type ClaimPlace,
} from '../../state/brief-changes'
import { wordPart } from '../../state/brief-view'
import { announce } from '../../state/messages'
import type { TreeStep } from '../ui/tree-keys'
import { shorten } from '../ui/words'
import { titleOf, type OutlineLine } from './outline-lines'

/** Moves what a line stands for one step: up or down among the others, a heading also in or out a level. */
export async function stepLine(line: OutlineLine, step: TreeStep): Promise<boolean> {
  return line.kind === 'part' ? stepPart(line, step) : stepClaim(line, step)
}

async function stepPart({ entry }: OutlineLine, step: TreeStep): Promise<boolean> {
  const isLevel = step === 'in' || step === 'out'
  const isDone = await rearrange(isLevel ? 'Change level' : 'Move heading', (entries) => {
    const at = entries.findIndex(({ part }) => part.id === entry.part.id)
    if (at < 0) return null
    if (isLevel) return shiftLevel(entries, at, step === 'in' ? 1 : -1)
    const to = stepTarget(entries, at, step)
    return to === null ? null : moveBlock(entries, at, to)
  })
  if (isDone) announce(`${titleOf(entry)} moved ${step}`)
  return isDone
}

/** Past the first claim of a heading a claim goes to the end of the heading above, and the other way round. */
async function stepClaim(line: OutlineLine & { readonly kind: 'claim' }, step: TreeStep): Promise<boolean> {
  if (step !== 'up' && step !== 'down') return false
  const place = await placeClaim(line.claim.id, (entries) => claimTarget(entries, line.claim.id, step))
  if (place) announce(`Claim moved ${step}`)
  return place !== null
}

/** Where a claim goes that moves one step; null at either end. */
export function claimTarget(entries: Entries, claimId: ClaimId, step: 'up' | 'down'): ClaimPlace | null {
  const at = entries.findIndex(({ claims }) => claims.some(({ id }) => id === claimId))
  const entry = entries[at]
  if (!entry) return null
  const index = entry.claims.findIndex(({ id }) => id === claimId) + (step === 'up' ? -1 : 1)
  if (index >= 0 && index < entry.claims.length) return { partId: entry.part.id, index }
  const next = entries[at + (step === 'up' ? -1 : 1)]
  return next ? { partId: next.part.id, index: step === 'up' ? next.claims.length : 0 } : null
}

/** Where what is dragged would stand: beside a line, or, for a claim, under a heading. */
export interface OutlineDrop {
  readonly key: string
  readonly place: 'before' | 'after' | 'on'
}

/** Drops a heading, with what is below it, beside another line. */
export function dropPart(partId: string, target: OutlineLine, place: OutlineDrop['place']): Promise<boolean> {
  return rearrange('Move heading', (entries) => {
    const at = entries.findIndex(({ part }) => part.id === partId)
    const over = entries.findIndex(({ part }) => part.id === target.entry.part.id)
    if (at < 0 || over < 0) return null
    return moveBlock(entries, at, place === 'before' && target.kind === 'part' ? over : over + 1)
  })
}

/** Drops a claim under a heading, or beside another claim. */
export async function dropClaim(
  claimId: ClaimId,
  target: OutlineLine,
  place: OutlineDrop['place'],
): Promise<boolean> {
  if (target.kind === 'claim' && target.claim.id === claimId) return false
  const went = await placeClaim(claimId, (entries) => {
    const entry = entries.find(({ part }) => part.id === target.entry.part.id)
    if (!entry) return null
    const others = entry.claims.filter(({ id }) => id !== claimId)
    const over = target.kind === 'claim' ? others.findIndex(({ id }) => id === target.claim.id) : -1
    const end = target.kind === 'part' && target.isOpen ? 0 : others.length
    return { partId: entry.part.id, index: over < 0 ? end : place === 'after' ? over + 1 : over }
  })
  return went !== null
}

/** Leaves a section out, or deletes a heading of the brief's own. */
export async function removePart({ entry }: OutlineLine): Promise<void> {
  if (entry.of) {
    await leaveOut(entry)
    announce(`${titleOf(entry)} is left out`)
  } else if (await removeHeading(entry.part.id)) {
    announce(`${titleOf(entry)} deleted`)
  }
}

/** Adds a heading beside a line and says so. */
export async function headingBeside({ entry }: OutlineLine, where: 'before' | 'after'): Promise<void> {
  const id = await addHeading({ partId: entry.part.id, where })
  if (id === null) return
  announce(`Heading added ${where} ${shorten(titleOf(entry), 60)}`)
  wordPart(id)
}
