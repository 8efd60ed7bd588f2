import type { Patch } from 'immer'
import type { AnnotationId, ClaimId, DocumentId, ReferenceId } from '../../shared/core/ids'
import type { Notebook } from '../../shared/notebook/notebook'
import type { NotebookHead, Table } from '../../shared/notebook/transfer/messages'
import { patched, type ChangedEntity } from './apply-patches'
import { isLiveClaim, type EntityKey } from './entries'
import { Links } from './links'

/** What a change may have made otherwise. */
export interface Affected {
  /** Entries that may read otherwise, or no longer be there. */
  readonly entries: ReadonlySet<EntityKey>
  /** Entries whose filters or place may be others; null for all of them. */
  readonly facts: ReadonlySet<EntityKey> | null
  readonly documents: boolean
  readonly tags: boolean
}

type Tables = Record<Table, Record<string, object>>

/**
 * A notebook as the search holds it: changed in place, so that following a change costs no more than the change. The
 * queries of `shared/notebook` that remember answers by the identity of annotations, claims, evidence, notes or
 * references must not be asked of it; `links` and facts stand for them. Documents and tags are replaced on change.
 */
export class Mirror {
  readonly notebook: Notebook
  readonly links = new Links()

  constructor(head: NotebookHead) {
    const tables = {
      documents: {},
      references: {},
      tags: {},
      annotations: {},
      claims: {},
      evidence: {},
      notes: {},
    }
    this.notebook = { ...head, ...tables }
  }

  /** Takes in entities of a table. */
  add(table: Table, entities: Iterable<{ readonly id: string }>): void {
    const rows = this.#tables[table]
    for (const entity of entities) {
      rows[entity.id] = entity
      this.#link('add', table, entity)
    }
  }

  /** Follows patches of the reducer. */
  change(patches: readonly Patch[]): Affected {
    const { entities, head } = patched(this.notebook, patches)
    const before = entities.map((entity) => this.#standing(entity))
    Object.assign(this.notebook, head)
    for (const table of ['documents', 'tags'] as const) {
      if (entities.some((entity) => entity.table === table)) this.#tables[table] = { ...this.#tables[table] }
    }
    const entries = new Set<EntityKey>()
    const facts = new Set<EntityKey>()
    for (const entity of entities) this.#dependents(entity, entries, facts)
    for (const entity of entities) this.#set(entity)
    for (const entity of entities) this.#dependents(entity, entries, facts)
    entities.forEach((entity, index) => {
      // Evidence and notes say nothing of their claim's words: only whether it is there matters to them.
      if (this.#standing(entity) === before[index]) return
      for (const key of this.#standingOn(entity)) entries.add(key)
    })
    const documents = entities.some(({ table }) => table === 'documents')
    const tags = entities.some(({ table }) => table === 'tags')
    return { entries, facts: documents ? null : facts, documents, tags }
  }

  get #tables(): Tables {
    return this.notebook
  }

  #set({ table, id, after }: ChangedEntity): void {
    const rows = this.#tables[table]
    const before = rows[id]
    if (before) this.#link('remove', table, before)
    if (after) {
      rows[id] = after
      this.#link('add', table, after)
    } else Reflect.deleteProperty(rows, id)
  }

  #link(act: 'add' | 'remove', table: Table, entity: object): void {
    const { links } = this
    // The table says what its entities are.
    if (table === 'annotations') links.annotation(act, entity as Notebook['annotations'][AnnotationId])
    else if (table === 'claims') links.claim(act, entity as Notebook['claims'][ClaimId])
    else if (table === 'evidence') links.evidence(act, entity as Notebook['evidence'][`ev_${string}`])
    else if (table === 'notes') links.note(act, entity as Notebook['notes'][`note_${string}`])
  }

  /** Whether a claim or a document is there to be found; of no meaning for others. */
  #standing({ table, id }: ChangedEntity): boolean {
    if (table === 'claims') return isLiveClaim(this.notebook, id as ClaimId)
    const document = table === 'documents' ? this.notebook.documents[id as DocumentId] : undefined
    return document !== undefined && document.deletedAt === undefined
  }

  /** Entries that are there only while a claim or a document is. */
  #standingOn({ table, id }: ChangedEntity): EntityKey[] {
    if (table === 'claims') return this.links.family(id as ClaimId)
    // Few documents come and go: all claims and notes may be looked through.
    const { claims, notes } = this.notebook
    return [
      ...Object.values(claims)
        .filter(({ documentId }) => documentId === id)
        .flatMap((claim) => this.links.family(claim.id)),
      ...Object.values(notes)
        .filter(({ target }) => 'documentId' in target && target.documentId === id)
        .map((note) => `notes/${note.id}` as const),
    ]
  }

  /** Adds what depends on an entity as it is now: entries that read it, and those whose facts come from it. */
  #dependents({ table, id }: ChangedEntity, entries: Set<EntityKey>, facts: Set<EntityKey>): void {
    const { links, notebook } = this
    const ofClaim = (claimId: ClaimId | undefined) => {
      if (claimId) for (const key of links.family(claimId)) facts.add(key)
    }
    const ofEvidence = (ids: readonly `ev_${string}`[]) => {
      for (const other of ids) {
        entries.add(`evidence/${other}`)
        ofClaim(notebook.evidence[other]?.claimId)
      }
    }
    switch (table) {
      case 'claims':
        entries.add(`claims/${id}`)
        ofClaim(id as ClaimId)
        break
      case 'evidence':
        entries.add(`evidence/${id}`)
        facts.add(`evidence/${id}`)
        ofClaim(notebook.evidence[id as `ev_${string}`]?.claimId)
        break
      case 'notes': {
        const target = notebook.notes[id as `note_${string}`]?.target
        entries.add(`notes/${id}`)
        facts.add(`notes/${id}`)
        if (target?.kind === 'claim') ofClaim(target.claimId)
        break
      }
      case 'annotations':
        for (const claimId of links.claimsByPassage.at(id as AnnotationId)) {
          entries.add(`claims/${claimId}`)
          ofClaim(claimId)
        }
        ofEvidence(links.evidenceByPassage.at(id as AnnotationId))
        for (const other of links.notesByPassage.at(id as AnnotationId)) facts.add(`notes/${other}`)
        break
      case 'references':
        ofEvidence(links.evidenceByReference.at(id as ReferenceId))
        break
      case 'tags':
        entries.add(`tags/${id}`)
        break
      case 'documents':
        break
    }
  }
}
