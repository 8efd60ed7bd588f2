import type { Annotation } from '../annotation/annotation'
import { placeOf } from '../annotation/place'
import type { Claim } from '../claim/claim'
import type { EvidenceLink } from '../claim/evidence'
import type { Standing } from '../claim/standing'
import type { Tag } from '../codebook/tag'
import type { AnnotationId, BriefId, ClaimId, DocumentId, TagId } from '../core/ids'
import { groupsOfTable, type Groups } from '../core/groups'
import { memoByIdentity } from '../core/memo'
import { compareOrder } from '../core/order'
import { resolveSection, sectionAt, sectionsOf, type Section, type SectionId } from '../document/sections'
import { currentVersion, type SourceDocument, type VersionInfo } from '../document/source-document'
import type { Note, NoteTarget } from '../note/note'
import type { Brief } from './brief'
import { claimFiling, claimsByAnnotation } from './filing'
import { live } from './lookup'
import type { Notebook } from './notebook'
import { supportsOf, type Supports } from './support'

/** One empty answer for all: callers compare answers by identity to see whether anything changed. */
const NONE: readonly never[] = []

/** Live documents in list order. */
export function documentsOf(notebook: Notebook): readonly SourceDocument[] {
  return orderedDocuments(notebook.documents)
}
const orderedDocuments = memoByIdentity((documents: Notebook['documents']) =>
  live(documents).sort(compareOrder),
)

/** Live briefs in list order; there is always one. */
export function briefsOf(notebook: Notebook): readonly Brief[] {
  return orderedBriefs(notebook.briefs)
}
const orderedBriefs = memoByIdentity((briefs: Notebook['briefs']) => live(briefs).sort(compareOrder))

/** The live brief with that id, else the first one. */
export function briefOf(notebook: Notebook, id?: BriefId | null): Brief {
  const briefs = briefsOf(notebook)
  const brief = briefs.find((one) => one.id === id) ?? briefs[0]
  if (!brief) throw new Error('a notebook without a brief')
  return brief
}

/** Sections of a document's current text, in document order. */
export function sectionsIn(document: SourceDocument): readonly Section[] {
  return sectionsOfVersion(currentVersion(document))
}
const sectionsOfVersion = memoByIdentity((version: VersionInfo) => sectionsOf(version))

/** Live annotations of a document, by where they are in its current text, longer ones first where two start together. */
export function annotationsOf(notebook: Notebook, documentId: DocumentId): readonly Annotation[] {
  return annotationsByDocument(notebook.annotations).get(documentId) ?? NONE
}
const annotationsByDocument = groupsOfTable({
  keyOf: (annotation: Annotation) => (isLive(annotation) ? annotation.target.documentId : undefined),
  compare: compareByPosition,
})

/** The order of `annotationsOf`: two annotations of one document. */
export function compareByPosition(a: Annotation, b: Annotation): number {
  const left = placeOf(a)
  const right = placeOf(b)
  return left.start - right.start || right.end - left.end || (a.id < b.id ? -1 : 1)
}

/** The live annotation with that id, or null. */
export function annotationOf(notebook: Notebook, id: AnnotationId | null): Annotation | null {
  const annotation = id === null ? undefined : notebook.annotations[id]
  return annotation && annotation.deletedAt === undefined ? annotation : null
}

/** The section a claim is filed under now: where it was put, else where its passage stands. */
export function sectionOfClaim(notebook: Notebook, claim: Claim): Section | null {
  const document = notebook.documents[claim.documentId]
  if (!document) return null
  const sections = sectionsIn(document)
  if (claim.sectionId !== null) return resolveSection(sections, claim.sectionId)
  const annotation = annotationOf(notebook, claim.annotationId)
  const start = annotation?.target.documentId === document.id ? placeOf(annotation).start : 0
  return sectionAt(sections, start)
}

/** Live claims of live documents, in reading order: documents, then sections, then the order within a section. */
export function claimsOf(notebook: Notebook): readonly Claim[] {
  return claimsInOrder(bySection(notebook), notebook.documents)
}
const claimsInOrder = memoByIdentity((groups: Groups<Claim, string>, documents: Notebook['documents']) =>
  orderedDocuments(documents).flatMap((document) =>
    sectionsIn(document).flatMap((section) => groups.get(sectionKey(document.id, section.id)) ?? []),
  ),
)

/** Live claims filed under exactly this section (not its subsections), in order. */
export function claimsIn(notebook: Notebook, documentId: DocumentId, sectionId: SectionId): readonly Claim[] {
  return bySection(notebook).get(sectionKey(documentId, sectionId)) ?? NONE
}

const filing = claimFiling((tables, claim) =>
  sectionKey(claim.documentId, sectionOfClaim(tables as Notebook, claim)?.id ?? 'sec_lead'),
)
const bySection = ({ claims, documents, annotations }: Notebook) => filing(claims, documents, annotations)

/** Live evidence of a claim whose source still exists, in order. */
export function evidenceOf(notebook: Notebook, claimId: ClaimId): readonly EvidenceLink[] {
  return supportsOf(notebook).get(claimId)?.links ?? NONE
}

/** The standing of a claim, from its evidence as it is now. */
export function standingOfClaim(notebook: Notebook, claimId: ClaimId): Standing {
  return supportsOf(notebook).get(claimId)?.standing ?? 'unsupported'
}

/** Live notes about exactly this, in order. */
export function notesAbout(notebook: Notebook, target: NoteTarget): readonly Note[] {
  return notesByTarget(notebook.notes, notebook.documents).get(targetKey(target)) ?? NONE
}
const notesByTarget = memoByIdentity((notes: Notebook['notes'], documents: Notebook['documents']) => {
  const grouped = groupBy(live(notes), (note) => {
    if (note.target.kind !== 'section') return targetKey(note.target)
    const document = documents[note.target.documentId]
    const section = document && resolveSection(sectionsIn(document), note.target.sectionId)
    return targetKey(section ? { ...note.target, sectionId: section.id } : note.target)
  })
  for (const list of grouped.values()) list.sort(compareOrder)
  return (lastNotes = keepSame(lastNotes, grouped))
})
type NoteGroups = ReadonlyMap<string, readonly Note[]>
let lastNotes: NoteGroups = new Map()

/** Lists that hold what they held before stay the same arrays, for those who compare by identity. */
function keepSame(before: NoteGroups, now: NoteGroups): NoteGroups {
  const isSame = (a: readonly Note[] | undefined, b: readonly Note[]) =>
    a?.length === b.length && b.every((note, index) => note === a[index])
  return new Map(
    [...now].map(([key, notes]) => {
      const old = before.get(key)
      return [key, old && isSame(old, notes) ? old : notes]
    }),
  )
}

/** A section's own numbers, subsections not counted. */
export interface SectionCounts {
  readonly claims: number
  readonly notes: number
  /** Claims for or against which no source speaks. */
  readonly unsourced: number
}

/** Claims, notes and unsourced claims filed under exactly this section. Notes on its claims count as notes. */
export function countsOf(notebook: Notebook, documentId: DocumentId, sectionId: SectionId): SectionCounts {
  const claims = claimsIn(notebook, documentId, sectionId)
  const own = notesAbout(notebook, { kind: 'section', documentId, sectionId }).length
  const notes = notesOnClaims(claims, notesByTarget(notebook.notes, notebook.documents))
  return { claims: claims.length, notes: own + notes, unsourced: unsourcedOf(claims, supportsOf(notebook)) }
}
// One section may hold ten thousand claims, and a change of something else must not go through them again.
const notesOnClaims = memoByIdentity((claims: readonly Claim[], notes: NoteGroups) =>
  claims.reduce((sum, { id }) => sum + (notes.get(id)?.length ?? 0), 0),
)
const unsourcedOf = memoByIdentity(
  (claims: readonly Claim[], supports: Supports) =>
    claims.filter(({ id }) => (supports.get(id)?.standing ?? 'unsupported') === 'unsupported').length,
)

/** A tag with its depth in the codebook, 0 for a top tag. */
export interface TagRow {
  readonly tag: Tag
  readonly depth: number
}

/** The codebook as a list: each tag followed by its subtags, in order. */
export function codebookOf(notebook: Notebook): readonly TagRow[] {
  return codebookRows(notebook.tags)
}
const codebookRows = memoByIdentity((tags: Notebook['tags']) => {
  // A parent deleted on another machine must not hide its subtags: they show as top tags.
  const parentOf = (tag: Tag) =>
    tag.parentId !== null && tags[tag.parentId]?.deletedAt === undefined ? tag.parentId : null
  const children = groupBy(live(tags), parentOf)
  const rows: TagRow[] = []
  const walk = (parent: TagId | null, depth: number) => {
    for (const tag of (children.get(parent) ?? []).sort(compareOrder)) {
      rows.push({ tag, depth })
      walk(tag.id, depth + 1)
    }
  }
  walk(null, 0)
  return rows
})

/** The live tags among these ids, in codebook order. */
export function tagsOf(notebook: Notebook, ids: readonly TagId[]): readonly Tag[] {
  const rows = codebookRows(notebook.tags)
  const places = placesInCodebook(rows)
  return ids
    .flatMap((id) => places.get(id) ?? [])
    .sort((a, b) => a - b)
    .flatMap((place) => rows[place]?.tag ?? [])
}
const placesInCodebook = memoByIdentity(
  (rows: readonly TagRow[]) => new Map(rows.map(({ tag }, index) => [tag.id, index])),
)

/** What points at a passage. */
export interface AnnotationUsers {
  readonly claims: readonly Claim[]
  readonly evidence: readonly EvidenceLink[]
  readonly notes: readonly Note[]
}
const NO_USERS: AnnotationUsers = { claims: [], evidence: [], notes: [] }

/** The live claims, evidence and notes that use a passage. */
export function usersOf(notebook: Notebook, id: AnnotationId): AnnotationUsers {
  const claims = claimsByAnnotation(notebook.claims).get(id) ?? NO_USERS.claims
  const links = evidenceByAnnotation(notebook.evidence).get(id) ?? NO_USERS.evidence
  const notes = notesByAnnotation(notebook.notes).get(id) ?? NO_USERS.notes
  const evidence = links.filter((link) => notebook.claims[link.claimId]?.deletedAt === undefined)
  return { claims, evidence, notes }
}

/** Entities in the order they were made. */
function compareAge(a: Dated, b: Dated): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1
  return a.id < b.id ? -1 : 1
}
interface Dated {
  readonly id: string
  readonly createdAt: string
}

const evidenceByAnnotation = groupsOfTable({
  keyOf: (link: EvidenceLink) =>
    isLive(link) && link.source.kind === 'passage' ? link.source.annotationId : undefined,
  compare: compareAge,
})
const notesByAnnotation = groupsOfTable({
  keyOf: (note: Note) => (isLive(note) ? (note.annotationId ?? undefined) : undefined),
  compare: compareAge,
})

const isLive = ({ deletedAt }: { readonly deletedAt?: string | undefined }) => deletedAt === undefined

const sectionKey = (documentId: DocumentId, sectionId: SectionId) => `${documentId}/${sectionId}`

function targetKey(target: NoteTarget): string {
  switch (target.kind) {
    case 'notebook':
      return 'notebook'
    case 'document':
      return target.documentId
    case 'section':
      return sectionKey(target.documentId, target.sectionId)
    case 'claim':
      return target.claimId
  }
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
