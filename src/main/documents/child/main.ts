import { doWork } from './do-work'
import { serveParent } from './serve-parent'

// Entry of the import child: reads one document, or one list of references.
serveParent(doWork)
