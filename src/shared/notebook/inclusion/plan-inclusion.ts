import { deepEqual } from '../../core/deep-equal'
import type { DocumentId, IdKind, IdSource } from '../../core/ids'
import type { Tag } from '../../codebook/tag'
import type { NoteTarget } from '../../note/note'
import type { Included } from '../commands/include'
import { live } from '../lookup'
import type { Notebook } from '../notebook'
import { briefsAlike, documentsAlike, referencesAlike, tagsAlike } from './alike'
import { append } from './append'
import { IdsHere, type Identified } from './ids-here'
import { settleAnnotation } from './settle-annotation'
import { Translator } from './translate'

type Table = keyof Included

/** In the order in which a person is told of them. */
const KINDS: readonly Table[] = [
  'documents',
  'claims',
  'evidence',
  'annotations',
  'notes',
  'tags',
  'references',
  'briefs',
]

/** Of one kind of thing: how many are added, are here already, and are here otherwise than in the file. */
export interface InclusionCount {
  readonly what: Table
  readonly added: number
  readonly known: number
  readonly different: number
}

/** What adding a notebook from a file to an open one does. */
export interface Inclusion {
  readonly counts: readonly InclusionCount[]
  /** For the command `notebook.include`. */
  readonly included: Included
  /** Documents that are added, by their id in the file, with their id here: their texts go with them. */
  readonly documents: ReadonlyMap<DocumentId, DocumentId>
  /** Sentences for the person about what comes otherwise than it was. */
  readonly remarks: readonly string[]
}

/**
 * Plans what of a notebook from a file comes into an open one. What is here stays as it is, also where the file says
 * otherwise; what was deleted here comes back. A document whose text is here already is that document. `theirs` points at
 * nothing outside itself; see `withoutDeleted`.
 */
export function planInclusion(ours: Notebook, theirs: Notebook, newId: IdSource): Inclusion {
  const ids = idsIn(ours, theirs, newId)
  const translator = new Translator(ids)
  const isAdded = ({ id }: Identified) => ['new', 'returns'].includes(ids.of(id)?.as ?? '')
  const { counts, take } = sorter(ours, ids, isAdded)

  const documents = take('documents', theirs.documents, (entity) => translator.named(entity))
  const byId = Object.fromEntries(
    [...live(ours.documents), ...documents].map((entity) => [entity.id, entity]),
  )
  let unplaced = 0
  const annotations = take('annotations', theirs.annotations, (entity) => {
    const translated = translator.annotation(entity)
    const document = byId[translated.target.documentId]
    if (!document) return translated
    const settled = settleAnnotation(translated, document)
    if (settled.state !== translated.state && isAdded(entity)) unplaced += 1
    return settled
  })
  const tags = take('tags', theirs.tags, (entity) => translator.tag(entity))
  const included: Included = {
    documents: append(documents, live(ours.documents), () => ''),
    references: take('references', theirs.references, (entity) => translator.named(entity)),
    tags: append(withoutCircles(ours, tags), live(ours.tags), ({ parentId }) => parentId ?? ''),
    annotations,
    claims: append(
      take('claims', theirs.claims, (entity) => translator.claim(entity, byId)),
      live(ours.claims),
      ({ documentId }) => documentId,
    ),
    evidence: append(
      take('evidence', theirs.evidence, (entity) => translator.evidence(entity)),
      live(ours.evidence),
      ({ claimId }) => claimId,
    ),
    notes: append(
      take('notes', theirs.notes, (entity) => translator.note(entity)),
      live(ours.notes),
      ({ target }) => listOfNote(target),
    ),
    briefs: append(
      take('briefs', theirs.briefs, (entity) => translator.brief(entity)),
      live(ours.briefs),
      () => '',
    ),
  }
  return {
    counts: KINDS.flatMap((kind) => counts.find(({ what }) => what === kind) ?? []),
    included,
    documents: new Map(
      live(theirs.documents).flatMap((entity) => {
        const id = ids.idOf(entity.id)
        return isAdded(entity) && id !== undefined ? [[entity.id, id]] : []
      }),
    ),
    remarks: [...returning(ids, theirs), ...unplacedRemark(unplaced)],
  }
}

function idsIn(ours: Notebook, theirs: Notebook, newId: IdSource): IdsHere {
  const ids = new IdsHere(newId)
  ids.settle('document', ours.documents, live(theirs.documents), documentsAlike(ours))
  ids.settle('reference', ours.references, live(theirs.references), referencesAlike(ours))
  const parentHere = ({ parentId }: Tag) => (parentId === null ? null : (ids.idOf(parentId) ?? null))
  for (const level of levelsOf(live(theirs.tags))) {
    ids.settle('tag', ours.tags, level, tagsAlike(ours, parentHere))
  }
  const rest = [
    ['annotation', 'annotations'],
    ['claim', 'claims'],
    ['evidence', 'evidence'],
    ['note', 'notes'],
  ] as const satisfies readonly (readonly [IdKind, Table])[]
  for (const [kind, table] of rest) ids.settle(kind, ours[table], live<Identified>(theirs[table]))
  ids.settle('brief', ours.briefs, live(theirs.briefs), briefsAlike(ours))
  return ids
}

/** Tags level by level: what a parent is here must be known before its children are looked for. */
function levelsOf(tags: readonly Tag[]): Tag[][] {
  const levels: Tag[][] = []
  let left = tags
  let above = new Set<string | null>([null])
  while (left.length > 0) {
    const level = left.filter(({ parentId }) => above.has(parentId))
    // Without a way up, which the reader refuses, they all stand on one level.
    const next = level.length > 0 ? level : [...left]
    levels.push(next)
    above = new Set(next.map(({ id }) => id))
    left = left.filter((tag) => !next.includes(tag))
  }
  return levels
}

/** Counts a table and gives what of it is added, said in the ids here. */
function sorter(ours: Notebook, ids: IdsHere, isAdded: (entity: Identified) => boolean) {
  const counts: InclusionCount[] = []
  const take = <E extends Identified>(
    what: Table,
    theirs: Readonly<Record<string, E>>,
    translate: (entity: E) => E,
  ): E[] => {
    const here: Readonly<Record<string, unknown>> = ours[what]
    const count = { what, added: 0, known: 0, different: 0 }
    const added: E[] = []
    for (const entity of live(theirs)) {
      const found = ids.of(entity.id)
      if (isAdded(entity)) {
        added.push(translate(entity))
        count.added += 1
      } else if (found?.as === 'same' && !saysTheSame(here[found.id], translate(entity))) count.different += 1
      else count.known += 1
    }
    counts.push(count)
    return added
  }
  return { counts, take }
}

/** Where something stands in a list, and when it was changed last, is not what it says. */
function saysTheSame(ours: unknown, theirs: object): boolean {
  const place = { order: '', updatedAt: '' }
  return deepEqual({ ...(ours as object), ...place }, { ...theirs, ...place })
}

/** A tag that returns may have been moved, in the file, below one that here lies below itself. */
function withoutCircles(ours: Notebook, added: readonly Tag[]): Tag[] {
  const all = new Map([...live(ours.tags), ...added].map((tag) => [tag.id, tag]))
  return added.map((tag) => {
    const seen = new Set<string>()
    for (let id: Tag['id'] | null = tag.parentId; id !== null && !seen.has(id);) {
      if (id === tag.id) {
        const top = { ...tag, parentId: null }
        all.set(tag.id, top)
        return top
      }
      seen.add(id)
      id = all.get(id)?.parentId ?? null
    }
    return tag
  })
}

function listOfNote(target: NoteTarget): string {
  switch (target.kind) {
    case 'notebook':
      return ''
    case 'claim':
      return target.claimId
    case 'document':
      return target.documentId
    case 'section':
      return `${target.documentId}/${target.sectionId}`
  }
}

function returning(ids: IdsHere, theirs: Notebook): string[] {
  const tables = [
    theirs.documents,
    theirs.references,
    theirs.tags,
    theirs.annotations,
    theirs.claims,
    theirs.evidence,
    theirs.notes,
    theirs.briefs,
  ]
  const count = tables
    .flatMap((table) => Object.keys(table))
    .filter((id) => ids.of(id)?.as === 'returns').length
  if (count === 0) return []
  return [
    count === 1
      ? '1 thing that was deleted here comes back.'
      : `${count.toLocaleString('en')} things that were deleted here come back.`,
  ]
}

function unplacedRemark(count: number): string[] {
  if (count === 0) return []
  return [
    count === 1
      ? '1 passage stands in another version of its document than is here. It is listed under Review.'
      : `${count.toLocaleString('en')} passages stand in other versions of their documents than are here. They are listed under Review.`,
  ]
}
