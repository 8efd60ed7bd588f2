import type { Annotation } from '../../annotation/annotation'
import type { DocumentId } from '../../core/ids'
import { groupsOfTable } from '../../core/groups'
import { memoByIdentity } from '../../core/memo'
import type { Notebook } from '../notebook'
import { compareByPosition } from '../queries'

/** The annotations of a document that a new version did not leave as they were, in the order of the text. */
export interface ReviewList {
  /** A place was found; the reader has to say whether it is right. */
  readonly review: readonly Annotation[]
  /** Nothing was found, and the reader has not said yet that this is right. */
  readonly missing: readonly Annotation[]
  /** The reader said that these are not in this version. */
  readonly kept: readonly Annotation[]
  /** Found for certain, but with words changed in them or in another place: to be seen, not to be decided. */
  readonly carried: readonly Annotation[]
}

/** What there is to review in a document. */
export function reviewListOf(notebook: Notebook, documentId: DocumentId): ReviewList {
  return sortOut(concerned(notebook.annotations).get(documentId) ?? NONE)
}

const NONE: readonly Annotation[] = []

/** Those that a list could hold, which are few: going through all of them takes a while, and this is asked after each change. */
const concerned = groupsOfTable({
  keyOf: ({ deletedAt, state, carried, target }: Annotation) => {
    const isConcerned = state === 'needs-review' || state === 'orphan' || carried !== undefined
    return deletedAt === undefined && isConcerned ? target.documentId : undefined
  },
  compare: compareByPosition,
})

const sortOut = memoByIdentity((annotations: readonly Annotation[]): ReviewList => {
  const isOrphan = ({ state }: Annotation) => state === 'orphan'
  return {
    review: annotations.filter(({ state }) => state === 'needs-review'),
    missing: annotations.filter((one) => isOrphan(one) && one.pending?.keptAt === undefined),
    kept: annotations.filter((one) => isOrphan(one) && one.pending?.keptAt !== undefined),
    carried: annotations.filter(({ carried }) => carried !== undefined),
  }
})

/** How many annotations of a document wait for a decision. */
export function openReviews(notebook: Notebook, documentId: DocumentId): number {
  const { review, missing } = reviewListOf(notebook, documentId)
  return review.length + missing.length
}
