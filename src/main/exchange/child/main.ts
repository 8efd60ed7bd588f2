import { serveParent } from '../../documents/child/serve-parent'
import { doWork } from './do-work'

// Entry of the exchange child: reads one notebook out of a file.
serveParent(doWork)
