import { useSession } from '../../state/session'
import { loadLibrary } from '../../state/start'
import { Button } from '../ui/Button'

/** Shown when the library itself cannot be had: why, what to do, and a way to try again. */
export function StartFailed() {
  const failure = useSession((state) => state.failure)
  return (
    <main className="app-start">
      <h1 className="app-name">Postil could not start</h1>
      <p role="alert">{failure?.message}</p>
      {failure?.hint !== undefined && <p className="app-hint">{failure.hint}</p>}
      <Button tone="primary" onPress={() => void loadLibrary()} autoFocus>
        Try again
      </Button>
    </main>
  )
}
