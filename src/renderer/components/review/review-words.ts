import type { Annotation } from '../../../shared/annotation/annotation'
import { FOREIGN_TEXT } from '../../../shared/annotation/origin'
import type { ReviewReason } from '../../../shared/annotation/outcome'
import type { RevisionCounts } from '../../../shared/notebook/revision/plan-revision'

/** Why a passage is shown for review, to a person. */
const REASONS: Readonly<Record<ReviewReason, string>> = {
  'words-changed': 'Words in it changed a good deal.',
  'surroundings-changed': 'It is short, and what stood around it changed.',
  moved: 'Its words now stand in another place.',
  'moved-and-changed': 'It stands in another place, with words changed.',
  split: 'Parts of it now stand in two places.',
  repeated: 'Other passages look like it.',
  'found-again': 'You said it was not in the document; its words are back.',
  'no-words': 'Its file gives a position and no words; these stand at that position.',
}

/** The same where the words were quoted in another program, and nothing changed since. */
const FOREIGN_REASONS: Partial<Readonly<Record<ReviewReason, string>>> = {
  'words-changed': 'The words here are not quite those that were quoted.',
  'surroundings-changed': 'It is short, and other words stand around it here.',
}

/** Why an item is in the list, in a sentence. */
export function reasonOf({ state, target, pending, carried }: Annotation): string {
  if (pending?.candidate) {
    const { reason } = pending.candidate
    return (target.version === FOREIGN_TEXT ? FOREIGN_REASONS[reason] : undefined) ?? REASONS[reason]
  }
  if (state === 'orphan') {
    return pending?.keptAt === undefined
      ? 'Nothing like it was found in this version.'
      : 'You said that it is not in this version.'
  }
  return carried?.how === 'moved'
    ? 'Found word for word in another place.'
    : 'Found, with words changed in it.'
}

/** Least share of a passage that must be there for it to be accepted with others. */
const LIKELY = 0.85
const DOUBTFUL: readonly ReviewReason[] = ['repeated', 'split', 'found-again', 'no-words']

/** True when the place found is very likely right: the passage is nearly whole, and no other looks like it. */
export function isLikely({ pending }: Annotation): boolean {
  const candidate = pending?.candidate
  return candidate !== undefined && candidate.score >= LIKELY && !DOUBTFUL.includes(candidate.reason)
}

/** The counts of a preview that are not nothing, with what they mean. */
export function countRows({ same, edited, moved, review, missing }: RevisionCounts) {
  const rows = [
    { count: same, name: 'Unchanged', meaning: 'found word for word' },
    { count: edited, name: 'Edited', meaning: 'found, with words changed in them' },
    { count: moved, name: 'Moved', meaning: 'found word for word in another place' },
    { count: review, name: 'To review', meaning: 'you decide whether the place is right' },
    { count: missing, name: 'Not found', meaning: 'kept, with the words they had' },
  ]
  return rows.filter(({ count }) => count > 0)
}
