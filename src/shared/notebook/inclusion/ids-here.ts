import type { IdKind, IdSource } from '../../core/ids'

/** What all entities have that tells one from another. */
export interface Identified {
  readonly id: string
  readonly createdAt: string
  readonly deletedAt?: string | undefined
}

/** What an entity of a file is in the open notebook. */
export interface Here {
  readonly id: string
  /** `same` is the very entity, `alike` another that stands for it, `returns` was deleted here. */
  readonly as: 'new' | 'same' | 'alike' | 'returns'
}

/**
 * Finds for each entity of a file which one of the open notebook it is. The same id and the same instant of creation are
 * the same thing, since copies of a notebook keep both; an id alone may be chance, as scripts choose their own. What is
 * new keeps its id unless that is taken.
 */
export class IdsHere {
  readonly #here = new Map<string, Here>()
  readonly #newId: IdSource

  constructor(newId: IdSource) {
    this.#newId = newId
  }

  /** Settles a table. `alike` finds a live entity that stands for one of the file although it is not the same. */
  settle<E extends Identified>(
    kind: IdKind,
    ours: Readonly<Record<string, Identified>>,
    theirs: readonly E[],
    alike: (entity: E) => string | undefined = () => undefined,
  ): void {
    // Ids of documents are names of folders, where case may tell nothing.
    const taken = new Set(Object.keys(ours).map((id) => id.toLowerCase()))
    for (const entity of theirs) {
      const here = this.#find(entity, ours, alike) ?? { id: this.#free(kind, entity.id, taken), as: 'new' }
      taken.add(here.id.toLowerCase())
      this.#here.set(entity.id, here)
    }
  }

  /** What an entity of the file is here; undefined for what the file does not hold. */
  of(id: string): Here | undefined {
    return this.#here.get(id)
  }

  /** The id here of something in the file. Undefined when it is not in it. */
  idOf<I extends string>(id: I): I | undefined {
    return this.#here.get(id)?.id as I | undefined
  }

  #find<E extends Identified>(
    entity: E,
    ours: Readonly<Record<string, Identified>>,
    alike: (entity: E) => string | undefined,
  ): Here | undefined {
    const found = Object.hasOwn(ours, entity.id) ? ours[entity.id] : undefined
    const isSame = found?.createdAt === entity.createdAt
    if (found && isSame && found.deletedAt === undefined) return { id: found.id, as: 'same' }
    const other = alike(entity)
    if (other !== undefined) return { id: other, as: 'alike' }
    return found && isSame ? { id: found.id, as: 'returns' } : undefined
  }

  #free(kind: IdKind, wanted: string, taken: ReadonlySet<string>): string {
    return taken.has(wanted.toLowerCase()) ? this.#newId(kind) : wanted
  }
}
