// A process as the main one is: it holds the notebook, starts the search thread, and should never be held up by it.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { createSearchThread } from '../../src/main/search/search-thread'
import { makeCorpus } from './corpus.mjs'

/** @typedef {import('./corpus.mjs').Size & { worker: string }} WaitOrder */
/** @typedef {{ idle: number, first: number, answered: number }} Waits longest wait for a turn, idle and until the first whole answer, and when that was, in ms */

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
 * The longest time in ms for which this thread did not come to its next turn while something was done.
 * @param {() => Promise<unknown>} act
 */
async function longestWait(act) {
  const delays = monitorEventLoopDelay({ resolution: 1 })
  delays.enable()
  await pause(20)
  delays.reset()
  await act()
  await pause(20)
  delays.disable()
  return delays.max / 1e6
}
