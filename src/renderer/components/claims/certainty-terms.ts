import { CERTAINTIES, type Certainty } from '../../../shared/claim/certainty'

interface CertaintyTerm {
  readonly key: Certainty | 'none'
  readonly label: string
  readonly meaning: string
}

const MEANINGS: Readonly<Record<Certainty, readonly [string, string]>> = {
  high: ['High', 'More research is very unlikely to change this'],
  moderate: ['Moderate', 'More research may well change this'],
  low: ['Low', 'More research is likely to change this'],
  'very-low': ['Very low', 'Any answer is very uncertain'],
}

/** The ratings of GRADE with what each means, and the lack of one. */
export const CERTAINTY_TERMS: readonly CertaintyTerm[] = [
  ...CERTAINTIES.map((key) => ({ key, label: MEANINGS[key][0], meaning: MEANINGS[key][1] })),
  { key: 'none', label: 'Not rated', meaning: 'No judgement yet' },
]

/** Filled bars of four: how certain at a glance. */
export function certaintyBars(certainty: Certainty | null): number {
  return certainty === null ? 0 : 4 - CERTAINTIES.indexOf(certainty)
}
