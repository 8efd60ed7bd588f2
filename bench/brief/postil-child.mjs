// A process as the main one is: it holds the notebook, has a brief written in a worker, and must never be held up by it.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startExport } from '../../src/main/export/export-job'
import { createStandby } from '../../src/main/export/standby'

/** @typedef {import('../../src/shared/notebook/notebook').Notebook} Notebook */
/** @typedef {{ subject: string, notebookFile: string, workerPath: string, resourcesDir: string, folder: string }} Order */
/**
 * What writing took, in ms and MB. hold: the longest the main thread did not come to its next turn, by the clock, and the
 * most CPU it used between two turns (null where the system does not say); cancels: ms from each cancel to the end.
 * @typedef {{ wall: number, cpu: number, peakMb: number | null, startMb: number | null, hold: { wait: number, cpu: number | null },
 *   cancels: number[], left: string[] }} PostilRun
 */

process.once('message', (message) => void measure(/** @type {Order} */ (message)))

/** When a job is cancelled, as parts of the time that it takes. */
const CANCEL_AT = [0.02, 0.1, 0.3, 0.5, 0.7, 0.9]

/** @param {Order} order */
async function measure({ notebookFile, workerPath, resourcesDir, folder }) {
  /** @type {unknown} */
  const parsed = JSON.parse(readFileSync(notebookFile, 'utf8'))
  const source = { opened: { notebook: /** @type {Notebook} */ (parsed), revision: 1 }, dir: '' }
  const means = {
    workerPath,
    fontsDir: path.join(resourcesDir, 'fonts'),
    stylesDir: path.join(resourcesDir, 'citation-styles'),
  }
  const standby = createStandby(means)
  /** A thread as a person finds it who looked at the brief before: it has drawn a page, and its programs are there as the peers' are. */
  const ready = async () => {
    standby.prepare()
    const thread = standby.take()
    await thread.loaded
    await pause(1000)
    return thread
  }
  /** @param {string} output @param {import('../../src/main/export/export-thread').ExportThread} thread */
  const start = (output, thread) =>
    startExport(
      source,
      // The peers carry no notebook either.
      {
        kind: 'brief',
        format: 'pdf',
        options: { date: '2026-11-24', author: 'A. Reader' },
        carriesNotebook: false,
      },
      {
        output,
        thread,
        ...means,
        onProgress: () => undefined,
      },
    )
  /** @param {import('../../src/main/export/export-thread').ExportThread} thread */
  const write = async (thread) => {
    const job = start(path.join(folder, 'postil.pdf'), thread)
    const result = await job.done
    if (!result.ok) throw new Error(result.error.message)
    await job.ended
  }
  const thread = await ready()
  globalThis.gc?.()
  const startMb = resetPeak()
  const began = process.cpuUsage()
  const from = performance.now()
  await write(thread)
  const wall = performance.now() - from
  const { user, system } = process.cpuUsage(began)
  const peakMb = readPeak()
  // Once more, because to watch takes time and memory too.
  const watched = await ready()
  const hold = await longestHold(() => write(watched))
  const cancels = []
  const place = path.join(folder, 'cancelled')
  for (const part of CANCEL_AT) {
    const job = start(path.join(place, 'brief.pdf'), await ready())
    await pause(wall * part)
    const asked = performance.now()
    job.cancel()
    const { ok } = await job.done
    cancels.push(performance.now() - asked)
    await job.ended
    // It was done before it was cancelled.
    if (ok) rmSync(path.join(place, 'brief.pdf'))
  }
  /** @type {PostilRun} */
  const run = { wall, cpu: (user + system) / 1000, peakMb, startMb, hold, cancels, left: readdirSync(place) }
  process.send?.(run, () => process.disconnect())
}

/** Starts counting the peak anew; what is resident now, in MB. Null where the system has no /proc. */
function resetPeak() {
  try {
    writeFileSync('/proc/self/clear_refs', '5')
    return readPeak()
  } catch {
    return null
  }
}

function readPeak() {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
  } catch {
    return null
  }
}

/** @param {() => Promise<unknown>} act */
async function longestHold(act) {
  const delays = monitorEventLoopDelay({ resolution: 1 })
  delays.enable()
  await pause(20)
  delays.reset()
  let isDone = false
  let last = ownCpu()
  let most = 0
  const look = () => {
    const now = ownCpu()
    if (now !== null && last !== null) most = Math.max(most, now - last)
    last = now
    if (!isDone) setTimeout(look, 1)
  }
  look()
  await act()
  isDone = true
  delays.disable()
  return { wait: delays.max / 1e6, cpu: last === null ? null : most }
}

/** CPU in ms that this thread, and no other of the process, has used; null where the system does not say. */
function ownCpu() {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6
  } catch {
    return null
  }
}
