import { Low } from 'lowdb'
import { dirname, join } from 'node:path'
import type { z } from 'zod'
import type { DocumentId } from '../../shared/core/ids'
import { EMPTY_HISTORY, type History } from '../../shared/notebook/history'
import type { Notebook } from '../../shared/notebook/notebook'
import type { NotebookState } from '../../shared/notebook/reduce'
import { DurableFile } from './durable-file'
import type { Files } from './files'
import { historyFileSchema, manifestSchema, shardSchema } from './format'
import type { HistoryFile, Manifest, Shard, ShardRef } from './format'
import { HISTORY, MANIFEST, shardDocument, shardName } from './layout'
import { parsePart, type Migrator, type PartKind } from '../../shared/notebook/migrations/migrations'
import { changedDocuments, emptyContent, merge, partition } from './partition'
import { ensureFolder } from './replace-file'

/** What a snapshot needs to know of its surroundings. */
export interface SnapshotContext {
  readonly dir: string
  readonly files: Files
  readonly migrator: Migrator
  readonly now: () => number
}

interface Part<T> {
  readonly low: Low<T>
  readonly file: DurableFile<T>
}

/**
 * The snapshot of a notebook: a lowdb file per document, one for the undo history, and the manifest, which is written
 * last and names the generation of each of the others that belongs with it. So a snapshot is whole or it is not there.
 */
export class Snapshot {
  /** Reasons why a part was taken from its previous generation, for warnings. */
  readonly recovered: string[] = []
  #manifest: Part<Manifest | null>
  readonly #parts = new Map<string, Part<Shard | null> | Part<HistoryFile | null>>()
  #saved: { notebook: Notebook; history: History } | null = null
  #stale = false

  private constructor(readonly context: SnapshotContext) {
    this.#manifest = this.#part<Manifest>('notebook', manifestSchema, MANIFEST, {})
  }

  /** A snapshot with nothing on disk yet. */
  static create(context: SnapshotContext): Snapshot {
    return new Snapshot(context)
  }

  /**
   * Loads the newest snapshot, or (`generation` 'previous') the one before, without changing anything on disk. Null
   * when there is none. Rejects with a `StoreFailure` when a part is damaged beyond its previous generation.
   */
  static async load(
    context: SnapshotContext,
    generation: 'current' | 'previous',
  ): Promise<{ snapshot: Snapshot; state: NotebookState } | null> {
    const snapshot = new Snapshot(context)
    const state = await snapshot.#load(generation === 'previous')
    return state && { snapshot, state }
  }

  /** True when a part is not where and as it should be, so that the next checkpoint must not be skipped. */
  get needsRepair(): boolean {
    const files = [this.#manifest.file, ...[...this.#parts.values()].map((part) => part.file)]
    return this.#stale || files.some((file) => file.generation !== 'current')
  }

  /** Revision of the snapshot on disk; -1 when there is none yet. */
  get revision(): number {
    return this.#manifest.low.data?.revision ?? -1
  }

  /** Writes the parts that changed, then the manifest, which commits them. Rejects with what the disk said. */
  async write(state: NotebookState): Promise<void> {
    const { notebook, history, revision } = state
    const stamp = { schemaVersion: this.context.migrator.current, revision }
    const { root, documents } = partition(notebook)
    const changed = changedDocuments(this.#saved?.notebook ?? null, notebook)
    const names = new Set([...this.#parts.keys(), ...[...documents.keys()].map(shardName)])
    names.delete(HISTORY)
    const refs = new Map((this.#manifest.low.data?.shards ?? []).map((ref) => [ref.file, ref]))
    for (const name of [...names].sort()) {
      const documentId = shardDocument(name)
      if (documentId === null) continue
      const part = this.#documentPart(documentId)
      if (!changed.has(documentId) && this.#saved && part.file.generation === 'current') continue
      part.low.data = { ...stamp, ...(documents.get(documentId) ?? emptyContent()) }
      refs.set(name, await this.#save(part, revision, name))
    }
    const part = this.#historyPart()
    if (history !== this.#saved?.history || part.file.generation !== 'current') {
      part.low.data = { ...stamp, history }
      refs.set(HISTORY, await this.#save(part, revision, HISTORY))
    }
    this.#manifest.low.data = { ...stamp, ...root, shards: [...refs.values()] }
    await this.#manifest.low.write()
    this.#saved = { notebook, history }
    this.#stale = false
  }

  /**
   * Gives every part a second copy on disk. A part that was just written has one: the generation before, from which
   * the journals lead up to it. One that was last written for the snapshot at `before`, which the new one replaced,
   * has not, and nothing needs its older generation any more.
   */
  async mirror(before: number): Promise<void> {
    for (const ref of this.#manifest.low.data?.shards ?? []) {
      if (ref.revision === before) await this.#parts.get(ref.file)?.file.mirror()
    }
  }

  async #save(part: Part<Shard | null> | Part<HistoryFile | null>, revision: number, file: string) {
    await ensureFolder(this.context.files, dirname(part.file.path))
    await part.low.write()
    const { checksum } = part.file
    if (checksum === null) throw new Error('a written file has a checksum')
    return { file, revision, checksum } satisfies ShardRef
  }

  async #load(skipCurrent: boolean): Promise<NotebookState | null> {
    this.#manifest = this.#part<Manifest>('notebook', manifestSchema, MANIFEST, { skipCurrent })
    const manifest = await this.#read(this.#manifest)
    if (!manifest) return null
    const contents: Shard[] = []
    let history = EMPTY_HISTORY
    for (const { file, checksum } of manifest.shards) {
      const documentId = shardDocument(file)
      if (documentId !== null) {
        const shard = await this.#read(this.#documentPart(documentId, checksum))
        if (shard) contents.push(shard)
      } else {
        history = (await this.#read(this.#historyPart(checksum)))?.history ?? history
      }
    }
    const { schemaVersion: _version, revision, shards: _shards, ...root } = manifest
    const notebook = merge(root, contents)
    this.#saved = this.#stale ? null : { notebook, history }
    return { notebook, history, revision }
  }

  async #read<T>(part: Part<T | null>): Promise<T | null> {
    await part.low.read()
    const { generation, damage, path } = part.file
    if (generation === 'previous' && damage !== null) this.recovered.push(`${path}: ${damage}`)
    return part.low.data
  }

  #documentPart(id: DocumentId, wanted?: string): Part<Shard | null> {
    const name = shardName(id)
    const known = this.#parts.get(name) as Part<Shard | null> | undefined
    if (known) return known
    const part = this.#part<Shard>('document', shardSchema, name, { wanted })
    this.#parts.set(name, part)
    return part
  }

  #historyPart(wanted?: string): Part<HistoryFile | null> {
    const known = this.#parts.get(HISTORY) as Part<HistoryFile | null> | undefined
    if (known) return known
    const part = this.#part<HistoryFile>('history', historyFileSchema, HISTORY, { wanted })
    this.#parts.set(HISTORY, part)
    return part
  }

  #part<T>(
    kind: PartKind,
    schema: z.ZodType<T>,
    name: string,
    which: { wanted?: string | undefined; skipCurrent?: boolean },
  ): Part<T | null> {
    const { dir, files, migrator, now } = this.context
    const file = new DurableFile<T>(join(dir, name), {
      parse: parsePart(kind, schema, migrator, () => {
        this.#stale = true
      }),
      files,
      now,
      ...(which.wanted === undefined ? {} : { wanted: which.wanted }),
      ...(which.skipCurrent ? { skipCurrent: true } : {}),
    })
    // lowdb skips writing when there is no data, and leaves the default when there is no file: null says "nothing yet".
    return { low: new Low<T | null>(file as DurableFile<T | null>, null), file }
  }
}
