import type { Run } from './output-format'

/** Where evidence comes from, in the words of the style. */
export interface Citation {
  /** Plain words before it, where the style gives numbers alone. */
  readonly label: string
  readonly runs: readonly Run[]
}
