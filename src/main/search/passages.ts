import type { AnnotationId, DocumentId, TagId } from '../../shared/core/ids'
import { lastStartingBy } from '../../shared/core/search'
import type { TextRange } from '../../shared/document/text-version'
import type { Entry } from './entries'
import { passageOf, type Passage } from './facts'
import { markOfKind } from './marks'
import { meets, type Condition } from './match-filters'
import type { NotebookIndex } from './notebook-index'
import { joined } from './ranges'
import { passagesTagged } from './tagged'

/** Whether a block of text, whose marks these are, meets every filter. */
export type TextMatch = (slot: number, marks: number, block: Extract<Entry, { kind: 'text' }>) => boolean

/**
 * What filters mean for a block of text: it has a document and a section; all else it has from its passages, of which
 * one must meet every filter: as that of a claim, of evidence, or as a highlight with tags.
 */
export function textMatch(index: NotebookIndex, conditions: readonly Condition[]): TextMatch {
  const ofBlocks = conditions.filter(({ filter }) => ['section', 'document', 'in'].includes(filter.key))
  const ofPassages = conditions.filter((condition) => !ofBlocks.includes(condition))
  const wanted = ofPassages.filter(({ filter }) => !filter.negated)
  const unwanted = ofPassages.filter(({ filter }) => filter.negated)
  // Looked up for the first block that needs them: most queries never come to that.
  const known = new Map<unknown, Passages>()
  const touches = (all: readonly Condition[], key: unknown, block: Extract<Entry, { kind: 'text' }>) => {
    let found = known.get(key)
    if (!found) known.set(key, (found = passagesMeeting(index, all)))
    return found.touch(block.documentId, block)
  }
  return (slot, marks, block) =>
    meets(ofBlocks, slot, marks) &&
    (wanted.length === 0 || touches(wanted, wanted, block)) &&
    unwanted.every((condition) => !touches([positive(condition)], condition, block))
}

/** A condition without its minus. */
function positive(condition: Condition): Condition {
  return { ...condition, filter: { ...condition.filter, negated: false } }
}

/** A choice of passages, to ask what they touch. */
class Passages {
  readonly #ranges = new Map<DocumentId, TextRange[]>()
  #isSorted = true

  add({ documentId, start, end }: Passage): void {
    const ranges = this.#ranges.get(documentId)
    if (ranges) ranges.push({ start, end })
    else this.#ranges.set(documentId, [{ start, end }])
    this.#isSorted = false
  }

  /** True when one of them shares a character with the range of that document's current text. */
  touch(documentId: DocumentId, { start, end }: TextRange): boolean {
    if (!this.#isSorted) for (const [id, ranges] of this.#ranges) this.#ranges.set(id, joined(ranges))
    this.#isSorted = true
    const ranges = this.#ranges.get(documentId) ?? []
    return (ranges[lastStartingBy(ranges, end - 1)]?.end ?? -1) > start
  }
}

function passagesMeeting(index: NotebookIndex, conditions: readonly Condition[]): Passages {
  const { postings, facts } = index
  const passages = new Passages()
  const kinds = markOfKind('claim') | markOfKind('evidence')
  for (let slot = 0; slot < postings.entries.length; slot += 1) {
    if ((facts.kindMarks(slot) & kinds) === 0 || postings.entries[slot] === undefined) continue
    if (!meets(conditions, slot, facts.marks(slot, postings.entries))) continue
    const passage = facts.passage(slot)
    if (passage) passages.add(passage)
  }
  for (const id of highlightsWith(index, conditions)) {
    const passage = passageOf(index.mirror, id)
    if (passage) passages.add(passage)
  }
  return passages
}

/** Highlights that have a tag of every filter; none when a filter asks for more than tags. */
function highlightsWith(index: NotebookIndex, conditions: readonly Condition[]): AnnotationId[] {
  const [first, ...others] = conditions
  if (!first || conditions.some(({ filter }) => filter.key !== 'tag')) return []
  const { annotations } = index.notebook
  return [...passagesTagged(index, first.named as ReadonlySet<TagId>)].filter((id) =>
    others.every(({ named }) => annotations[id]?.tagIds.some((tagId) => named.has(tagId))),
  )
}
