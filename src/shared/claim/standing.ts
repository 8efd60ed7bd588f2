import type { Relation } from './relation'
import { RELATION_TERMS } from './relation'

/** What the evidence says of a claim. Derived from its evidence each time, never stored. */
export const STANDINGS = ['supported', 'single-source', 'contested', 'refuted', 'unsupported'] as const
export type Standing = (typeof STANDINGS)[number]

interface StandingTerm {
  readonly label: string
  readonly meaning: string
}

export const STANDING_TERMS: Readonly<Record<Standing, StandingTerm>> = {
  supported: { label: 'Supported', meaning: 'two or more sources support it and none disputes it' },
  'single-source': { label: 'Single source', meaning: 'only one source supports it' },
  contested: { label: 'Contested', meaning: 'sources disagree' },
  refuted: { label: 'Refuted', meaning: 'sources dispute it and none supports it' },
  unsupported: { label: 'Unsupported', meaning: 'no source speaks for or against it yet' },
}

/** One piece of evidence as standing sees it: `sourceKey` names the document or reference it comes from. */
export interface EvidenceFacts {
  readonly relation: Relation
  readonly sourceKey: string
}

/**
 * The standing of a claim. Only relations with a direction count; two passages of one source count once, because
 * repeating oneself is not corroboration.
 */
export function standingOf(evidence: readonly EvidenceFacts[]): Standing {
  const supporting = new Set<string>()
  let disputed = false
  for (const item of evidence) {
    const { direction } = RELATION_TERMS[item.relation]
    if (direction === 'for') supporting.add(item.sourceKey)
    if (direction === 'against') disputed = true
  }
  if (disputed) return supporting.size > 0 ? 'contested' : 'refuted'
  if (supporting.size === 0) return 'unsupported'
  return supporting.size === 1 ? 'single-source' : 'supported'
}
