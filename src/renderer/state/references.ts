import { create } from 'zustand'
import type { Bibliography } from '../../shared/document/source-document'
import type { ReferenceImport } from '../../shared/rpc/contract'
import { client } from './connection'
import { base64Of } from './base64'
import { announce, showError } from './messages'
import { useSession } from './session'
import { openDialog } from './view'

/** A list that was chosen and is shown before it is added. */
interface ChosenList {
  readonly fileName: string
  readonly base64: string
  readonly found: ReferenceImport
}

/** The list that is being looked at; `isBusy` while it is read or added. */
export const useChosenList = create<{ readonly list: ChosenList | null; readonly isBusy: boolean }>()(() => ({
  list: null,
  isBusy: false,
}))

/** Reads lists that the person chose or dropped, and shows what the first one that can be read would add. */
export async function openReferenceLists(files: readonly File[]): Promise<void> {
  const { open } = useSession.getState()
  if (!open) return
  for (const file of files) {
    useChosenList.setState({ isBusy: true })
    const base64 = await base64Of(file)
    const reply = await ask(open.notebook.id, file.name, base64, true)
    useChosenList.setState({ isBusy: false })
    if (!reply) continue
    useChosenList.setState({ list: { fileName: file.name, base64, found: reply } })
    openDialog({ kind: 'import-references' })
    return
  }
}

/** Adds the list that is shown, as one change; answers whether it was. */
export async function importChosenList(): Promise<boolean> {
  const { list } = useChosenList.getState()
  const { open } = useSession.getState()
  if (!list || !open) return false
  useChosenList.setState({ isBusy: true })
  const added = await ask(open.notebook.id, list.fileName, list.base64, false)
  useChosenList.setState({ isBusy: false })
  if (!added) return false
  announce(`Imported ${added.counts.new + added.counts.completes} references`)
  useChosenList.setState({ list: null })
  return true
}

async function ask(
  notebookId: `nb_${string}`,
  fileName: string,
  base64: string,
  isTrial: boolean,
): Promise<ReferenceImport | null> {
  const reply = await client().call('reference.import', { notebookId, fileName, base64, isTrial })
  if (reply.ok) return reply.value
  showError(reply.error)
  return null
}

/** Sources that pasted text describes, in BibTeX, RIS or CSL-JSON; none when it is no such text. */
export async function readPastedReferences(
  text: string,
): Promise<{ references: readonly Bibliography[]; count: number }> {
  const reply = await client().call('reference.read', { text })
  return reply.ok ? reply.value : { references: [], count: 0 }
}

const LIST_NAME = /\.(?:bib|bibtex|ris|nbib|enw)$/i

/** True for names that lists of references have and documents do not. */
export function isListName(fileName: string): boolean {
  return LIST_NAME.test(fileName)
}
