import type { Client } from '../client/client'
import { openNotebook } from './actions'
import { connect } from './connection'
import { follow, freeze, resync } from './mirror'
import { useSession } from './session'

/** Connects to main, follows its events and opens the notebook that was open last. */
export async function start(client: Client): Promise<void> {
  connect(client)
  client.on('notebook.changed', follow)
  client.on('notebook.readOnly', freeze)
  client.on('library.changed', (library) => {
    useSession.setState({ library })
  })
  client.onReconnect(() => {
    const { open } = useSession.getState()
    if (open) void resync(open.notebook.id)
  })
  const reply = await client.call('library.get', {})
  if (!reply.ok) {
    useSession.setState({ status: 'failed', failure: reply.error })
    return
  }
  const library = reply.value
  useSession.setState({ library, host: client.host })
  const last = library.preferences.lastNotebook
  const wanted = library.notebooks.find((entry) => entry.id === last) ?? library.notebooks[0]
  const failure = wanted ? await openNotebook(wanted.id) : null
  useSession.setState({ status: 'ready', failure })
}
