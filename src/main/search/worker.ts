import { parentPort } from 'node:worker_threads'
import type { ToSearch } from './messages'
import { createSearchLoop } from './search-loop'

/** Entry of the search thread: holds the indexes of all open notebooks for as long as the app runs. */
if (!parentPort) throw new Error('this file runs as a worker thread')
const port = parentPort

const take = createSearchLoop({
  send: (message) => port.postMessage(message),
  later: (run) => setImmediate(run),
  now: () => performance.now(),
})
port.on('message', (message: ToSearch) => take(message))
