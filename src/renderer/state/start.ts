import type { Client } from '../client/client'
import { firstToOpen } from '../client/early-opening'
import { openNotebook, setPreferences } from './actions'
import { followBriefs } from './brief'
import { followDataExports } from './data-export'
import { followImports } from './import-jobs'
import { client, connect } from './connection'
import { flushDrafts } from './drafts'
import { followFind } from './find'
import { follow, freeze, resync } from './mirror'
import { followPlace } from './place'
import { useSession } from './session'

/** Connects to main, follows its events and opens the notebook that was open last. `download` saves a finished file. */
export async function start(
  connection: Client,
  download: (address: string, fileName: string) => void,
): Promise<void> {
  connect(connection)
  connection.on('notebook.changed', follow)
  connection.on('notebook.readOnly', freeze)
  connection.on('library.changed', (library) => {
    useSession.setState({ library })
  })
  connection.onReconnect(() => {
    const { open } = useSession.getState()
    if (open) void resync(open.notebook.id).then(flushDrafts)
  })
  followBriefs(download)
  followDataExports(download)
  followImports()
  followFind(connection)
  followPlace((changes) => void setPreferences(changes))
  window.addEventListener('pagehide', () => void flushDrafts())
  await loadLibrary()
}

/** Loads the library and opens a notebook; called again by "Try again". */
export async function loadLibrary(): Promise<void> {
  useSession.setState({ status: 'starting', failure: null })
  const reply = await client().call('library.get', {})
  if (!reply.ok) {
    useSession.setState({ status: 'failed', failure: reply.error })
    return
  }
  const library = reply.value
  useSession.setState({ library, host: client().host })
  const wanted = firstToOpen(library)
  const failure = wanted ? await openNotebook(wanted.notebookId) : null
  useSession.setState({ status: 'ready', failure })
}
