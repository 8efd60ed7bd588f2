import { RELATIONS } from '../../shared/claim/relation'
import { standingOf, type Standing } from '../../shared/claim/standing'
import type { AnnotationId, ClaimId, DocumentId, NoteId } from '../../shared/core/ids'
import { resolveSection, type Section } from '../../shared/document/sections'
import { currentVersion } from '../../shared/document/source-document'
import type { TextRange } from '../../shared/document/text-version'
import { annotationOf, sectionOfClaim, sectionsIn } from '../../shared/notebook/queries'
import { hasSource, sourceKeyOf } from '../../shared/notebook/support'
import { sectionKeyOf } from '../../shared/search/name-filters'
import { HIT_KINDS, type HitKind } from '../../shared/search/results'
import { grown, NameColumn } from './columns'
import type { Entry } from './entries'
import { GONE, KNOWN, markOf, markOfKind } from './marks'
import type { Mirror } from './mirror'
import { placeInText, placeOfClaim, placeOfNote, placeOfTag, placeWithClaim, type Place } from './places'

/** A stretch of a document's current text that was marked. */
export interface Passage extends TextRange {
  readonly documentId: DocumentId
}

/** What is known of a claim, for itself and for its evidence and notes. */
export interface ClaimFacts {
  readonly documentId: DocumentId
  readonly section: string | null
  readonly standing: Standing
  /** Bits of what filters ask of a claim, but for its kind. */
  readonly marks: number
  readonly passage: Passage | null
  readonly place: Place
}

/** What is known of an entry. */
interface Facts {
  readonly place: Place
  readonly documentId: DocumentId | null
  /** The section that `section:` goes by. */
  readonly section: string | null
  readonly marks: number
  readonly passage: Passage | null
}

/** Works out facts when they are asked for and keeps them until they are forgotten. Slots are those of the index. */
export class FactBook {
  readonly #mirror: Mirror
  readonly #facts: (Facts | undefined)[] = []
  readonly #claims = new Map<ClaimId, ClaimFacts>()
  /** By slot: bits of `marks.ts`. Filters look at these alone, since going through objects costs ten times as much. */
  #marks = new Uint32Array(1024)
  readonly #sections = new NameColumn()
  readonly #documents = new NameColumn()

  constructor(mirror: Mirror) {
    this.#mirror = mirror
  }

  /** Takes in an entry of which nothing but its kind is known. */
  add(slot: number, kind: HitKind): void {
    if (slot >= this.#marks.length) this.#marks = grown(this.#marks, slot)
    this.#marks[slot] = markOfKind(kind)
  }

  /** The bit of an entry's kind, and others that may be known. */
  kindMarks(slot: number): number {
    return this.#marks[slot] ?? 0
  }

  /** The bits of an entry. */
  marks(slot: number, entries: readonly (Entry | undefined)[]): number {
    const marks = this.#marks[slot] ?? GONE
    return marks & KNOWN ? marks : this.#learn(slot, entries[slot])
  }

  /** A test by slot whether an entry, whose marks are known, stands in one of these sections or documents. */
  isIn(key: 'section' | 'document', named: ReadonlySet<string>): (slot: number) => boolean {
    return (key === 'section' ? this.#sections : this.#documents).isIn(named)
  }

  /** Where an entry is listed; null when what it says is about nothing any more. */
  place(slot: number, entries: readonly (Entry | undefined)[]): Place | null {
    this.marks(slot, entries)
    return this.#facts[slot]?.place ?? null
  }

  /** The passage of a claim or a piece of evidence, whose marks are known. */
  passage(slot: number): Passage | null {
    return this.#facts[slot]?.passage ?? null
  }

  claim(id: ClaimId): ClaimFacts | null {
    const known = this.#claims.get(id)
    if (known) return known
    const facts = claimFacts(this.#mirror, id)
    if (facts) this.#claims.set(id, facts)
    return facts
  }

  forget(slot: number): void {
    this.#marks[slot] = (this.#marks[slot] ?? 0) & ALL_KINDS
    this.#facts[slot] = undefined
  }

  forgetClaim(id: ClaimId): void {
    this.#claims.delete(id)
  }

  /** Forgets everything but the kinds of entries. */
  forgetAll(): void {
    for (let slot = 0; slot < this.#facts.length; slot += 1) this.forget(slot)
    this.#claims.clear()
  }

  /** Slots are given out anew. */
  restart(): void {
    this.#marks.fill(0)
    this.#facts.length = 0
  }

  #learn(slot: number, entry: Entry | undefined): number {
    const facts = entry && this.#workOut(entry)
    const marks = (entry ? markOfKind(entry.kind) : 0) | KNOWN | (facts ? facts.marks : GONE)
    this.#marks[slot] = marks
    this.#facts[slot] = facts ?? undefined
    this.#sections.set(slot, facts?.section ?? null)
    this.#documents.set(slot, facts?.documentId ?? null)
    return marks
  }

  #workOut(entry: Entry): Facts | null {
    const { notebook } = this.#mirror
    switch (entry.kind) {
      case 'claim':
        return this.claim(entry.id)
      case 'evidence': {
        const link = notebook.evidence[entry.id]
        const claim = link ? this.claim(link.claimId) : null
        if (!link || !claim) return null
        const { source, relation } = link
        const place = placeWithClaim(claim.place, 'evidence', `${link.order} ${link.id}`)
        const passage = passageOf(this.#mirror, source.kind === 'passage' ? source.annotationId : null)
        // A relation is the evidence's own.
        const marks = (claim.marks & ~ALL_RELATIONS) | markOf('relation', relation)
        return { place, documentId: claim.documentId, section: claim.section, marks, passage }
      }
      case 'note':
        return this.#noteFacts(entry.id)
      case 'tag':
        return { ...NOTHING, place: placeOfTag(notebook, entry.id) }
      case 'text': {
        const { documentId } = entry
        const place = placeInText(notebook, documentId, entry.start)
        return { ...NOTHING, place, documentId, section: keyOf(documentId, place.section) }
      }
    }
  }

  #noteFacts(id: NoteId): Facts | null {
    const { notebook } = this.#mirror
    const note = notebook.notes[id]
    if (!note) return null
    const { target } = note
    const own = `${note.order} ${id}`
    const marks = markOf('has', 'note')
    if (target.kind === 'claim') {
      const claim = this.claim(target.claimId)
      const place = claim && placeWithClaim(claim.place, 'note', own)
      return claim && place && { ...claim, place, marks: claim.marks | marks, passage: null }
    }
    const documentId = target.kind === 'notebook' ? null : target.documentId
    const document = documentId === null ? undefined : notebook.documents[documentId]
    const section =
      document && target.kind === 'section' ? resolveSection(sectionsIn(document), target.sectionId) : null
    const place = placeOfNote(documentId, section, own)
    return { place, documentId, section: documentId && keyOf(documentId, section), marks, passage: null }
  }
}

const NOTHING = { documentId: null, section: null, marks: 0, passage: null }
const ALL_RELATIONS = RELATIONS.reduce((marks, relation) => marks | markOf('relation', relation), 0)
const ALL_KINDS = HIT_KINDS.reduce((marks, kind) => marks | markOfKind(kind), 0)

function claimFacts({ notebook, links }: Mirror, id: ClaimId): ClaimFacts | null {
  const claim = notebook.claims[id]
  if (!claim) return null
  const evidence = links.evidenceByClaim.at(id).flatMap((other) => {
    const link = notebook.evidence[other]
    return link && link.deletedAt === undefined && hasSource(notebook, link) ? [link] : []
  })
  const standing = standingOf(
    evidence.map((link) => ({ relation: link.relation, sourceKey: sourceKeyOf(notebook, link) })),
  )
  const hasNote = links.notesByClaim.at(id).some((other) => notebook.notes[other]?.deletedAt === undefined)
  const section = sectionOfClaim(notebook, claim)
  return {
    documentId: claim.documentId,
    section: keyOf(claim.documentId, section),
    standing,
    marks: evidence.reduce(
      (marks, { relation }) => marks | markOf('relation', relation),
      markOf('standing', standing) |
        markOf('certainty', claim.certainty ?? 'not-rated') |
        (hasNote ? markOf('has', 'note') : 0) |
        (evidence.length > 0 ? markOf('has', 'evidence') : 0),
    ),
    passage: passageOf({ notebook }, claim.annotationId),
    place: placeOfClaim(notebook, claim, section),
  }
}

const keyOf = (documentId: DocumentId, section: Section | null) =>
  section && sectionKeyOf(documentId, section.id)

/** Where a passage stands, when that is in the current text of its document. */
export function passageOf({ notebook }: Pick<Mirror, 'notebook'>, id: AnnotationId | null): Passage | null {
  const target = annotationOf(notebook, id)?.target
  const document = target && notebook.documents[target.documentId]
  if (!document || currentVersion(document).hash !== target.version) return null
  return { documentId: document.id, ...target.position }
}
