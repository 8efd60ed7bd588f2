/** GRADE certainty of the evidence, from most to least certain. */
export const CERTAINTIES = ['high', 'moderate', 'low', 'very-low'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** Words for a rating; `null` is a claim that was not rated. */
export function certaintyLabel(certainty: Certainty | null): string {
  switch (certainty) {
    case 'high':
      return 'High certainty'
    case 'moderate':
      return 'Moderate certainty'
    case 'low':
      return 'Low certainty'
    case 'very-low':
      return 'Very low certainty'
    case null:
      return 'Not rated'
  }
}
