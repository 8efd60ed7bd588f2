import type { Annotation, Target } from '../../annotation/annotation'
import type { Claim } from '../../claim/claim'
import type { EvidenceLink } from '../../claim/evidence'
import type { Tag } from '../../codebook/tag'
import type { TagId } from '../../core/ids'
import { currentVersion } from '../../document/source-document'
import type { Note } from '../../note/note'
import type { Brief } from '../brief'
import type { Notebook } from '../notebook'
import type { IdsHere } from './ids-here'

/** Says things of a file in the ids of the open notebook. What the file points at is in it; see `withoutDeleted`. */
export class Translator {
  readonly #ids: IdsHere

  constructor(ids: IdsHere) {
    this.#ids = ids
  }

  /** An entity under its id here. */
  named<E extends { readonly id: string }>(entity: E): E {
    return { ...entity, id: this.#id(entity.id) }
  }

  tag(tag: Tag): Tag {
    return { ...this.named(tag), parentId: this.#idOrNull(tag.parentId) }
  }

  annotation(annotation: Annotation): Annotation {
    const { target, tagIds, carried } = annotation
    return {
      ...this.named(annotation),
      target: this.#target(target),
      tagIds: this.#tags(tagIds),
      ...(carried ? { carried: { ...carried, from: this.#target(carried.from) } } : {}),
    }
  }

  /** `ours` and the file's documents, by their ids here. */
  claim(claim: Claim, documents: Notebook['documents']): Claim {
    const documentId = this.#id(claim.documentId)
    const { sectionId, annotationId, tagIds } = claim
    const document = documents[documentId]
    const isInside =
      sectionId === null ||
      sectionId === 'sec_lead' ||
      !document ||
      Number(sectionId.slice('sec_'.length)) <= currentVersion(document).length
    return {
      ...this.named(claim),
      documentId,
      annotationId: this.#idOrNull(annotationId),
      sectionId: isInside ? sectionId : null,
      tagIds: this.#tags(tagIds),
    }
  }

  evidence(link: EvidenceLink): EvidenceLink {
    const { source, claimId } = link
    return {
      ...this.named(link),
      claimId: this.#id(claimId),
      source:
        source.kind === 'passage'
          ? { ...source, annotationId: this.#id(source.annotationId) }
          : { ...source, referenceId: this.#id(source.referenceId) },
    }
  }

  note(note: Note): Note {
    const { target, annotationId } = note
    return {
      ...this.named(note),
      annotationId: this.#idOrNull(annotationId),
      target:
        target.kind === 'claim'
          ? { ...target, claimId: this.#id(target.claimId) }
          : target.kind === 'notebook'
            ? target
            : { ...target, documentId: this.#id(target.documentId) },
    }
  }

  brief(brief: Brief): Brief {
    const { documentIds, leftOut, tagIds } = brief.scope
    const ref = <R extends Brief['scope']['leftOut'][number]>(section: R): R => ({
      ...section,
      documentId: this.#id(section.documentId),
    })
    return {
      ...this.named(brief),
      scope: {
        ...brief.scope,
        documentIds: documentIds && documentIds.map((id) => this.#id(id)),
        leftOut: leftOut.map(ref),
        tagIds: tagIds && tagIds.map((id) => this.#id(id)),
      },
      parts: brief.parts.map((part) => ({
        ...part,
        section: part.section && ref(part.section),
        claimIds: part.claimIds.map((id) => this.#id(id)),
      })),
    }
  }

  #target(target: Target): Target {
    return { ...target, documentId: this.#id(target.documentId) }
  }

  /** Tags that are not in the file show nowhere there either. Two of one label may have become one. */
  #tags(tagIds: readonly TagId[]): TagId[] {
    return [...new Set(tagIds.flatMap((id) => this.#ids.idOf(id) ?? []))]
  }

  #idOrNull<I extends string>(id: I | null): I | null {
    return id === null ? null : (this.#ids.idOf(id) ?? null)
  }

  /** A brief may name what is gone: that stays as it is. */
  #id<I extends string>(id: I): I {
    return this.#ids.idOf(id) ?? id
  }
}
