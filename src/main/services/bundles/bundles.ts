import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { idSource, type JobId, type NotebookId } from '../../../shared/core/ids'
import { emptyNotebook } from '../../../shared/notebook/notebook'
import { fail, ok, type Result } from '../../../shared/core/result'
import type { ChangeError, Reduced } from '../../../shared/notebook/reduce'
import type { BundlePreview } from '../../../shared/rpc/previews'
import type { ReadBundle } from '../../exchange/bundle'
import type { Library } from '../../store/library'
import type { NotebookStore } from '../../store/notebook-store'
import { includeBundle, planBundle } from './include-bundle'
import { openBundle } from './open-bundle'

const newId = idSource(randomUUID)

/** Notebooks that were read, kept while a person looks at what they hold; each may be large. */
const MOST_WAITING = 2

/** A notebook that was read out of a file and waits for what is to be done with it. */
export interface Waiting {
  readonly fileName: string
  readonly read: ReadBundle
}

/** Notebooks in files: read first, and added or opened when the person says so. */
export interface Bundles {
  /** Keeps what was read and says what adding it to a notebook would do; to none, everything is new. */
  prepare(store: NotebookStore | null, waiting: Waiting): BundlePreview
  /** Errors: not-found for one not kept any more, conflict when there is nothing to add, those of the store. */
  include(store: NotebookStore, bundleId: JobId): Promise<Result<Reduced, ChangeError>>
  /** Makes a notebook of its own, and lists it. Errors: not-found, disk. */
  open(bundleId: JobId): Promise<Result<{ readonly notebookId: NotebookId }>>
}

/** Makes the bundles of a host. `holder` names this process to others that want the same notebook. */
export function createBundles(library: Library, holder: string): Bundles {
  const waiting = new Map<JobId, Waiting>()
  const gone = () => fail('not-found', 'The file is no longer at hand.', 'Choose it again.')

  return {
    prepare(store, entry) {
      const bundleId = newId('job')
      waiting.set(bundleId, entry)
      const [oldest] = waiting.keys()
      if (waiting.size > MOST_WAITING && oldest !== undefined) waiting.delete(oldest)
      const { bundle, kind, notKept } = entry.read
      const into = store ?? { state: nothing() }
      const { counts, remarks } = planBundle(into, bundle)
      const { title } = bundle.notebook
      return { bundleId, fileName: entry.fileName, kind, title, counts, notKept: [...notKept, ...remarks] }
    },
    async include(store, bundleId) {
      const found = waiting.get(bundleId)
      if (!found) return gone()
      const included = await includeBundle(store, found.fileName, found.read.bundle)
      if (included.ok) waiting.delete(bundleId)
      return included
    },
    async open(bundleId) {
      const found = waiting.get(bundleId)
      if (!found) return gone()
      const { bundle } = found.read
      const notebook = asNewcomer(library, bundle.notebook)
      const opened = await openBundle(library.newFolder(notebook.id), { ...bundle, notebook }, holder)
      if (!opened.ok) return opened
      waiting.delete(bundleId)
      const listed = await library.add(notebook.id, notebook.title)
      return listed.ok ? ok({ notebookId: notebook.id }) : listed
    },
  }
}

function nothing(): NotebookStore['state'] {
  const notebook = { ...emptyNotebook(newId('notebook'), 'Nothing', new Date(0).toISOString()), briefs: {} }
  return { notebook, history: { done: [], undone: [] }, revision: 0 }
}

/** A notebook of the library keeps its id: the one from the file gets another, and a title that tells them apart. */
function asNewcomer<N extends ReadBundle['bundle']['notebook']>(library: Library, notebook: N): N {
  const { id, title } = notebook
  if (library.folderOf(id) === null && !existsSync(library.newFolder(id))) return notebook
  const titles = new Set(library.view().notebooks.map((entry) => entry.title))
  const base = title.slice(0, 1980)
  let copy = `${base} (copy)`
  for (let n = 2; titles.has(copy); n += 1) copy = `${base} (copy ${String(n)})`
  return { ...notebook, id: newId('notebook'), title: copy }
}
