import { parentPort, workerData } from 'node:worker_threads'
import { writeBrief } from './render'
import type { WorkerInput, WorkerMessage } from './worker-messages'

/** Entry of the worker thread: writes one brief under its temporary name and says how it went. */
const input = workerData as WorkerInput
const stop = new Int32Array(input.stop)
const send = (message: WorkerMessage) => parentPort?.postMessage(message)

// The first line that runs once every module is there.
send({ kind: 'loaded' })

const result = await writeBrief(
  input.model,
  {
    output: input.output,
    fontsDir: input.fontsDir,
    stylesDir: input.stylesDir,
    signal: {
      get aborted() {
        return Atomics.load(stop, 0) === 1
      },
    },
    onProgress: (progress) => send({ kind: 'progress', progress }),
  },
  input.temporary,
)
send({ kind: 'written', result })
