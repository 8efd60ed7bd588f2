import type { DocumentId, IdKind, Id, TagId, AnnotationId } from '../../../../shared/core/ids'
import { orderBetween } from '../../../../shared/core/order'
import type { Annotation } from '../../../../shared/annotation/annotation'
import type { Origin } from '../../../../shared/annotation/origin'
import type { TextVersion } from '../../../../shared/document/text-version'
import { emptyNotebook, type Notebook } from '../../../../shared/notebook/notebook'
import type { TreeElement } from '../../../documents/markup/tree'
import type { Original, Reading } from '../../bundle'
import { Losses } from './losses'
import { guidIn } from './refi-xml'

/** A passage that was read, and its document. */
export interface ReadPassage {
  readonly annotationId: AnnotationId
  readonly documentId: DocumentId
}

/** What is gathered while a project is read. */
export class Project {
  readonly losses = new Losses()
  readonly notebook: Notebook
  readonly texts = new Map<string, TextVersion>()
  readonly originals: Original[] = []
  /** Texts as they were written, which positions are counted in. */
  readonly raws = new Map<DocumentId, string>()
  /** By GUID. */
  readonly tags = new Map<string, TagId>()
  readonly users = new Map<string, string>()
  readonly variables = new Map<string, string>()
  readonly documents = new Map<string, DocumentId>()
  readonly passages = new Map<string, ReadPassage>()
  /** Passages by their document and range, and how many selections each is made of. */
  readonly ranges = new Map<string, { readonly annotation: Annotation; readonly count: number }>()
  /** What notes are on, by the GUID of the note; the first that says so counts. */
  readonly notedPassages = new Map<string, ReadPassage>()
  readonly notedDocuments = new Map<string, DocumentId>()
  readonly notedTags = new Map<string, TagId>()
  readonly #orders = new Map<IdKind, string>()

  constructor(
    readonly reading: Reading,
    title: string,
    /** The program that wrote it, as it names itself. */
    readonly origin: string,
    /** The bytes of a file of the package, by the path that the project gives; null for one that is not there. */
    readonly file: (path: string) => Promise<Uint8Array | null>,
  ) {
    this.notebook = emptyNotebook(reading.newId('notebook'), title, reading.at)
  }

  newId<K extends IdKind>(kind: K): Id<K> {
    return this.reading.newId(kind)
  }

  /** The key that puts a thing after all of its kind so far. */
  nextOrder(kind: IdKind): string {
    const order = orderBetween(this.#orders.get(kind) ?? null, null)
    this.#orders.set(kind, order)
    return order
  }

  /** When a thing was made and changed: as the project says, else the time of reading. */
  dates(element: TreeElement): { createdAt: string; updatedAt: string } {
    const { at } = this.reading
    const createdAt =
      instant(element.get('creationDateTime')) ?? instant(element.get('modifiedDateTime')) ?? at
    const updatedAt = instant(element.get('modifiedDateTime')) ?? createdAt
    return { createdAt, updatedAt: updatedAt < createdAt ? createdAt : updatedAt }
  }

  /** Where a thing comes from; nothing for what Postil wrote itself, which is its own. */
  originOf(element: TreeElement): { readonly origin?: Origin } {
    const guid = guidIn(element, 'guid')
    if (this.origin === 'Postil' || guid === '' || guid.length > 100) return {}
    const user = guidIn(element, 'creatingUser') || guidIn(element, 'modifyingUser')
    const creator = (this.users.get(user) ?? '').slice(0, 500)
    return {
      origin: { ids: [`urn:uuid:${guid}`], creator, createdAt: element.get('creationDateTime').slice(0, 64) },
    }
  }
}

function instant(written: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(written)) return null
  const time = Date.parse(written)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
