import type { Claim } from '../claim/claim'
import type { EvidenceLink } from '../claim/evidence'
import type { Tag } from '../codebook/tag'
import type { ClaimId, DocumentId, TagId } from '../core/ids'
import { resolveSection, type SectionId } from '../document/sections'
import type { TextRange } from '../document/text-version'
import type { Note } from '../note/note'
import type { Notebook } from '../notebook/notebook'
import {
  annotationOf,
  evidenceOf,
  notesAbout,
  sectionOfClaim,
  sectionsIn,
  standingOfClaim,
} from '../notebook/queries'
import { PLACE_OF_KIND, type Filter } from './filters'
import { resolveNames, sectionKeyOf, type Named } from './name-filters'
import type { HitKind } from './results'
import { passagesThat, type Passages } from './passages'

/** Says of each kind of thing whether every filter lets it through. All things are live ones of the notebook. */
export interface FilterMatch {
  claim(claim: Claim): boolean
  evidence(link: EvidenceLink): boolean
  note(note: Note): boolean
  tag(tag: Tag): boolean
  /** A block of a document's current text, filed under that section. */
  text(documentId: DocumentId, sectionId: SectionId, block: TextRange): boolean
  /** False when no hit of this kind can pass, so that nobody need look. */
  admits(kind: HitKind): boolean
  /** Names that no tag, section or document of this notebook has. */
  readonly missing: readonly { readonly key: string; readonly typed: string }[]
}

/** A filter with its names looked up. */
interface Condition {
  readonly filter: Filter
  readonly named: Named
  /** What was found out of claims: evidence, notes and passages ask about the same ones again. */
  readonly known: Map<ClaimId, boolean>
}

/**
 * What filters mean for each kind of thing:
 * - A claim has its own attributes, and its passage's tags besides its own.
 * - Evidence, and a note about a claim, go by that claim; a relation is the evidence's own, and their own passage's
 *   tags count too.
 * - Other notes have a document, a section and their passage's tags, and nothing else.
 * - A tag is met by `tag:` when it is that tag or beneath it.
 * - A block of text has a document and a section; all else it has from its passages, of which one must meet every
 *   filter: as that of a claim, of evidence, or as a highlight with tags.
 */
export function matchFilters(notebook: Notebook, filters: readonly Filter[]): FilterMatch {
  const missing: { key: string; typed: string }[] = []
  const conditions = filters.map((filter): Condition => {
    if (filter.key !== 'tag' && filter.key !== 'section' && filter.key !== 'document') {
      return { filter, named: new Set(), known: new Map() }
    }
    const resolved = resolveNames(notebook, filter)
    missing.push(...resolved.missing.map((typed) => ({ key: filter.key, typed })))
    return { filter, named: resolved.named, known: new Map() }
  })
  const all = (holds: (condition: Condition) => boolean) =>
    conditions.every((condition) => holds(condition) !== condition.filter.negated)
  const text = textMatch(notebook, conditions)
  return {
    missing,
    claim: (claim) => all((condition) => claimHolds(notebook, condition, claim)),
    evidence: (link) => all((condition) => evidenceHolds(notebook, condition, link)),
    note: (note) => all((condition) => noteHolds(notebook, condition, note)),
    tag: (tag) => all((condition) => tagHolds(condition, tag)),
    text,
    admits: (kind) =>
      conditions.every(({ filter }) => filter.key !== 'in' || isIn(filter, kind) !== filter.negated),
  }
}

function claimHolds(notebook: Notebook, condition: Condition, claim: Claim): boolean {
  const { known } = condition
  let holds = known.get(claim.id)
  if (holds === undefined) known.set(claim.id, (holds = worksOutForClaim(notebook, condition, claim)))
  return holds
}

function worksOutForClaim(notebook: Notebook, { filter, named }: Condition, claim: Claim): boolean {
  switch (filter.key) {
    case 'tag':
      return hasTag(named, claim.tagIds) || hasTag(named, passageTags(notebook, claim))
    case 'section': {
      const section = sectionOfClaim(notebook, claim)
      return section !== null && named.has(sectionKeyOf(claim.documentId, section.id))
    }
    case 'document':
      return named.has(claim.documentId)
    case 'standing':
      return filter.values.includes(standingOfClaim(notebook, claim.id))
    case 'relation':
      return evidenceOf(notebook, claim.id).some(({ relation }) => filter.values.includes(relation))
    case 'certainty':
      return filter.values.includes(claim.certainty ?? 'not-rated')
    case 'has':
      return filter.values.some((value) =>
        value === 'note'
          ? notesAbout(notebook, { kind: 'claim', claimId: claim.id }).length > 0
          : evidenceOf(notebook, claim.id).length > 0,
      )
    case 'in':
      return isIn(filter, 'claim')
  }
}

function evidenceHolds(notebook: Notebook, condition: Condition, link: EvidenceLink): boolean {
  const { filter, named } = condition
  if (filter.key === 'in') return isIn(filter, 'evidence')
  if (filter.key === 'relation') return filter.values.includes(link.relation)
  if (
    filter.key === 'tag' &&
    link.source.kind === 'passage' &&
    hasTag(named, passageTags(notebook, link.source))
  )
    return true
  return holdsOfClaim(notebook, condition, link.claimId)
}

function noteHolds(notebook: Notebook, condition: Condition, note: Note): boolean {
  const { filter, named } = condition
  const { target } = note
  if (filter.key === 'in') return isIn(filter, 'note')
  if (filter.key === 'has' && filter.values.includes('note')) return true
  if (filter.key === 'tag' && hasTag(named, passageTags(notebook, note))) return true
  if (target.kind === 'claim') return holdsOfClaim(notebook, condition, target.claimId)
  if (target.kind === 'notebook') return false
  if (filter.key === 'document') return named.has(target.documentId)
  if (filter.key !== 'section' || target.kind !== 'section') return false
  const document = notebook.documents[target.documentId]
  if (!document) return false
  return named.has(sectionKeyOf(document.id, resolveSection(sectionsIn(document), target.sectionId).id))
}

function tagHolds({ filter, named }: Condition, tag: Tag): boolean {
  if (filter.key === 'in') return isIn(filter, 'tag')
  return filter.key === 'tag' && named.has(tag.id)
}

function textMatch(notebook: Notebook, conditions: readonly Condition[]): FilterMatch['text'] {
  const ofBlocks = conditions.filter(({ filter }) => ['section', 'document', 'in'].includes(filter.key))
  const ofPassages = conditions.filter((condition) => !ofBlocks.includes(condition))
  const wanted = ofPassages.filter(({ filter }) => !filter.negated)
  // Looked up for the first block that needs them: most queries never come to that.
  const known = new Map<unknown, Passages>()
  const passages = (key: unknown, all: readonly Condition[]): Passages => {
    let found = known.get(key)
    if (!found) known.set(key, (found = passagesMeeting(notebook, all)))
    return found
  }
  return (documentId, sectionId, block) => {
    const isThere = ofBlocks.every(
      ({ filter, named }) => blockHolds(filter, named, documentId, sectionId) !== filter.negated,
    )
    if (!isThere) return false
    if (wanted.length > 0 && !passages(wanted, wanted).touch(documentId, block)) return false
    return ofPassages.every(
      (condition) => !condition.filter.negated || !passages(condition, [condition]).touch(documentId, block),
    )
  }
}

function blockHolds(filter: Filter, named: Named, documentId: DocumentId, sectionId: SectionId): boolean {
  if (filter.key === 'in') return isIn(filter, 'text')
  return named.has(filter.key === 'document' ? documentId : sectionKeyOf(documentId, sectionId))
}

function passagesMeeting(notebook: Notebook, conditions: readonly Condition[]): Passages {
  return passagesThat(notebook, {
    claim: (claim) => conditions.every((condition) => claimHolds(notebook, condition, claim)),
    evidence: (link) => conditions.every((condition) => evidenceHolds(notebook, condition, link)),
    annotation: ({ tagIds }) =>
      conditions.every(({ filter, named }) => filter.key === 'tag' && hasTag(named, tagIds)),
  })
}

function holdsOfClaim(notebook: Notebook, condition: Condition, id: ClaimId): boolean {
  const claim = notebook.claims[id]
  return claim !== undefined && claimHolds(notebook, condition, claim)
}

function isIn(filter: Extract<Filter, { key: 'in' }>, kind: HitKind): boolean {
  return filter.values.includes(PLACE_OF_KIND[kind])
}

function passageTags(notebook: Notebook, { annotationId }: Pick<Claim, 'annotationId'>): readonly TagId[] {
  return annotationOf(notebook, annotationId)?.tagIds ?? []
}

const hasTag = (named: Named, ids: readonly TagId[]) => ids.some((id) => named.has(id))
