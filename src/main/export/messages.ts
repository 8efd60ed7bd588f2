import type { BriefOptions } from '../../shared/brief/build'
import type { BriefId, NotebookId } from '../../shared/core/ids'
import type { Result } from '../../shared/core/result'
import type { NotebookMessage } from '../../shared/notebook/transfer/messages'
import type { BriefPreview } from '../../shared/rpc/previews'

/** What a worker is started with. */
export interface WorkerInput {
  readonly fontsDir: string
  readonly stylesDir: string
  /** One Int32: jobs with an id up to this one are to stop. */
  readonly stop: SharedArrayBuffer
}

/** A brief to be shown, and the id of the job. */
export interface PreviewJob {
  readonly id: number
  readonly notebookId: NotebookId
  readonly briefId: BriefId
  readonly options: BriefOptions
}

/** What a worker is told. A job comes after the notebook it is about. */
export type ToExport = NotebookMessage | ({ readonly kind: 'preview' } & PreviewJob)

/** What a worker says. */
export type FromExport =
  /** Every module is there. */
  | { readonly kind: 'loaded' }
  | { readonly kind: 'previewed'; readonly id: number; readonly result: Result<BriefPreview> }
