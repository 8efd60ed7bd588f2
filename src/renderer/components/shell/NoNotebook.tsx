import { BookOpen, FileInput, Plus } from 'lucide-react'
import { useState } from 'react'
import type { NotebookId } from '../../../shared/core/ids'
import type { NotebookEntry } from '../../../shared/rpc/contract'
import { openNotebook } from '../../state/actions'
import { chooseBundles } from '../../state/bundles'
import { useSession } from '../../state/session'
import { openDialog } from '../../state/view'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { count, shorten } from '../ui/words'

/** Notebooks listed here; the rest are behind a button. */
const LISTED = 5

/** Shown while no notebook is open: none exists yet, or the last one could not be opened. */
export function NoNotebook() {
  const failure = useSession((state) => state.failure)
  const { notebooks, preferences } = useSession((state) => state.library)
  const [tried, setTried] = useState<NotebookId | null>(null)
  // The one that is opened at the start is the one that was open last, else the newest.
  const wanted = tried ?? preferences.lastNotebook
  const failed = notebooks.find(({ id }) => id === wanted) ?? notebooks[0]
  const others = failure ? notebooks.filter((entry) => entry !== failed) : notebooks
  const open = async (id: NotebookId) => {
    const problem = await openNotebook(id)
    if (!problem) return
    setTried(id)
    useSession.setState({ failure: problem })
  }
  const actions = (
    <span className="shell-empty-actions">
      {failure && failed && <Button onPress={() => void open(failed.id)}>Try again</Button>}
      <Button
        tone={others.length === 0 ? 'primary' : 'plain'}
        icon={<Plus size={15} aria-hidden />}
        onPress={() => openDialog({ kind: 'new-notebook' })}
      >
        New notebook
      </Button>
      <Button icon={<FileInput size={15} aria-hidden />} onPress={chooseBundles}>
        Open from file…
      </Button>
    </span>
  )
  return (
    <main id="document" className="shell-empty" tabIndex={-1}>
      <div className="shell-empty-column">
        {failure ? (
          <Empty
            size="page"
            title={
              failed
                ? `“${shorten(failed.title, 80)}” could not be opened`
                : 'The notebook could not be opened'
            }
          >
            <span role="alert">
              {failure.message} {failure.hint}
            </span>
          </Empty>
        ) : (
          <Empty size="page" title="Start with a notebook">
            A notebook holds the documents of one question, with your claims, evidence and notes.
          </Empty>
        )}
        <Listed
          title={failure ? 'Your other notebooks' : 'Your notebooks'}
          notebooks={others}
          onOpen={(id) => void open(id)}
        />
        {actions}
      </div>
    </main>
  )
}

interface ListedProps {
  readonly title: string
  readonly notebooks: readonly NotebookEntry[]
  readonly onOpen: (id: NotebookId) => void
}

function Listed({ title, notebooks, onOpen }: ListedProps) {
  if (notebooks.length === 0) return null
  const rest = notebooks.length - LISTED
  return (
    <section className="shell-empty-list" aria-labelledby="shell-empty-others">
      <h2 id="shell-empty-others" className="pane-title">
        {title}
      </h2>
      <ul>
        {notebooks.slice(0, LISTED).map(({ id, title: name, openedAt }) => (
          <li key={id}>
            <button type="button" className="shell-empty-notebook" onClick={() => onOpen(id)}>
              <BookOpen size={16} aria-hidden />
              <span className="shell-empty-name" dir="auto">
                {name}
              </span>
              <span className="shell-empty-opened">
                {new Date(openedAt).toLocaleDateString('en-GB', { dateStyle: 'medium' })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" tone="quiet" onPress={() => openDialog({ kind: 'notebooks' })}>
          {count(rest, 'more notebook')}…
        </Button>
      )}
    </section>
  )
}
