import { Worker } from 'node:worker_threads'

/** Most memory a child may use in all, in bytes; some is left of 1 GB for what comes between two looks. */
const MAX_BYTES = 850 * 1024 * 1024

/** How often it is looked at, in milliseconds. */
const EVERY_MS = 50

/**
 * Ends this process when it uses more memory than it may. A thread of its own looks, since the main one is busy with
 * the very file that fills the memory; buffers lie outside the heap that V8's own limit watches.
 */
export function limitMemory(): void {
  const source = `
    setInterval(() => {
      if (process.memoryUsage.rss() > ${MAX_BYTES}) process.kill(process.pid, 'SIGKILL')
    }, ${EVERY_MS})`
  const watcher = new Worker(source, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } })
  watcher.unref()
}
