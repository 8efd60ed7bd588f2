import type { Session, WebContents } from 'electron'
import { APP_ORIGIN, isOwnPage } from './address'

/** The one thing the page may do that asks for a permission: copying, by the person's own action. */
const ALLOWED_PERMISSION = 'clipboard-sanitized-write'

/** What a request of the page must not reach, in case something ever slips past the content policy. */
const NETWORK_SCHEMES = new Set(['http:', 'https:', 'ws:', 'wss:', 'ftp:', 'file:'])

/** Closes the doors of a session. By default Electron approves every permission. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(permission === ALLOWED_PERMISSION)
  })
  session.setPermissionCheckHandler(
    (_contents, permission, origin) =>
      permission === ALLOWED_PERMISSION && (origin === APP_ORIGIN || origin === `${APP_ORIGIN}/`),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer(null)
  })
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: NETWORK_SCHEMES.has(new URL(details.url).protocol) })
  })
}

/**
 * Keeps a page where it is: it may reload itself and nothing more. Asked for a new window it gets none; `offerLink` is
 * told of the address instead.
 */
export function guardContents(contents: WebContents, offerLink: (url: string) => void): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) => {
    offerLink(url)
    return { action: 'deny' }
  })
}
