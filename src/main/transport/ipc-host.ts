import { fail } from '../../shared/core/result'
import { METHOD_NAMES } from '../../shared/rpc/names'
import type { EventBus } from '../services/services'
import type { Dispatch } from './dispatch'

/** Who sent a message, as far as Electron can say; the frame is null when it is gone already. */
export interface IpcSender {
  readonly senderFrame: { readonly origin: string; readonly parent: unknown } | null
}

/** What is needed of Electron's `ipcMain`. */
export interface IpcPort {
  handle(channel: string, listener: (sender: IpcSender, input: unknown) => unknown): void
}

/** What is needed of Electron's windows. */
export interface EventTarget {
  send(name: string, payload: unknown): void
}

interface IpcHost {
  readonly ipc: IpcPort
  readonly dispatch: Dispatch
  readonly events: EventBus
  /** The only origin that is answered. */
  readonly origin: string
  /** Every window that is open now. */
  readonly windows: () => readonly EventTarget[]
}

/**
 * Puts every method of the contract on IPC, a channel each, and sends every event to every window. Only the top frame
 * of our own page is answered: anything else that runs in a window gets a refusal and reaches no handler.
 */
export function registerIpc({ ipc, dispatch, events, origin, windows }: IpcHost): void {
  for (const name of METHOD_NAMES) {
    ipc.handle(name, (sender, input) => {
      const frame = sender.senderFrame
      if (frame === null || frame.origin !== origin || frame.parent !== null) {
        return fail('bad-input', 'This request did not come from the Postil window, so it was refused.')
      }
      return dispatch(name, input)
    })
  }
  events.subscribe((name, payload) => {
    for (const window of windows()) window.send(name, payload)
  })
}
