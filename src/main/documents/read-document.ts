import type { Bibliography, Format } from '../../shared/document/source-document'
import type { Heading } from '../../shared/document/sections'
import type { Block, Mark } from '../../shared/document/text-version'

/** What a reader of one format makes of a file's characters. The text is canonical. */
export interface ReadDocument {
  /** What it was read as: a file its own reader cannot cope with is read as plain text. */
  readonly format: Format
  readonly text: string
  readonly blocks: Block[]
  readonly marks: Mark[]
  readonly headings: Heading[]
  /** What the file says of itself; an empty title leaves it to the file's name. */
  readonly bibliography: Bibliography
  /** BCP 47, or empty when the file does not say. */
  readonly language: string
}
