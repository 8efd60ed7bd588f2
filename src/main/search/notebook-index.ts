import type { Patch } from 'immer'
import type { ClaimId, DocumentId } from '../../shared/core/ids'
import { currentVersion } from '../../shared/document/source-document'
import type { TextVersion } from '../../shared/document/text-version'
import { live } from '../../shared/notebook/lookup'
import type { Notebook } from '../../shared/notebook/notebook'
import { TABLES, type NotebookHead, type Table } from '../../shared/notebook/transfer/messages'
import {
  ENTRY_TABLES,
  entryOf,
  termsOfEntry,
  textEntry,
  type EntityKey,
  type Entry,
  type EntryTable,
} from './entries'
import { FactBook } from './facts'
import { Mirror } from './mirror'
import { Postings } from './postings'

/** A text that a notebook needs and does not have yet. */
export interface NeededText {
  readonly documentId: DocumentId
  readonly hash: string
}

/** What the index reads of a text. */
export type ReadableText = Pick<TextVersion, 'text' | 'blocks'>

/** The text of one document on its way into the index: blocks before `next` are in. */
interface IndexedText {
  readonly hash: string
  readonly version: ReadableText | null
  next: number
}

/**
 * The index of one notebook, kept in step with it. Changes are noted at once and worked off in steps; between steps the
 * index answers with what it holds. Whatever the way there, a settled index is the one its notebook would give from
 * scratch.
 */
export class NotebookIndex {
  readonly postings = new Postings<Entry>()
  readonly mirror: Mirror
  readonly facts: FactBook
  #isWhole = false
  readonly #slots = new Map<string, number>()
  readonly #dirty = new Set<EntityKey>()
  readonly #texts = new Map<DocumentId, IndexedText>()

  /** The index of a notebook whose entities are still to come: `add` for each table, then `complete`. */
  constructor(head: NotebookHead) {
    this.mirror = new Mirror(head)
    this.facts = new FactBook(this.mirror)
  }

  /** The index of a notebook that is there. */
  static of(notebook: Notebook): NotebookIndex {
    const index = new NotebookIndex(notebook)
    for (const table of TABLES) index.add(table, Object.values(notebook[table]))
    index.complete()
    return index
  }

  /** The notebook as it is now. It changes in place: see `Mirror`. */
  get notebook(): Notebook {
    return this.mirror.notebook
  }

  /** The slot of an entity's entry, until the next change; undefined when it has none. */
  slotOf(key: EntityKey): number | undefined {
    return this.#slots.get(key)
  }

  /** Takes in entities of a table. */
  add(table: Table, entities: readonly { readonly id: string }[]): void {
    this.mirror.add(table, entities)
    if (isEntryTable(table)) for (const { id } of entities) this.#dirty.add(`${table}/${id}`)
  }

  /** All entities have come. Nothing is indexed before: an entry may stand on what is still on its way. */
  complete(): void {
    this.#isWhole = true
  }

  /** Follows a change of the notebook. What is gone is no longer found from now on. */
  change(patches: readonly Patch[]): void {
    const { entries, facts, documents, tags } = this.mirror.change(patches)
    if (documents) this.#dropStaleTexts()
    for (const key of entries) {
      this.#dirty.add(key)
      if (this.#slots.has(key) && entryOf(this.notebook, key) === null) this.#indexEntity(key)
    }
    if (facts === null) this.facts.forgetAll()
    else for (const key of facts) this.#forget(key)
    // A tag's place is its row among all of them.
    if (tags) for (const id of Object.keys(this.notebook.tags)) this.#forget(`tags/${id}`)
  }

  /** The next text to send here, or null. */
  neededText(): NeededText | null {
    if (!this.#isWhole) return null
    for (const document of live(this.notebook.documents)) {
      if (!this.#texts.has(document.id))
        return { documentId: document.id, hash: currentVersion(document).hash }
    }
    return null
  }

  /** Takes in a text that was needed; null when it could not be read, so that nobody waits for it. */
  addText({ documentId, hash }: NeededText, version: ReadableText | null): void {
    const document = this.notebook.documents[documentId]
    const isCurrent = document && document.deletedAt === undefined && currentVersion(document).hash === hash
    // Meanwhile the document may have gone, or been given another text.
    if (isCurrent && !this.#texts.has(documentId)) this.#texts.set(documentId, { hash, version, next: 0 })
  }

  /** True while a text that has arrived is not wholly indexed. */
  get isReading(): boolean {
    return this.#unread() !== undefined
  }

  /** True while something is still on its way into the index. */
  get isBehind(): boolean {
    return !this.#isWhole || this.#dirty.size > 0 || this.isReading || this.neededText() !== null
  }

  /** Works until `isTimeUp`, checked after every entry. True when there is more that could be done now. */
  step(isTimeUp: () => boolean): boolean {
    if (!this.#isWhole) return false
    // What the researcher made comes first: it is little, and it is what they look for.
    for (const key of this.#dirty) {
      this.#indexEntity(key)
      if (isTimeUp()) return true
    }
    for (let unread = this.#unread(); unread; unread = this.#unread()) {
      const [documentId, text] = unread
      this.#indexBlock(documentId, text)
      if (isTimeUp()) return true
    }
    if (this.postings.needsCleaning) this.#clean()
    return false
  }

  #forget(key: EntityKey): void {
    const slot = this.#slots.get(key)
    if (slot !== undefined) this.facts.forget(slot)
    if (key.startsWith('claims/')) this.facts.forgetClaim(key.slice('claims/'.length) as ClaimId)
  }

  #unread(): [DocumentId, IndexedText] | undefined {
    for (const item of this.#texts) if (item[1].next < (item[1].version?.blocks.length ?? 0)) return item
    return undefined
  }

  #indexEntity(key: EntityKey): void {
    this.#dirty.delete(key)
    const entry = entryOf(this.notebook, key)
    const slot = this.#slots.get(key)
    const known = slot === undefined ? undefined : this.postings.entries[slot]
    if (known && entry && reads(known) === reads(entry)) return
    if (slot !== undefined && known) {
      this.postings.remove(slot, termsOfEntry(known))
      this.facts.forget(slot)
    }
    if (entry) this.#add(entry)
    else this.#slots.delete(key)
  }

  #add(entry: Entry): void {
    const slot = this.postings.add(entry, termsOfEntry(entry))
    this.#slots.set(entry.key, slot)
    this.facts.add(slot, entry.kind)
  }

  #indexBlock(documentId: DocumentId, text: IndexedText): void {
    const { version, next } = text
    const block = version?.blocks[next]
    text.next += 1
    if (!version || !block || block.start === block.end) return
    const entry = textEntry(documentId, block.start, version.text.slice(block.start, block.end))
    this.#add(entry)
  }

  #dropStaleTexts(): void {
    const stale = [...this.#texts].filter(([id, { hash }]) => {
      const document = this.notebook.documents[id]
      return !document || document.deletedAt !== undefined || currentVersion(document).hash !== hash
    })
    if (stale.length === 0) return
    const ids = new Set(stale.map(([id]) => id))
    const slots = this.postings.entries.flatMap((entry, slot) =>
      entry?.kind === 'text' && ids.has(entry.documentId) ? [slot] : [],
    )
    for (const id of ids) this.#texts.delete(id)
    this.postings.removeAll(slots)
    this.#clean()
  }

  #clean(): void {
    this.#slots.clear()
    this.facts.restart()
    this.postings.clean((entry, slot) => {
      this.#slots.set(entry.key, slot)
      this.facts.add(slot, entry.kind)
    })
  }
}

function isEntryTable(table: Table): table is EntryTable {
  return (ENTRY_TABLES as readonly Table[]).includes(table)
}

/** What of an entry is in the index, to tell whether it must be indexed again. */
const reads = ({ fields }: Entry) => fields.map(({ text }) => text).join('\0')
