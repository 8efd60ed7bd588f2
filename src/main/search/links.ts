import type { Annotation } from '../../shared/annotation/annotation'
import type { Claim } from '../../shared/claim/claim'
import type { EvidenceLink } from '../../shared/claim/evidence'
import type { AnnotationId, ClaimId, EvidenceId, NoteId, ReferenceId, TagId } from '../../shared/core/ids'
import type { Note } from '../../shared/note/note'
import type { EntityKey } from './entries'
import { Pointers } from './pointers'

/**
 * What points at what in a notebook, so that a change finds what depends on it without a look at everything. Deleted
 * entities point as they did: they may come back.
 */
export class Links {
  readonly claimsByPassage = new Pointers<AnnotationId, ClaimId>()
  readonly evidenceByPassage = new Pointers<AnnotationId, EvidenceId>()
  readonly evidenceByReference = new Pointers<ReferenceId, EvidenceId>()
  readonly evidenceByClaim = new Pointers<ClaimId, EvidenceId>()
  readonly notesByPassage = new Pointers<AnnotationId, NoteId>()
  readonly notesByClaim = new Pointers<ClaimId, NoteId>()
  readonly claimsByTag = new Pointers<TagId, ClaimId>()
  readonly passagesByTag = new Pointers<TagId, AnnotationId>()

  /** Notes down (`add`) or strikes out (`remove`) what an annotation points at. */
  annotation(act: Act, { id, tagIds }: Annotation): void {
    for (const tagId of tagIds) this.passagesByTag[act](tagId, id)
  }

  /** The same for a claim. */
  claim(act: Act, { id, annotationId, tagIds }: Claim): void {
    for (const tagId of tagIds) this.claimsByTag[act](tagId, id)
    if (annotationId !== null) this.claimsByPassage[act](annotationId, id)
  }

  /** The same for a piece of evidence. */
  evidence(act: Act, { id, claimId, source }: EvidenceLink): void {
    this.evidenceByClaim[act](claimId, id)
    if (source.kind === 'passage') this.evidenceByPassage[act](source.annotationId, id)
    else this.evidenceByReference[act](source.referenceId, id)
  }

  /** The same for a note. */
  note(act: Act, { id, target, annotationId }: Note): void {
    if (annotationId !== null) this.notesByPassage[act](annotationId, id)
    if (target.kind === 'claim') this.notesByClaim[act](target.claimId, id)
  }

  /** A claim with its evidence and the notes about it. */
  family(id: ClaimId): EntityKey[] {
    return [
      `claims/${id}`,
      ...this.evidenceByClaim.at(id).map((other) => `evidence/${other}` as const),
      ...this.notesByClaim.at(id).map((other) => `notes/${other}` as const),
    ]
  }
}

type Act = 'add' | 'remove'
