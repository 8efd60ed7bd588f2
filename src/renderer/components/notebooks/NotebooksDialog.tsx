import { BookOpen, Plus } from 'lucide-react'
import { useState } from 'react'
import type { NotebookEntry } from '../../../shared/rpc/contract'
import type { AppError } from '../../../shared/core/result'
import { openNotebook } from '../../state/actions'
import { useSession } from '../../state/session'
import { closeDialog, openDialog } from '../../state/view'
import { AppDialog } from '../ui/AppDialog'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { SearchList } from '../ui/SearchList'

/** All notebooks of the library: open one, make one, rename the one that is open. */
export function NotebooksDialog() {
  const notebooks = useSession((state) => state.library.notebooks)
  const openId = useSession((state) => state.open?.notebook.id ?? null)
  const [chosen, setChosen] = useState(openId ?? notebooks[0]?.id ?? null)
  const [failure, setFailure] = useState<AppError | null>(null)
  const open = async () => {
    if (chosen === null) return
    const error = chosen === openId ? null : await openNotebook(chosen)
    setFailure(error)
    if (!error) closeDialog()
  }
  return (
    <AppDialog
      title="Notebooks"
      closesOutside
      onClose={closeDialog}
      footer={
        <>
          <Button
            className="ui-foot-start"
            icon={<Plus size={15} aria-hidden />}
            onPress={() => openDialog({ kind: 'new-notebook' })}
          >
            New notebook
          </Button>
          <Button isDisabled={openId === null} onPress={() => openDialog({ kind: 'rename-notebook' })}>
            Rename current
          </Button>
          <Button tone="primary" isDisabled={chosen === null} onPress={() => void open()}>
            Open
          </Button>
        </>
      }
    >
      {failure && (
        <p className="ui-problem" role="alert">
          {failure.message} {failure.hint}
        </p>
      )}
      {notebooks.length === 0 ? (
        <Empty>No notebook yet. A notebook holds the documents of one question.</Empty>
      ) : (
        <SearchList
          label="Notebooks"
          placeholder="Find a notebook"
          choices={notebooks.map((entry) => ({
            id: entry.id,
            title: entry.title,
            detail: entry.id === openId ? 'Open now' : openedWords(entry),
            icon: <BookOpen size={16} aria-hidden />,
          }))}
          selected={chosen}
          onSelect={setChosen}
          empty=""
          autoFocus
        />
      )}
    </AppDialog>
  )
}

function openedWords({ openedAt }: NotebookEntry): string {
  return `Opened ${new Date(openedAt).toLocaleDateString('en-GB', { dateStyle: 'long' })}`
}
