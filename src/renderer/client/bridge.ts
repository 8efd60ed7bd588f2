import type { Bridge } from '../../shared/rpc/contract'
import { createWebBridge, type ReconnectingBridge } from './web-bridge'

declare global {
  interface Window {
    /** Put there by the preload of the desktop app; absent in a browser. */
    readonly postil?: Bridge
  }
}

/** The way to the services: the desktop app's own bridge where there is one, else the web host this page came from. */
export function resolveBridge(): Bridge | ReconnectingBridge {
  return window.postil ?? createWebBridge()
}
