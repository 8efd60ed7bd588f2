import { chooseBundles } from '../../state/bundles'
import { useSession } from '../../state/session'
import { openDialog } from '../../state/view'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'

/** Shown while no notebook is open: none exists yet, or the last one could not be opened. */
export function NoNotebook() {
  const failure = useSession((state) => state.failure)
  const hasOthers = useSession((state) => state.library.notebooks.length > 0)
  const make = (
    <span className="shell-empty-actions">
      <Button tone="primary" onPress={() => openDialog({ kind: 'new-notebook' })}>
        New notebook
      </Button>
      <Button onPress={chooseBundles}>Open from file…</Button>
    </span>
  )
  const choose = (
    <Button tone="primary" onPress={() => openDialog({ kind: 'notebooks' })}>
      Choose a notebook
    </Button>
  )
  return (
    <main id="document" className="shell-empty" tabIndex={-1}>
      {failure ? (
        <Empty size="page" title="The notebook could not be opened" action={hasOthers ? choose : make}>
          {failure.message} {failure.hint}
        </Empty>
      ) : (
        <Empty size="page" title="Start with a notebook" action={make}>
          A notebook holds the documents of one question, with your claims, evidence and notes.
        </Empty>
      )}
    </main>
  )
}
