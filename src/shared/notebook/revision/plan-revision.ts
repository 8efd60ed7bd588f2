import type { Annotation } from '../../annotation/annotation'
import { QuoteFinder } from '../../annotation/find-quote'
import { FOREIGN_TEXT } from '../../annotation/origin'
import { Reanchoring } from '../../annotation/reanchor'
import type { DocumentId } from '../../core/ids'
import { sectionsOf, type Heading, type SectionId } from '../../document/sections'
import { currentVersion, type VersionInfo } from '../../document/source-document'
import type { Block, TextVersion } from '../../document/text-version'
import type { Notebook } from '../notebook'
import { annotationsOf } from '../queries'
import { carryOutline } from './carry-outline'
import { followAnnotation, followForeign } from './follow-annotation'
import type { AnnotationOutcome } from './outcome-schema'
import { placeInSection } from './place-in-section'
import { followSection, type SectionOutcome } from './refile'

/** Everything that comparing a new version of a document takes. Plain data: it crosses to another thread. */
export interface RevisionInput {
  /** Texts that annotations stand in, by hash, the current one among them. */
  readonly texts: Readonly<Record<string, string>>
  readonly annotations: readonly Annotation[]
  /** Sections that claims and notes are filed under. */
  readonly sectionIds: readonly SectionId[]
  readonly current: Pick<VersionInfo, 'hash' | 'headings' | 'length' | 'firstInk'> & {
    readonly blocks: readonly Block[]
  }
  readonly next: Pick<TextVersion, 'hash' | 'text' | 'blocks'> & {
    readonly headings: readonly Heading[]
    readonly firstInk: number
  }
}

/** What a new version does to what the reader made. */
export interface RevisionPlan {
  readonly outcomes: readonly AnnotationOutcome[]
  readonly sections: readonly SectionOutcome[]
  /** The outline of the new version, with the reader's own changes. */
  readonly headings: readonly Heading[]
}

/** How many annotations went which way. */
export interface RevisionCounts {
  readonly same: number
  /** Found, with words changed in them. */
  readonly edited: number
  /** Found in another place, word for word. */
  readonly moved: number
  readonly review: number
  readonly missing: number
}

/** What to compare, from a notebook; `texts` still lacks the texts. `hashes` names those it needs. */
export function whatToCompare(
  notebook: Notebook,
  documentId: DocumentId,
): {
  readonly annotations: readonly Annotation[]
  readonly sectionIds: readonly SectionId[]
  readonly hashes: readonly string[]
} | null {
  const document = notebook.documents[documentId]
  if (!document) return null
  const annotations = annotationsOf(notebook, documentId)
  const sectionIds = new Set<SectionId>()
  for (const { documentId: of, sectionId, deletedAt } of Object.values(notebook.claims)) {
    if (of === documentId && sectionId !== null && deletedAt === undefined) sectionIds.add(sectionId)
  }
  for (const { target, deletedAt } of Object.values(notebook.notes)) {
    if (target.kind === 'section' && target.documentId === documentId && deletedAt === undefined) {
      sectionIds.add(target.sectionId)
    }
  }
  const hashes = new Set([currentVersion(document).hash, ...annotations.map(({ target }) => target.version)])
  hashes.delete(FOREIGN_TEXT)
  return { annotations, sectionIds: [...sectionIds], hashes: [...hashes] }
}

/** Compares the new version with the texts that annotations stand in. Takes a second or two for 5 MB. */
export function planRevision({ texts, annotations, sectionIds, current, next }: RevisionInput): RevisionPlan {
  const textOf = (hash: string) => {
    const text = texts[hash]
    if (text === undefined) throw new Error(`the text ${hash} was not given`)
    return text
  }
  const outcomes: AnnotationOutcome[] = []
  const fromCurrent = new Reanchoring(textOf(current.hash), next.text)
  const foreign = annotations.filter(({ target }) => target.version === FOREIGN_TEXT)
  if (foreign.length > 0) {
    const finder = new QuoteFinder(next.text)
    for (const annotation of foreign) outcomes.push(followForeign(fromCurrent, finder, annotation, next.hash))
  }
  const known = annotations.filter(({ target }) => target.version !== FOREIGN_TEXT)
  const headings = carryOutline(fromCurrent, { ...current, text: fromCurrent.before }, next)
  const before = sectionsOf(current)
  const after = sectionsOf({ length: next.text.length, firstInk: next.firstInk, headings })
  const followed = new Map<SectionId, SectionOutcome>()
  const follow = (id: SectionId) => {
    const outcome = followed.get(id) ?? followSection(fromCurrent, before, after, id)
    followed.set(id, outcome)
    return outcome
  }
  const outlines = { reanchoring: fromCurrent, before, after, follow }
  for (const hash of new Set(known.map(({ target }) => target.version))) {
    const reanchoring = hash === current.hash ? fromCurrent : new Reanchoring(textOf(hash), next.text)
    for (const annotation of known) {
      if (annotation.target.version !== hash) continue
      const outcome = followAnnotation(reanchoring, annotation, next.hash)
      // Only of the current text is the outline at hand.
      const isCurrent = hash === current.hash
      outcomes.push(isCurrent ? placeInSection(outcome, outlines) : outcome)
    }
  }
  const sections = sectionIds.map(follow)
  return { outcomes, sections, headings }
}

/** Counts the outcomes of a plan. */
export function countOutcomes(outcomes: readonly AnnotationOutcome[]): RevisionCounts {
  const count = (fits: (outcome: AnnotationOutcome) => boolean) => outcomes.filter(fits).length
  return {
    same: count((outcome) => outcome.state === 'anchored' && outcome.how === 'same'),
    edited: count((outcome) => outcome.state === 'anchored' && outcome.how === 'edited'),
    moved: count((outcome) => outcome.state === 'anchored' && outcome.how === 'moved'),
    review: count(({ state }) => state === 'needs-review'),
    missing: count(({ state }) => state === 'orphan'),
  }
}
