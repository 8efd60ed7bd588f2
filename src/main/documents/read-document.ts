import type { Result } from '../../shared/core/result'
import type { Bibliography, Format } from '../../shared/document/source-document'
import type { Heading } from '../../shared/document/sections'
import type { Block, Mark, Page } from '../../shared/document/text-version'

/** What a reader of one format makes of a file. The text is canonical. */
export interface ReadDocument {
  /** What it was read as: a file its own reader cannot cope with is read as plain text. */
  readonly format: Format
  readonly text: string
  readonly blocks: Block[]
  readonly marks: Mark[]
  readonly headings: Heading[]
  /** Where printed pages begin; left out for formats without pages. */
  readonly pages?: Page[]
  /** What the file says of itself; an empty title leaves it to the file's name. */
  readonly bibliography: Bibliography
  /** BCP 47, or empty when the file does not say. */
  readonly language: string
  /** Sentences for the person about what could not be kept: "3 pages hold no text." */
  readonly warnings?: readonly string[]
}

/** A file as the person gave it. */
export interface SourceFile {
  /** Without folders, for messages. */
  readonly name: string
  /** Lower case, without the dot; may be empty. */
  readonly extension: string
  readonly bytes: Uint8Array
}

/** How far reading has come, in units of the format: pages, chapters, characters. Called as often as a reader likes. */
export type OnReadProgress = (done: number, total: number) => void

/**
 * How one format is told and read. Readers run in a process that can be killed, so they need not listen for being
 * cancelled, but they must keep to the limits of `limits.ts` and never follow an address or run what a file holds.
 */
export interface FormatReader {
  readonly format: Format
  /** Its name within a sentence: "plain text", "PDF". */
  readonly label: string
  /** Binary formats are told by their first bytes, text formats by the file's name. */
  readonly binary: boolean
  /** Lower case, without the dot. */
  readonly extensions: readonly string[]
  /** Whether the content is of this format, whatever the file is called. Plain text and Markdown cannot tell. */
  readonly recognises: (bytes: Uint8Array) => boolean
  /**
   * Reads the file. Expected failures name the file, the reason and, as the hint, what to do. `bad-input` for damaged,
   * empty, encrypted or text-free files, `too-large` beyond a limit, `unsupported` for kinds it does not read.
   */
  readonly read: (file: SourceFile, onProgress: OnReadProgress) => Promise<Result<ReadDocument>>
}
