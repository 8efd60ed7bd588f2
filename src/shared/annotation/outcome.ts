import type { TextRange } from '../document/text-version'

/** Why a person should look at a passage before it counts as found. */
export const REVIEW_REASONS = [
  'words-changed',
  'surroundings-changed',
  'moved',
  'moved-and-changed',
  'split',
  'repeated',
  'found-again',
  'no-words',
] as const
export type ReviewReason = (typeof REVIEW_REASONS)[number]

/** How a passage that was found for certain came along. */
export type Kept = 'same' | 'edited' | 'moved'

/**
 * What became of a passage. `score` says how much of it is still there, from 0 to 1. `near` is where in the newer text
 * it stood, going by what is left around it.
 */
export type Outcome =
  | { readonly state: 'anchored'; readonly how: Kept; readonly range: TextRange; readonly score: number }
  | {
      readonly state: 'needs-review'
      readonly reason: ReviewReason
      readonly range: TextRange
      readonly score: number
    }
  | { readonly state: 'orphan'; readonly near: number }
