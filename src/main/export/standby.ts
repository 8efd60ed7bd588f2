import { startThread, type ExportThread, type ExportThreadOptions } from './export-thread'

export interface StandbyOptions extends ExportThreadOptions {
  /** How long a thread waits when nobody needs it, in milliseconds. */
  readonly idleMs?: number
}

/** A thread that is made ready while a person still chooses what to export, and where to. */
export interface Standby {
  /** Makes a thread ready, if none is. */
  prepare(): void
  /** The thread that is ready, or a new one. It belongs to the caller. */
  take(): ExportThread
  stop(): Promise<void>
}

const IDLE_MS = 2 * 60_000

/** Makes a standby; nothing runs yet. */
export function createStandby({ idleMs = IDLE_MS, ...options }: StandbyOptions): Standby {
  let waiting: ExportThread | null = null
  let idle: NodeJS.Timeout | undefined
  let isStopped = false

  const take = () => {
    clearTimeout(idle)
    const taken = waiting
    waiting = null
    return taken
  }
  return {
    prepare() {
      if (isStopped) return
      clearTimeout(idle)
      if (!waiting) {
        const thread = startThread(options)
        waiting = thread
        thread.holdProcess(false)
        thread.tell({ kind: 'prepare' })
        thread.follow({
          hear: () => undefined,
          gone() {
            if (waiting === thread) waiting = null
          },
        })
      }
      idle = setTimeout(() => void take()?.end(), idleMs).unref()
    },
    take() {
      const taken = take()
      taken?.holdProcess(true)
      return taken ?? startThread(options)
    },
    async stop() {
      isStopped = true
      await take()?.end()
    },
  }
}
