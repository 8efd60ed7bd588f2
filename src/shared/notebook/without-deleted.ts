import { live } from './lookup'
import type { Notebook } from './notebook'

/**
 * A notebook without what was deleted, and without what hangs on it: what the researcher still sees. This is what leaves
 * in a file: a note that was deleted must not travel in a brief that is mailed. What stays points at nothing that went;
 * where that is a tag, a parent or a passage, the pointer goes.
 */
export function withoutDeleted(notebook: Notebook): Notebook {
  const documents = table(live(notebook.documents))
  const references = table(live(notebook.references))
  const liveTags = table(live(notebook.tags))
  const tags = table(
    live(notebook.tags).map((tag) => withField(tag, 'parentId', known(liveTags, tag.parentId))),
  )
  const keepTags = <E extends { readonly tagIds: readonly string[] }>(entity: E) =>
    entity.tagIds.every((id) => has(tags, id))
      ? entity
      : { ...entity, tagIds: entity.tagIds.filter((id) => has(tags, id)) }

  const annotations = table(
    live(notebook.annotations)
      .filter(({ target }) => has(documents, target.documentId))
      .map(keepTags),
  )
  const claims = table(
    live(notebook.claims)
      .filter(({ documentId }) => has(documents, documentId))
      .map((claim) => withField(keepTags(claim), 'annotationId', known(annotations, claim.annotationId))),
  )
  const evidence = table(
    live(notebook.evidence).filter(
      ({ claimId, source }) =>
        has(claims, claimId) &&
        (source.kind === 'passage'
          ? has(annotations, source.annotationId)
          : has(references, source.referenceId)),
    ),
  )
  const notes = table(
    live(notebook.notes)
      .filter(
        ({ target }) =>
          (!('documentId' in target) || has(documents, target.documentId)) &&
          (target.kind !== 'claim' || has(claims, target.claimId)),
      )
      .map((note) => withField(note, 'annotationId', known(annotations, note.annotationId))),
  )
  const briefs = table(live(notebook.briefs))
  return { ...notebook, documents, references, tags, annotations, claims, evidence, notes, briefs }
}

type Table<E> = Readonly<Record<string, E>>

function table<E extends { readonly id: string }>(entities: readonly E[]): Record<string, E> {
  return Object.fromEntries(entities.map((entity) => [entity.id, entity]))
}

const has = (entities: Table<unknown>, id: string) => Object.hasOwn(entities, id)

function known<I extends string>(entities: Table<unknown>, id: I | null): I | null {
  return id !== null && has(entities, id) ? id : null
}

/** The same entity when the field is so already: most are, and stay what they are. */
function withField<E, F extends keyof E>(entity: E, field: F, value: E[F]): E {
  return entity[field] === value ? entity : { ...entity, [field]: value }
}
