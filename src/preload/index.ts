import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../shared/rpc/contract'
import { EVENT_NAMES, METHOD_NAMES } from '../shared/rpc/names'

// The page gets these two functions and no others of Electron's: names outside the contract go nowhere.
const bridge: Bridge = {
  host: 'electron',
  invoke(name, input) {
    if (!(METHOD_NAMES as readonly string[]).includes(name)) {
      return Promise.reject(new Error('There is no such method.'))
    }
    return ipcRenderer.invoke(name, input)
  },
  subscribe(name, listener) {
    if (!(EVENT_NAMES as readonly string[]).includes(name)) throw new Error('There is no such event.')
    // Electron's own event object stays here: it could send messages on its own.
    const forward = (_event: unknown, payload: unknown) => {
      listener(payload)
    }
    ipcRenderer.on(name, forward)
    return () => {
      ipcRenderer.removeListener(name, forward)
    }
  },
}

contextBridge.exposeInMainWorld('postil', bridge)
