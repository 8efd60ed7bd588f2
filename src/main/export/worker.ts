import { parentPort, workerData } from 'node:worker_threads'
import { openTools } from '../brief/tools'
import { meansOf } from './means'
import type { ExportProgress, FromExport, PreviewJob, ToExport, WorkerInput, WriteJob } from './messages'
import { previewBrief } from './preview-brief'
import { ReceivedNotebooks } from './received-notebooks'
import { rehearse } from './rehearsal'
import { writeFile } from './write-file'

/** Entry of the threads that make files: hears of notebooks, then does the jobs it is given, one at a time. */
if (!parentPort) throw new Error('this file runs as a worker thread')
const port = parentPort
const { fontsDir, stylesDir, stop } = workerData as WorkerInput
const stopped = new Int32Array(stop)
const notebooks = new ReceivedNotebooks()
const tools = openTools(fontsDir, stylesDir)

const send = (message: FromExport) => port.postMessage(message)

const signalOf = (id: number) => ({
  get aborted() {
    return Atomics.load(stopped, 0) >= id
  },
})

async function preview({ id, notebookId, briefId, options }: PreviewJob): Promise<void> {
  const notebook = notebooks.get(notebookId)
  const result = await previewBrief(notebook, briefId, options, tools, signalOf(id))
  send({ kind: 'previewed', id, result })
}

async function write(job: WriteJob): Promise<void> {
  const notebook = notebooks.get(job.notebookId)
  const onProgress = (progress: ExportProgress) => send({ kind: 'progress', progress })
  const means = meansOf({ notebook, tools, stylesDir, signal: signalOf(job.id), onProgress })
  send({ kind: 'written', result: await writeFile(job, means) })
}

const rehearsal = { aborted: false }

port.on('message', (message: ToExport) => {
  if (message.kind !== 'prepare') rehearsal.aborted = true
  // A rejection is a bug: it ends the thread, and main hears of it.
  if (message.kind === 'preview') void preview(message)
  else if (message.kind === 'write') void write(message)
  else if (message.kind === 'prepare') void rehearse(tools, rehearsal)
  else notebooks.take(message)
})
send({ kind: 'loaded' })
