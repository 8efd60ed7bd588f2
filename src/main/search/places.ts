import { HIT_KINDS } from '../../shared/search/results'
import type { ClaimId, DocumentId } from '../../shared/core/ids'
import { resolveSection, sectionAt, type Section, type SectionId } from '../../shared/document/sections'
import type { NoteTarget } from '../../shared/note/note'
import type { Notebook } from '../../shared/notebook/notebook'
import {
  annotationOf,
  codebookOf,
  documentsOf,
  sectionOfClaim,
  sectionsIn,
} from '../../shared/notebook/queries'
import type { Entry } from './entries'

/** Where an entry is listed: its group, and what puts it before or after others. */
export interface Place {
  readonly documentId: DocumentId | null
  readonly section: Section | null
  /** Compared in turn: document, section, offset, claim, kind, own order. */
  readonly rank: readonly (number | string)[]
}

/** What is not in a document comes after all documents: the notebook's own notes, then tags. */
const AFTER_DOCUMENTS = 1e9

/** Places of entries in a notebook as it is now. Keeps what it has worked out: make one for each query. */
export function placesIn(notebook: Notebook): (entry: Entry) => Place {
  const documentRanks = new Map(documentsOf(notebook).map(({ id }, index) => [id, index]))
  const claimPlaces = new Map<ClaimId, Place>()

  const at = (
    documentId: DocumentId,
    section: Section | null,
    offset: number,
    ...rest: (number | string)[]
  ): Place => ({
    documentId,
    section,
    rank: [documentRanks.get(documentId) ?? AFTER_DOCUMENTS, section?.start ?? -1, offset, ...rest],
  })

  const ofClaim = (id: ClaimId): Place => {
    let place = claimPlaces.get(id)
    if (place) return place
    const claim = notebook.claims[id]
    if (!claim) return { documentId: null, section: null, rank: [AFTER_DOCUMENTS] }
    const section = sectionOfClaim(notebook, claim)
    const target = annotationOf(notebook, claim.annotationId)?.target
    const start = target?.documentId === claim.documentId ? target.position.start : -1
    // One that was moved to another section stands at that section's beginning.
    const isInside = section !== null && start >= section.start && start < section.ownEnd
    place = at(claim.documentId, section, isInside ? start : (section?.start ?? 0), `${claim.order} ${id}`)
    claimPlaces.set(id, place)
    return place
  }

  const withClaim = (id: ClaimId, kind: Entry['kind'], own: string): Place => {
    const place = ofClaim(id)
    return { ...place, rank: [...place.rank, HIT_KINDS.indexOf(kind), own] }
  }

  const ofNote = (target: NoteTarget, own: string): Place => {
    switch (target.kind) {
      case 'notebook':
        return { documentId: null, section: null, rank: [AFTER_DOCUMENTS, own] }
      case 'document':
        return at(target.documentId, null, -1, own)
      case 'section': {
        const section = sectionOf(notebook, target.documentId, target.sectionId)
        return at(target.documentId, section, section?.start ?? 0, own)
      }
      case 'claim':
        return withClaim(target.claimId, 'note', own)
    }
  }

  return (entry) => {
    switch (entry.kind) {
      case 'claim':
        return ofClaim(entry.id)
      case 'evidence': {
        const link = notebook.evidence[entry.id]
        return link ? withClaim(link.claimId, 'evidence', `${link.order} ${link.id}`) : nowhere
      }
      case 'note': {
        const note = notebook.notes[entry.id]
        return note ? ofNote(note.target, `${note.order} ${note.id}`) : nowhere
      }
      case 'tag': {
        const row = codebookOf(notebook).findIndex(({ tag }) => tag.id === entry.id)
        return { documentId: null, section: null, rank: [AFTER_DOCUMENTS + 1, row] }
      }
      case 'text':
        return at(entry.documentId, textSection(notebook, entry.documentId, entry.start), entry.start)
    }
  }
}

const nowhere: Place = { documentId: null, section: null, rank: [AFTER_DOCUMENTS + 2] }

/** The section a block of the current text is in. */
export function textSection(notebook: Notebook, documentId: DocumentId, start: number): Section | null {
  const document = notebook.documents[documentId]
  return document ? sectionAt(sectionsIn(document), start) : null
}

function sectionOf(notebook: Notebook, documentId: DocumentId, id: SectionId): Section | null {
  const document = notebook.documents[documentId]
  return document ? resolveSection(sectionsIn(document), id) : null
}

/** Reading order of places of one notebook. */
export function comparePlaces(a: Place, b: Place): number {
  for (let index = 0; index < Math.min(a.rank.length, b.rank.length); index += 1) {
    const left = a.rank[index] ?? 0
    const right = b.rank[index] ?? 0
    if (left === right) continue
    // Numbers before words: a block of text before the claims that start where it does.
    if (typeof left !== typeof right) return typeof left === 'number' ? -1 : 1
    return left < right ? -1 : 1
  }
  return a.rank.length - b.rank.length
}
