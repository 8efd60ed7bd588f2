import type { Bibliography } from '../../../shared/document/source-document'

/** One source of a list, and the line of the file where it begins, from 1. */
export interface ListedReference {
  readonly line: number
  readonly bibliography: Bibliography
}

/** An entry that could not be read, or not wholly. */
export interface ListProblem {
  readonly line: number
  /** Name of the entry in the list; empty when it has none. */
  readonly key: string
  readonly message: string
}

export interface ReferenceList {
  readonly references: readonly ListedReference[]
  readonly problems: readonly ListProblem[]
}

export const NO_NAME = 'It has no title, DOI or link.'
