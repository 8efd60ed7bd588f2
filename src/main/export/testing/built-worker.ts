import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** The built worker, and a folder for what a test writes. */
export interface BuiltWorker {
  readonly folder: string
  readonly workerPath: string
  /** Another worker file, from its source; it may import the real one as `./worker.mjs`. */
  write(name: string, source: string): Promise<string>
  /** An empty folder. */
  place(): Promise<string>
  remove(): Promise<void>
}

/** Builds the worker as the app does. `build` is Vite's, which only a test may import. */
export async function buildWorker(build: (config: object) => Promise<unknown>): Promise<BuiltWorker> {
  // Inside the project, so that the bundle finds its packages.
  const folder = await mkdtemp(path.resolve('node_modules/.export-worker-'))
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: path.resolve('src/main/export/worker.ts'),
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  })
  return {
    folder,
    workerPath: path.join(folder, 'worker.mjs'),
    async write(name, source) {
      const file = path.join(folder, name)
      await writeFile(file, source)
      return file
    },
    place: () => mkdtemp(path.join(folder, 'out-')),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
