import { create } from 'zustand'
import type { AppError } from '../../shared/core/result'

/** A short message at the edge of the window. Errors and warnings stay until they are closed; news leaves by itself. */
export interface Message {
  readonly id: number
  readonly tone: 'news' | 'warning' | 'error'
  readonly text: string
  readonly hint: string | null
  /** A button such as "Undo"; the message closes when it is pressed. */
  readonly action: { readonly label: string; readonly run: () => void } | null
}

export const useMessages = create<{ readonly messages: readonly Message[]; readonly announcement: string }>()(
  () => ({ messages: [], announcement: '' }),
)

let nextId = 0

/** Shows a message and returns its id. The same error twice in a row shows once. */
export function showMessage(message: Omit<Message, 'id'>): number {
  nextId += 1
  const entry = { ...message, id: nextId }
  useMessages.setState(({ messages }) => ({
    messages: withRoom(
      messages.filter((m) => m.text !== message.text),
      entry,
    ),
  }))
  announce(message.hint === null ? message.text : `${message.text} ${message.hint}`)
  return entry.id
}

/** Messages that fit on the screen; news makes room first, because it leaves by itself. */
const MOST = 4

function withRoom(shown: readonly Message[], entry: Message): readonly Message[] {
  if (shown.length < MOST) return [...shown, entry]
  const leaves = shown.find(({ tone }) => tone === 'news') ?? shown[0]
  return [...shown.filter((message) => message !== leaves), entry]
}

/** Shows an expected failure with what to do about it. */
export function showError(error: AppError): void {
  showMessage({ tone: 'error', text: error.message, hint: error.hint ?? null, action: null })
}

/** Takes a message away. */
export function dismissMessage(id: number): void {
  useMessages.setState(({ messages }) => ({ messages: messages.filter((m) => m.id !== id) }))
}

/** Says something to screen readers only, through the one live region of the window. */
export function announce(text: string): void {
  // A live region stays silent when its text stays the same.
  useMessages.setState(({ announcement }) => ({
    announcement: announcement === text ? `${text}\u00a0` : text,
  }))
}
