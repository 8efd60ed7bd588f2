import type { BriefModel } from '../../shared/brief/model'
import type { Result } from '../../shared/core/result'
import type { BriefFile, BriefProgress } from './render'

/** What the worker is started with. */
export interface WorkerInput {
  readonly model: BriefModel
  readonly output: string
  /** Where to write; the main thread publishes it under `output` or removes it. */
  readonly temporary: string
  readonly fontsDir: string
  readonly stylesDir: string
  /** One Int32; 1 asks the worker to stop. */
  readonly stop: SharedArrayBuffer
}

/** What the worker says: that it has begun, how far it is, and at the end, once, what came of it. */
export type WorkerMessage =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'progress'; readonly progress: BriefProgress }
  | { readonly kind: 'written'; readonly result: Result<BriefFile> }
