import type { Notebook } from '../../shared/notebook/notebook'
import { Cancelled } from '../brief/cancelled'
import type { Tools } from '../brief/tools'
import type { ExportedFile, ExportProgress } from './messages'

/** What a file is made with. */
export interface Means {
  readonly notebook: Notebook
  readonly tools: Tools
  /** `resources/citation-styles`. */
  readonly stylesDir: string
  readonly signal: { readonly aborted: boolean }
  onProgress(progress: ExportProgress): void
  /** Throws Cancelled once the file is not wanted any more. */
  checkpoint(): void
}

/** What is said of a file once all of it was handed over. */
export type Contents = Pick<ExportedFile, 'pages' | 'warnings'>

/** The means of one job. */
export function meansOf(given: Omit<Means, 'checkpoint'>): Means {
  return {
    ...given,
    checkpoint() {
      if (given.signal.aborted) throw new Cancelled()
    },
  }
}
