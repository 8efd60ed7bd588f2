import { create } from 'zustand'
import type { NotebookId } from '../../shared/core/ids'
import type { AppError } from '../../shared/core/result'
import { client } from './connection'
import { mustWait, saveCommand, savedText, type Birth, type DraftField } from './draft-fields'
import { forget, keep } from './draft-storage'
import { expectRevision, mirrored } from './mirrored'
import { useSession } from './session'

/**
 * A text that was typed and is not in the mirror yet. `waiting`: will be sent in a moment. `saving`: sent. `saved`:
 * on disk, the mirror has yet to hear of it. `failed`: refused; sent again on the next keystroke or when asked.
 */
export interface Draft {
  readonly text: string
  readonly status: 'waiting' | 'saving' | 'saved' | 'failed'
  readonly error: AppError | null
  readonly birth: Birth | null
}

export const useDrafts = create<{ readonly drafts: ReadonlyMap<DraftField, Draft> }>()(() => ({
  drafts: new Map(),
}))

/** How long after a keystroke a text is saved, in milliseconds. */
const PAUSE_MS = 400

const timers = new Map<DraftField, ReturnType<typeof setTimeout>>()
const inFlight = new Map<DraftField, Promise<void>>()

/** Takes a keystroke: keeps the text here and in storage at once, and has it saved soon. */
export function typeDraft(field: DraftField, text: string, birth: Birth | null = null): void {
  const notebookId = openId()
  if (notebookId === null) return
  const kept = birth ?? useDrafts.getState().drafts.get(field)?.birth ?? null
  put(field, { text, status: 'waiting', error: null, birth: kept })
  keep(localStorage, notebookId, { field, text, birth: kept })
  clearTimeout(timers.get(field))
  timers.set(
    field,
    setTimeout(() => void flushDraft(field), PAUSE_MS),
  )
}

/** Saves one text now, if there is anything to save. Settles when main has answered. */
export async function flushDraft(field: DraftField): Promise<void> {
  clearTimeout(timers.get(field))
  timers.delete(field)
  const running = inFlight.get(field)
  if (running) {
    await running
    return flushDraft(field)
  }
  const draft = useDrafts.getState().drafts.get(field)
  if (!draft || draft.status === 'saved' || mustWait(field, draft.text)) return
  const task = send(field, draft).finally(() => inFlight.delete(field))
  inFlight.set(field, task)
  await task
}

/** Saves every text now. Returns false when one could not be saved; it is kept and marked. */
export async function flushDrafts(): Promise<boolean> {
  const fields = [...useDrafts.getState().drafts.keys()]
  await Promise.all(fields.map((field) => flushDraft(field)))
  return ![...useDrafts.getState().drafts.values()].some((draft) => draft.status === 'failed')
}

/** Gives up a typed text: the field shows what the notebook has. */
export function discardDraft(field: DraftField): void {
  const notebookId = openId()
  clearTimeout(timers.get(field))
  timers.delete(field)
  remove(field)
  if (notebookId !== null) forget(localStorage, notebookId, field)
}

/** Forgets the texts in memory when another notebook opens; those never acknowledged stay in storage. */
export function leaveDrafts(): void {
  for (const timer of timers.values()) clearTimeout(timer)
  timers.clear()
  useDrafts.setState({ drafts: new Map() })
}

async function send(field: DraftField, draft: Draft): Promise<void> {
  const { open } = useSession.getState()
  if (!open) return
  const notebookId = open.notebook.id
  if (savedText(open.notebook, field) === draft.text) {
    settle(field, notebookId, draft.text, open.revision)
    return
  }
  const command = saveCommand(open.notebook, field, draft.text, draft.birth)
  if (!command) {
    fail(field, { code: 'not-found', message: 'What this text belongs to was deleted.' })
    return
  }
  put(field, { ...draft, status: 'saving', error: null })
  const reply = await client().call('notebook.apply', { notebookId, command: { ...command } })
  if (openId() !== notebookId) {
    if (reply.ok) forget(localStorage, notebookId, field)
    return
  }
  if (!reply.ok) {
    fail(field, reply.error)
    return
  }
  expectRevision(reply.value.revision)
  settle(field, notebookId, draft.text, reply.value.revision)
  // Until the mirror has what was made, its next words would make it a second time.
  if (command.type.endsWith('.create')) await mirrored(reply.value.revision)
}

/** What was sent is on disk. Newer keystrokes wait for their own turn. */
function settle(field: DraftField, notebookId: NotebookId, sent: string, revision: number): void {
  const draft = useDrafts.getState().drafts.get(field)
  if (draft && draft.text !== sent) {
    if (draft.status === 'saving') put(field, { ...draft, status: 'waiting' })
    return
  }
  forget(localStorage, notebookId, field)
  if (!draft) return
  // Dropped before the mirror has it, the field would flash its old words.
  if ((useSession.getState().open?.revision ?? revision) >= revision) remove(field)
  else {
    put(field, { ...draft, status: 'saved', error: null })
    const stop = useSession.subscribe(({ open }) => {
      if ((open?.revision ?? revision) < revision) return
      stop()
      if (useDrafts.getState().drafts.get(field)?.status === 'saved') remove(field)
    })
  }
}

function fail(field: DraftField, error: AppError): void {
  const draft = useDrafts.getState().drafts.get(field)
  // Words typed while this was on its way get their own answer.
  if (draft && draft.status !== 'waiting') put(field, { ...draft, status: 'failed', error })
  else if (draft && !timers.has(field)) put(field, { ...draft, status: 'failed', error })
}

function put(field: DraftField, draft: Draft): void {
  useDrafts.setState(({ drafts }) => ({ drafts: new Map(drafts).set(field, draft) }))
}

function remove(field: DraftField): void {
  if (!useDrafts.getState().drafts.has(field)) return
  useDrafts.setState(({ drafts }) => {
    const rest = new Map(drafts)
    rest.delete(field)
    return { drafts: rest }
  })
}

function openId(): NotebookId | null {
  return useSession.getState().open?.notebook.id ?? null
}
