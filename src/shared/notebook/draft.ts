import { freeze, type Patch } from 'immer'
import type { Annotation } from '../annotation/annotation'
import type { Claim } from '../claim/claim'
import type { EvidenceLink } from '../claim/evidence'
import type { Reference } from '../claim/reference'
import type { Tag } from '../codebook/tag'
import { derive } from '../core/lineage'
import type { SourceDocument } from '../document/source-document'
import type { Note } from '../note/note'
import type { Brief } from './brief'
import type { Notebook } from './notebook'

/** What each table of the aggregate holds, by id. */
interface Entities {
  readonly documents: SourceDocument
  readonly references: Reference
  readonly tags: Tag
  readonly annotations: Annotation
  readonly claims: Claim
  readonly evidence: EvidenceLink
  readonly notes: Note
  readonly briefs: Brief
}
export type TableName = keyof Entities
export type EntityOf<T extends TableName> = Entities[T] & Entity

/** What all entities have. */
interface Entity {
  readonly id: string
  readonly deletedAt?: string | undefined
}
type Rows = Record<string, Entity>

/** A finished change: the notebook after it, and the patches that lead there and back. */
export interface Finished {
  readonly notebook: Notebook
  readonly patches: Patch[]
  readonly inverse: Patch[]
}

/**
 * A notebook while a change is made to it. Entities are replaced whole, never written to, and a table is copied once
 * however many commands a change has. Proxies over the notebook would do too, but every scan of a table would have to
 * wrap each entity: 50 times slower in a notebook of 10,000 highlights.
 */
export class NotebookDraft {
  readonly #before: Notebook
  #now: Notebook
  readonly #touched = new Map<TableName, Set<string>>()
  /** The entities of a table that was scanned, as a dense list: a record of thousands is slow to go through. */
  readonly #lists = new Map<TableName, Entity[]>()

  constructor(before: Notebook) {
    this.#before = before
    this.#now = { ...before }
  }

  /** The notebook as it is at this point of the change. Tables change under the reader, so do not keep one. */
  get now(): Notebook {
    return this.#now
  }

  /** Live entities of a table, in no particular order. */
  live<T extends TableName>(table: T): EntityOf<T>[] {
    let list = this.#lists.get(table)
    if (!list) this.#lists.set(table, (list = Object.values<Entity>(this.#now[table])))
    return list.filter((entity) => entity.deletedAt === undefined) as EntityOf<T>[]
  }

  /** Adds an entity, or puts another in place of the one with its id. */
  put<T extends TableName>(table: T, entity: EntityOf<T>): void {
    const { rows, touched } = this.#own(table)
    touched.add(entity.id)
    const list = this.#lists.get(table)
    const old = Object.hasOwn(rows, entity.id) ? rows[entity.id] : undefined
    if (list && old) list[list.indexOf(old)] = entity
    else list?.push(entity)
    rows[entity.id] = freeze(entity, true)
  }

  /** Replaces fields of the notebook itself. */
  set(fields: Partial<Pick<Notebook, 'title'>>): void {
    this.#now = { ...this.#now, ...freeze(fields, true) }
  }

  /** Ends the change. The draft must not be used afterwards. */
  finish(): Finished {
    // Each patch has a path of its own, so their order does not matter, there or back.
    const patches: Patch[] = []
    const inverse: Patch[] = []
    const note = (path: string[], before: unknown, after: unknown) => {
      patches.push(patch(path, before, after))
      inverse.push(patch(path, after, before))
    }
    if (this.#before.title !== this.#now.title) note(['title'], this.#before.title, this.#now.title)
    for (const [table, ids] of this.#touched) {
      const [before, after] = [this.#before[table] as Rows, this.#now[table] as Rows]
      for (const id of ids) compare([table, id], before[id], after[id], note)
      derive(after, before, ids)
      Object.freeze(after)
    }
    return { notebook: Object.freeze(this.#now), patches, inverse }
  }

  /** The draft's own copy of a table, which it may write to. */
  #own(table: TableName): { rows: Rows; touched: Set<string> } {
    let touched = this.#touched.get(table)
    if (!touched) {
      this.#touched.set(table, (touched = new Set()))
      this.#now = { ...this.#now, [table]: copyOf(this.#now[table]) }
    }
    return { rows: this.#now[table], touched }
  }
}

/** A shallow copy. A plain loop: spreading a record of 10,000 takes twice as long. */
function copyOf(rows: Readonly<Rows>): Rows {
  const copy: Rows = {}
  for (const id of Object.keys(rows)) {
    const entity = rows[id]
    if (entity) copy[id] = entity
  }
  return copy
}

/** Notes an entity that was added, or the fields in which it differs: an undo then keeps what it need not touch. */
function compare(
  path: string[],
  before: Entity | undefined,
  after: Entity | undefined,
  note: (path: string[], before: unknown, after: unknown) => void,
): void {
  if (!before || !after) {
    note(path, before, after)
    return
  }
  const old = new Map<string, unknown>(Object.entries(before))
  const next = new Map<string, unknown>(Object.entries(after))
  for (const field of new Set([...old.keys(), ...next.keys()])) {
    if (old.get(field) !== next.get(field)) note([...path, field], old.get(field), next.get(field))
  }
}

function patch(path: string[], from: unknown, to: unknown): Patch {
  if (to === undefined) return { op: 'remove', path }
  return { op: from === undefined ? 'add' : 'replace', path, value: to }
}
