import { useSession } from '../../state/session'
import { Messages } from '../shell/Messages'
import { LiveRegion } from '../shell/LiveRegion'
import { Shell } from '../shell/Shell'
import { PointedTip } from '../ui/PointedTip'
import { Loading } from './Loading'
import { StartFailed } from './StartFailed'

/** The window: starting, failed, or at work. */
export function App() {
  const status = useSession((state) => state.status)
  return (
    <>
      {status === 'starting' && <Loading />}
      {status === 'failed' && <StartFailed />}
      {status === 'ready' && <Shell />}
      <Messages />
      <LiveRegion />
      <PointedTip />
    </>
  )
}
