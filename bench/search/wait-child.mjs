// A process as the main one is: it holds the notebook, starts the search thread, and should never be held up by it.
import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { createSearchThread } from '../../src/main/search/search-thread'
import { makeCorpus } from './corpus.mjs'

/** @typedef {import('./corpus.mjs').Size & { worker: string }} WaitOrder */
/**
 * What one thread did while something went on, in ms: the longest it did not come to its next turn, by the clock, and
 * the most CPU it used between two turns, which other work on the machine does not add to (Linux only, else null).
 * @typedef {{ wait: number, cpu: number | null }} Longest
 * @typedef {{ idle: Longest, first: Longest, answered: number }} Waits idle, and from the first question until it was
 *   answered from the whole notebook, which took `answered`
 */

process.once('message', (message) => void measure(/** @type {WaitOrder} */ (message)))

/** @param {WaitOrder} order */
async function measure({ worker, ...size }) {
  const { notebook, texts } = makeCorpus(size)
  const thread = createSearchThread({
    workerPath: worker,
    notebooks: () => [{ notebook, revision: 1 }],
    readText: (_, documentId) => {
      const text = texts.get(documentId)
      return Promise.resolve(text ? { ...text, unit: 'utf16', marks: [] } : null)
    },
    onIndexed: () => undefined,
  })
  await pause(500)
  const idle = await longestWait(() => pause(300))
  const start = performance.now()
  const first = await longestWait(async () => {
    for (;;) {
      const answer = await thread.ask({ kind: 'query', client: 'bench', text: 'the of' })
      if (answer.ok && !answer.value.indexing) return
      await pause(20)
    }
  })
  const answered = performance.now() - start
  await thread.stop()
  process.send?.({ idle, first, answered }, () => process.disconnect())
}

/**
 * @param {() => Promise<unknown>} act
 * @returns {Promise<Longest>}
 */
async function longestWait(act) {
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
    if (!isDone) setImmediate(look)
  }
  look()
  await act()
  await pause(20)
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
