import { app, dialog, type RenderProcessGoneDetails, type WebContents } from 'electron'

/**
 * Lets the app end only when everything is saved. This waits for `will-quit`, when the windows are gone and have sent
 * what was typed last, and quits a second time once `close` is done.
 */
export function closeBeforeQuit(close: () => Promise<void>): void {
  let phase: 'open' | 'closing' | 'closed' = 'open'
  app.on('will-quit', (event) => {
    if (phase === 'closed') return
    event.preventDefault()
    if (phase === 'closing') return
    phase = 'closing'
    close()
      .catch((error: unknown) => {
        console.error('Postil did not close tidily:', error)
      })
      .finally(() => {
        phase = 'closed'
        app.quit()
      })
  })
}

/** Offers to load the page again when its process is gone. */
export function offerReloadAfterCrash(): void {
  app.on('render-process-gone', (_event, contents, details) => {
    if (details.reason !== 'clean-exit') void offerReload(contents, details)
  })
}

async function offerReload(contents: WebContents, { reason }: RenderProcessGoneDetails): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: 'The Postil window stopped working.',
    detail: `What you did before is saved. Reload the window to go on. (Reason: ${reason})`,
    buttons: ['Reload', 'Quit'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (response !== 0) app.quit()
  else if (!contents.isDestroyed()) contents.reload()
}
