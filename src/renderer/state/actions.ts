import type { DocumentId, NotebookId } from '../../shared/core/ids'
import type { AppError } from '../../shared/core/result'
import { currentVersion } from '../../shared/document/source-document'
import type { TextVersion } from '../../shared/document/text-version'
import type { Applied, Reply } from '../../shared/rpc/contract'
import { unpackText } from '../../shared/rpc/packed-text'
import type { Preferences } from '../../shared/rpc/preferences'
import { openingOf } from '../client/early-opening'
import type { CommandRequest } from './command-request'
import { client } from './connection'
import { flushDrafts, leaveDrafts } from './drafts'
import { announce, showError } from './messages'
import { adopt } from './mirror'
import { expectRevision } from './mirrored'
import { newId } from './new-id'
import { offerDrafts } from './recovery'
import { track } from './pending-changes'
import { placeIn } from './place'
import { useSession } from './session'
import { goTo, useView } from './view'

export { newId }

/**
 * Carries out one command in the open notebook. Shows the failure, if any, and answers null then; a caller that holds
 * typed text keeps it until this answers.
 */
export async function apply(command: CommandRequest): Promise<Applied | null> {
  const { open } = useSession.getState()
  if (!open) return null
  const { id } = open.notebook
  const reply = await track(client().call('notebook.apply', { notebookId: id, command: { ...command } }))
  return settled(reply)
}

/** Several commands as one change with one undo. */
export function applyBatch(label: string, commands: readonly CommandRequest[]): Promise<Applied | null> {
  return apply({ type: 'batch', label, commands })
}

/** Takes back the last change of the open notebook. */
export function undo(): Promise<void> {
  return stepThroughHistory('notebook.undo', 'Undone')
}

/** Does again what was undone last. */
export function redo(): Promise<void> {
  return stepThroughHistory('notebook.redo', 'Done again')
}

async function stepThroughHistory(method: 'notebook.undo' | 'notebook.redo', word: string): Promise<void> {
  // Words still waiting to be saved belong before the step, or they would undo it again.
  await flushDrafts()
  const { open } = useSession.getState()
  if (!open) return
  if ((method === 'notebook.undo' ? open.undoLabel : open.redoLabel) === null) return
  const applied = settled(await track(client().call(method, { notebookId: open.notebook.id })))
  if (applied) announce(`${word}: ${applied.label}`)
}

function settled(reply: Reply<'notebook.apply'>): Applied | null {
  if (reply.ok) {
    expectRevision(reply.value.revision)
    return reply.value
  }
  showError(reply.error)
  return null
}

/** Opens a notebook where it was left, or else at its first document. */
export async function openNotebook(notebookId: NotebookId): Promise<AppError | null> {
  await flushDrafts()
  const { preferences } = useSession.getState().library
  const reply = await client().call('notebook.open', openingOf(notebookId, preferences))
  if (!reply.ok) return reply.error
  leaveDrafts()
  const notebook = adopt(reply.value)
  offerDrafts(notebook)
  const place = placeIn(notebook)
  useView.setState({
    documentId: place?.documentId ?? null,
    sectionId: 'sec_lead',
    activeClaimId: null,
    activeAnnotationId: null,
    editing: null,
    scrollRequest: null,
    dialog: null,
  })
  if (place && place.offset > 0) goTo(place.documentId, place.offset)
  for (const warning of reply.value.warnings) showError({ code: 'corrupt', message: warning })
  void setPreferences({ lastNotebook: notebookId })
  return null
}

/** Makes a notebook and opens it. */
export async function createNotebook(title: string): Promise<AppError | null> {
  const reply = await client().call('notebook.create', { title })
  return reply.ok ? openNotebook(reply.value.notebookId) : reply.error
}

/** Changes some preferences, here at once and on disk soon after. */
export async function setPreferences(changes: Partial<Preferences>): Promise<void> {
  useSession.setState(({ library }) => ({
    library: { ...library, preferences: { ...library.preferences, ...changes } },
  }))
  const reply = await client().call('library.setPreferences', { changes })
  if (!reply.ok) showError(reply.error)
}

/** Shows a document from its beginning. */
export function showDocument(documentId: DocumentId): void {
  goTo(documentId, 0)
}

/** Fetches the current text of a document unless it is here already; null after showing why it could not be. */
export async function loadText(documentId: DocumentId): Promise<TextVersion | null> {
  const { open, texts } = useSession.getState()
  const document = open?.notebook.documents[documentId]
  if (!open || !document) return null
  const known = texts.get(currentVersion(document).hash)
  if (known) return known
  const reply = await client().call('document.text', { notebookId: open.notebook.id, documentId })
  if (!reply.ok) {
    showError(reply.error)
    return null
  }
  const text = unpackText(reply.value)
  useSession.setState((state) => ({ texts: new Map(state.texts).set(text.hash, text) }))
  return text
}
