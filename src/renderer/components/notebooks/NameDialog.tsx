import { useState, type SubmitEvent } from 'react'
import { apply, createNotebook } from '../../state/actions'
import { showError } from '../../state/messages'
import { useNotebook } from '../../state/session'
import { closeDialog } from '../../state/view'
import { AppDialog } from '../ui/AppDialog'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'

/** Asks for the name of a new notebook and opens it. */
export function NewNotebookDialog() {
  return (
    <NameDialog
      title="New notebook"
      action="Create notebook"
      initial=""
      onName={async (title) => {
        const failure = await createNotebook(title)
        if (failure) showError(failure)
        return failure === null
      }}
    />
  )
}

/** Renames the open notebook. */
export function RenameNotebookDialog() {
  const { title } = useNotebook()
  return (
    <NameDialog
      title="Rename notebook"
      action="Rename"
      initial={title}
      onName={async (name) => (await apply({ type: 'notebook.rename', title: name })) !== null}
    />
  )
}

interface Props {
  readonly title: string
  readonly action: string
  readonly initial: string
  readonly placeholder?: string
  /** Answers whether it worked; the name stays in its field when it did not. */
  readonly onName: (name: string) => Promise<boolean>
}

/** Asks for a name. */
export function NameDialog({
  title,
  action,
  initial,
  placeholder = 'The question it is about',
  onName,
}: Props) {
  const [name, setName] = useState(initial)
  const [isBusy, setBusy] = useState(false)
  const isEmpty = name.trim() === ''
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isEmpty || isBusy) return
    setBusy(true)
    const isDone = await onName(name.trim())
    setBusy(false)
    if (isDone) closeDialog()
  }
  return (
    <AppDialog
      title={title}
      width="small"
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>Cancel</Button>
          <Button type="submit" form="name-form" tone="primary" isDisabled={isEmpty || isBusy}>
            {action}
          </Button>
        </>
      }
    >
      <form id="name-form" onSubmit={(event) => void submit(event)}>
        <Field
          label="Name"
          value={name}
          onChange={setName}
          placeholder={placeholder}
          maxLength={2000}
          autoFocus
        />
      </form>
    </AppDialog>
  )
}
