import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Where the parts of Postil are. */
export interface AppPaths {
  /** Folder with `fonts/` and `sample/`. */
  readonly resourcesDir: string
  readonly rendererDir: string
  /** The script that runs in the page before ours. */
  readonly preload: string
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
}

/**
 * The parts, from the folder of the built main files (`import.meta.dirname` of a composition root). The layout is the
 * same in a working tree and inside a packaged app: `out/main`, `out/preload`, `out/renderer`, `resources`.
 */
export function appPaths(mainDir: string): AppPaths {
  const root = path.resolve(mainDir, '../..')
  return {
    resourcesDir: path.join(root, 'resources'),
    rendererDir: path.resolve(mainDir, '../renderer'),
    preload: path.resolve(mainDir, '../preload/index.cjs'),
    exportWorkerPath: path.join(mainDir, 'export-worker.js'),
    searchWorkerPath: path.join(mainDir, 'search-worker.js'),
    importChildPath: path.join(mainDir, 'import-child.js'),
    exchangeChildPath: path.join(mainDir, 'exchange-child.js'),
    comparisonWorkerPath: path.join(mainDir, 'comparison-worker.js'),
    version: readVersion(path.join(root, 'package.json')),
  }
}

function readVersion(file: string): string {
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { version?: unknown }
  if (typeof manifest.version !== 'string') throw new Error(`${file} names no version`)
  return manifest.version
}
