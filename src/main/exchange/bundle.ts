import type { DocumentId, IdSource } from '../../shared/core/ids'
import type { TextVersion } from '../../shared/document/text-version'
import type { Notebook } from '../../shared/notebook/notebook'

/** The file that a version of a document was imported from. */
export interface Original {
  readonly documentId: DocumentId
  /** Which version of the document it is, from 1. */
  readonly number: number
  /** Lower-case letters and digits, without a dot. */
  readonly extension: string
  readonly bytes: Uint8Array
}

/** A notebook with everything it needs to stand alone. */
export interface NotebookBundle {
  readonly notebook: Notebook
  /** Every text that a version of a document names, by its hash. */
  readonly texts: ReadonlyMap<string, TextVersion>
  /** Originals that are at hand; a format that has no place for them leaves them out. */
  readonly originals: readonly Original[]
}

/** A file that was made of a notebook. */
export interface WrittenFile {
  readonly bytes: Uint8Array
  /** Sentences about what the format has no place for: "3 notes on sections are left out." Empty when all came through. */
  readonly notKept: readonly string[]
}

/** A notebook that was read from a file. Everything it points at is in it. */
export interface ReadBundle {
  readonly bundle: NotebookBundle
  /** Which program's notebook it is, in words: "a REFI-QDA project". */
  readonly kind: string
  readonly notKept: readonly string[]
}

/** What whoever reads another program's file may use for what Postil has and the file has not. */
export interface Reading {
  readonly newId: IdSource
  /** ISO 8601 instant of the import. */
  readonly at: string
  /** Told how far the reading has come, in bytes. One that tells nothing for long is given up. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}
