import { homedir } from 'node:os'
import { app } from 'electron'
import { dataDir } from './data-dir'
import { dataArgument } from './electron/arguments'
import { addContextMenu } from './electron/context-menu'
import { desktopCapabilities, showStartFailure } from './electron/dialogs'
import { createLinkOpener } from './electron/external-links'
import { registerScheme } from './electron/protocol'
import { guardContents } from './electron/security'
import { startDesktop, type Desktop } from './electron/start'
import { appPaths } from './paths'
import { createServices } from './services/create-services'

let desktop: Desktop | null = null

if (app.requestSingleInstanceLock()) run()
else app.quit()

function run(): void {
  app.enableSandbox()
  registerScheme()
  if (process.platform === 'win32') app.setAppUserModelId('org.postil.Postil')
  const offerLink = createLinkOpener()
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, offerLink)
    addContextMenu(contents)
  })
  app.on('second-instance', () => desktop?.show())
  app.on('activate', () => desktop?.show())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  // Not awaited here: Electron only becomes ready once this module has been evaluated to its end.
  void app.whenReady().then(start).catch(failToStart)
}

async function start(): Promise<void> {
  const paths = appPaths(import.meta.dirname)
  const started = await startDesktop({
    rendererDir: paths.rendererDir,
    preload: paths.preload,
    openServices: () =>
      createServices({
        // The same notebooks as in a browser: the two hosts share the folder, and never a notebook at one time.
        dataDir: dataDir(dataArgument(process.argv), {
          platform: process.platform,
          env: process.env,
          home: homedir(),
        }),
        resourcesDir: paths.resourcesDir,
        exportWorkerPath: paths.exportWorkerPath,
        searchWorkerPath: paths.searchWorkerPath,
        importChildPath: paths.importChildPath,
        exchangeChildPath: paths.exchangeChildPath,
        comparisonWorkerPath: paths.comparisonWorkerPath,
        version: paths.version,
        host: desktopCapabilities(),
      }),
  })
  if (started.ok) {
    desktop = started.value
    return
  }
  showStartFailure(started.error.message, started.error.hint)
  app.exit(1)
}

function failToStart(thrown: unknown): void {
  console.error(thrown)
  showStartFailure('Something went wrong inside Postil while it was starting.', undefined)
  app.exit(1)
}
