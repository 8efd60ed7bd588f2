import type { BriefOptions } from '../../shared/brief/build'
import type { BriefId, NotebookId } from '../../shared/core/ids'
import type { Result } from '../../shared/core/result'
import type { BriefFormat, NotebookFormat } from '../../shared/notebook/export-formats'
import type { NotebookMessage } from '../../shared/notebook/transfer/messages'
import type { BriefPreview } from '../../shared/rpc/previews'
import type { BriefProgress } from '../brief/render'

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

/** What is to be written. */
export type ExportOrder =
  | {
      readonly kind: 'brief'
      readonly format: BriefFormat
      /** The first one when absent. */
      readonly briefId?: BriefId | undefined
      readonly options: BriefOptions
      /** False leaves the notebook out of a PDF whose brief would carry it. */
      readonly carriesNotebook?: false | undefined
    }
  | { readonly kind: 'notebook'; readonly format: NotebookFormat }

/** An order with everything the worker must know to carry it out. */
export interface WriteJob {
  readonly id: number
  readonly notebookId: NotebookId
  /** The notebook's folder: its texts and originals are read from there. */
  readonly dir: string
  readonly order: ExportOrder
  /** Where it is to be in the end. */
  readonly output: string
  /** Where to write; the main thread publishes it under `output` or removes it. */
  readonly temporary: string
}

/** A file that was written. */
export interface ExportedFile {
  readonly path: string
  /** Null for what has no pages. */
  readonly pages: number | null
  readonly bytes: number
  /** One for each thing a person should know of it, such as what the format has no place for. */
  readonly warnings: readonly string[]
}

/** How far a job has come. */
export type ExportProgress = BriefProgress

/** What a worker is told. A job comes after the notebook it is about. */
export type ToExport =
  | NotebookMessage
  /** A brief will come. */
  | { readonly kind: 'prepare' }
  | ({ readonly kind: 'preview' } & PreviewJob)
  | ({ readonly kind: 'write' } & WriteJob)

/** What a worker says. */
export type FromExport =
  /** Every module is there. */
  | { readonly kind: 'loaded' }
  | { readonly kind: 'progress'; readonly progress: ExportProgress }
  | { readonly kind: 'written'; readonly result: Result<ExportedFile> }
  | { readonly kind: 'previewed'; readonly id: number; readonly result: Result<BriefPreview> }
