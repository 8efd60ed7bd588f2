import type { Claim } from '../../../shared/claim/claim'
import type { OutlineEntry } from '../../../shared/brief/outline'
import type { Tree } from '../ui/tree-keys'

interface PlacedLine {
  /** Unique among the lines. */
  readonly key: string
  readonly entry: OutlineEntry
  /** Of the entry, in the outline. */
  readonly at: number
}

/** A line of the outline: a heading, or a claim under one that is unfolded. */
export type OutlineLine =
  | (PlacedLine & {
      readonly kind: 'part'
      readonly isOpen: boolean
      /** Set where sections of another document begin, when there are several. */
      readonly documentTitle: string | null
    })
  | (PlacedLine & { readonly kind: 'claim'; readonly claim: Claim; readonly index: number })

/** The lines of an outline, from top to bottom. */
export function linesOf(
  entries: readonly OutlineEntry[],
  unfolded: ReadonlySet<string>,
): readonly OutlineLine[] {
  const isOfSeveral = new Set(entries.flatMap(({ of }) => of?.document.id ?? [])).size > 1
  let documentId: string | null = null
  return entries.flatMap((entry, at): OutlineLine[] => {
    const { part, of, claims, title } = entry
    const isOpen = unfolded.has(part.id) && claims.length > 0
    const begins = isOfSeveral && of !== null && of.document.id !== documentId
    documentId = of?.document.id ?? documentId
    const line: OutlineLine = {
      kind: 'part',
      key: part.id,
      entry,
      at,
      isOpen,
      // A document whose first heading is its title says it there.
      documentTitle:
        begins && of.document.bibliography.title !== title ? of.document.bibliography.title : null,
    }
    if (!isOpen) return [line]
    const under = claims.map((claim, index): OutlineLine => {
      return { kind: 'claim', key: `${part.id}/${claim.id}`, entry, at, claim, index }
    })
    return [line, ...under]
  })
}

/** What a part is called where it is listed. */
export function titleOf({ title, of }: OutlineEntry): string {
  return title || (of ? 'Untitled section' : 'Untitled heading')
}

/** The words of a line, to find it by its first letters. */
export function wordsOf(line: OutlineLine): string {
  return line.kind === 'part' ? titleOf(line.entry) : line.claim.statement
}

/** How keys lead through the lines. */
export const KEYS: Omit<Tree<OutlineLine>, 'lines'> = {
  wordsOf,
  isOpen: (line) => (line.kind === 'part' && line.entry.claims.length > 0 ? line.isOpen : null),
  isAbove: (other, line) => line.kind === 'claim' && other.key === line.entry.part.id,
}
