import type { NotebookId } from '../../shared/core/ids'
import type { Notebook } from '../../shared/notebook/notebook'
import type { Events, NotebookView } from '../../shared/rpc/contract'
import { unpackNotebook } from '../../shared/rpc/packed-notebook'
import { unpackText } from '../../shared/rpc/packed-text'
import { applyPatches } from './apply-patches'
import { client } from './connection'
import { showError, showMessage } from './messages'
import { useSession } from './session'

/** Puts a whole notebook in the mirror, as main answered it, and the text that came with it beside it. */
export function adopt(view: NotebookView): Notebook {
  const { revision, undoLabel, redoLabel, readOnly } = view
  const text = view.text && unpackText(view.text)
  const notebook = unpackNotebook(view.notebook, text)
  useSession.setState(({ texts }) => ({
    open: { notebook, revision, undoLabel, redoLabel, readOnly },
    texts: text ? new Map(texts).set(text.hash, text) : texts,
  }))
  return notebook
}

/** Fetches the open notebook again: after a missed change or a lost connection. */
export async function resync(notebookId: NotebookId): Promise<void> {
  const reply = await client().call('notebook.open', { notebookId, document: null })
  if (!reply.ok) {
    showError(reply.error)
    return
  }
  if (useSession.getState().open?.notebook.id === notebookId) adopt(reply.value)
}

/** Follows one change. Patches only fit the revision they were made for; anything else means a change was missed. */
export function follow(event: Events['notebook.changed']): void {
  const { open } = useSession.getState()
  if (open?.notebook.id !== event.notebookId || event.revision <= open.revision) return
  if (event.revision !== open.revision + 1) {
    void resync(event.notebookId)
    return
  }
  useSession.setState({
    open: {
      ...open,
      notebook: applyPatches(open.notebook, event.patches),
      revision: event.revision,
      undoLabel: event.undoLabel,
      redoLabel: event.redoLabel,
    },
  })
}

/** Marks the open notebook as read-only and says why. */
export function freeze(event: Events['notebook.readOnly']): void {
  const { open } = useSession.getState()
  if (open?.notebook.id !== event.notebookId) return
  useSession.setState({ open: { ...open, readOnly: event.error } })
  showMessage({
    tone: 'error',
    text: event.error.message,
    hint: event.error.hint ?? null,
    action: null,
  })
}
