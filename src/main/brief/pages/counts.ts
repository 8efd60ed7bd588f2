import type { StandingCounts } from '../../../shared/brief/model'
import { STANDINGS, type Standing } from '../../../shared/claim/standing'

/** Claims in all standings together. */
export function claimCount(counts: StandingCounts): number {
  return STANDINGS.reduce((sum, standing) => sum + counts[standing], 0)
}

/** Standings that occur, in their fixed order, with their counts. */
export function presentStandings(counts: StandingCounts): readonly (readonly [Standing, number])[] {
  return STANDINGS.filter((standing) => counts[standing] > 0).map((standing) => [standing, counts[standing]])
}
