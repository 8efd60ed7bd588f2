import { create } from 'zustand'
import type { Bibliography } from '../../shared/document/source-document'
import type { ReferenceImport } from '../../shared/rpc/contract'
import { client } from './connection'
import { base64Of } from './base64'
import { forgetImport, startImport } from './import-jobs'
import { announce, showError } from './messages'
import { useSession } from './session'
import { openDialog } from './view'

/** A file that is a list of references. */
interface ListFile {
  readonly fileName: string
  readonly read: () => Promise<string>
}

/** A list that was chosen and is shown before it is added. */
interface ChosenList {
  readonly fileName: string
  readonly base64: string
  readonly found: ReferenceImport
}

interface ChosenLists {
  /** The list that is being looked at. */
  readonly list: ChosenList | null
  /** Those that are shown after it. */
  readonly waiting: readonly ListFile[]
  /** While a list is read or added. */
  readonly isBusy: boolean
}

export const useChosenList = create<ChosenLists>()(() => ({ list: null, waiting: [], isBusy: false }))

/** A file as a list of references. */
export function listFile(file: File): ListFile {
  return { fileName: file.name, read: () => base64Of(file) }
}

/** Shows what each of these lists would add, one after the other; one that cannot be read is told and passed over. */
export async function openReferenceLists(files: readonly ListFile[]): Promise<void> {
  useChosenList.setState(({ waiting }) => ({ waiting: [...waiting, ...files] }))
  const { list, isBusy } = useChosenList.getState()
  if (list === null && !isBusy) await showNextList()
}

/** Goes on to the next list that was chosen, or shows the references when that was the last. */
export async function leaveChosenList(): Promise<void> {
  if (!(await showNextList())) openDialog({ kind: 'references' })
}

/** Adds the list that is shown, as one change; answers whether it was. */
export async function importChosenList(): Promise<boolean> {
  const { list } = useChosenList.getState()
  if (!list) return false
  const added = await ask(list.fileName, list.base64, false)
  if (!added) return false
  announce(`Imported ${added.counts.new + added.counts.completes} references`)
  return true
}

/** Shows the next list that can be read; false when there is none. */
async function showNextList(): Promise<boolean> {
  useChosenList.setState({ list: null })
  for (;;) {
    const [next, ...waiting] = useChosenList.getState().waiting
    if (!next) return false
    useChosenList.setState({ waiting, isBusy: true })
    const base64 = await next.read()
    const found = await ask(next.fileName, base64, true)
    if (!found) continue
    useChosenList.setState({ list: { fileName: next.fileName, base64, found } })
    openDialog({ kind: 'import-references' })
    return true
  }
}

async function ask(fileName: string, base64: string, isTrial: boolean): Promise<ReferenceImport | null> {
  const { open } = useSession.getState()
  if (!open) return null
  const jobId = startImport()
  useChosenList.setState({ isBusy: true })
  try {
    const file = { fileName, base64 }
    const reply = await client().call('reference.import', {
      notebookId: open.notebook.id,
      jobId,
      file,
      isTrial,
    })
    if (reply.ok) return reply.value
    // Whoever cancelled knows.
    if (reply.error.code !== 'cancelled') showError(reply.error)
    return null
  } finally {
    useChosenList.setState({ isBusy: false })
    forgetImport(jobId)
  }
}

/** Sources that pasted text describes, in BibTeX, RIS or CSL-JSON; none when it is no such text. */
export async function readPastedReferences(
  text: string,
): Promise<{ references: readonly Bibliography[]; count: number }> {
  const reply = await client().call('reference.read', { text })
  return reply.ok ? reply.value : { references: [], count: 0 }
}
