import { parentPort, workerData } from 'node:worker_threads'
import { planRevision, type RevisionInput } from '../../../shared/notebook/revision/plan-revision'

/** Entry of the thread that compares two versions of a document: one comparison, then it ends. */
if (!parentPort) throw new Error('this file runs as a worker thread')
parentPort.postMessage(planRevision(workerData as RevisionInput))
