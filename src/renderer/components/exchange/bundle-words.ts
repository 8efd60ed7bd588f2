import type { BundlePreview } from '../../../shared/rpc/previews'
import { count } from '../ui/words'

type Counts = BundlePreview['counts']

/** What the kinds of things are called in a table. */
export const KIND_WORDS: Readonly<Record<Counts[number]['what'], string>> = {
  documents: 'Documents',
  claims: 'Claims',
  evidence: 'Evidence',
  annotations: 'Passages',
  notes: 'Notes',
  tags: 'Tags',
  references: 'References',
  briefs: 'Briefs',
}

/** The kinds of which the file has something. */
export function presentKinds(counts: Counts): Counts {
  return counts.filter(({ added, known, different }) => added + known + different > 0)
}

/** How many of all kinds would be added. */
export function addedIn(counts: Counts): number {
  return counts.reduce((sum, { added }) => sum + added, 0)
}

/** How many are here otherwise than in the file. */
export function differentIn(counts: Counts): number {
  return counts.reduce((sum, { different }) => sum + different, 0)
}

/** What the button that adds says. */
export function addWords(counts: Counts): string {
  const added = addedIn(counts)
  return added === 0 ? 'Nothing to add' : `Add ${count(added, 'thing')} to this notebook`
}
