import type { AppError, Result } from '../../shared/core/result'
import type { LaunchChild } from '../documents/child/messages'
import type { ExportFormat } from '../../shared/notebook/export-formats'
import type { EventName, Events, MethodName, Output, ParsedInput } from '../../shared/rpc/contract'

/** What a host can do that the services cannot: native dialogs and processes. Null where there are none. */
export interface HostCapabilities {
  readonly kind: 'electron' | 'web'
  /** How this process is named to others that want the same notebook: "the Postil app", "postil serve". */
  readonly holder: string
  /** Lets the person pick files to import; empty when they cancel. */
  readonly pickFiles: (() => Promise<readonly string[]>) | null
  /** Lets the person pick where to save; null when they cancel. */
  readonly pickSavePath: ((suggestedName: string, format: ExportFormat) => Promise<string | null>) | null
  /** Starts the process that reads a file. */
  readonly launchChild: LaunchChild
  /** Shows a file in the file manager. */
  readonly reveal: ((path: string) => void) | null
}

/** One function for each method of the contract. Inputs were parsed; expected failures come back as values. */
export type Handlers = {
  readonly [M in MethodName]: (
    input: ParsedInput<M>,
  ) => Promise<Result<Output<M>, AppError & { readonly index?: number }>>
}

/** Tells every renderer what happened. */
export interface EventBus {
  publish<E extends EventName>(name: E, payload: Events[E]): void
  /** Returns the function that unsubscribes. */
  subscribe(listener: (name: EventName, payload: unknown) => void): () => void
}

/** A finished file waiting to be fetched by a browser, once. */
export interface Download {
  readonly path: string
  readonly fileName: string
  readonly contentType: string
}

/** Everything a host needs: it moves bytes between a renderer and these. */
export interface Services {
  readonly handlers: Handlers
  readonly events: EventBus
  /** Hands over a finished file and forgets it; the host deletes `path` after sending. Null when there is none. */
  takeDownload(key: string): Download | null
  /** Stops jobs, saves and closes every notebook. */
  close(): Promise<void>
}

/** Where things are; the composition root knows. */
export interface ServicesOptions {
  readonly dataDir: string
  /** Folder with `fonts/` and `sample/`. */
  readonly resourcesDir: string
  /** Built file of the worker that makes files. */
  readonly exportWorkerPath: string
  /** Built file of the search worker. */
  readonly searchWorkerPath: string
  /** Built file of the process that reads documents. */
  readonly importChildPath: string
  /** Built file of the process that reads notebooks out of files. */
  readonly exchangeChildPath: string
  /** Built file of the worker that compares versions of a document. */
  readonly comparisonWorkerPath: string
  readonly version: string
  readonly host: HostCapabilities
}
