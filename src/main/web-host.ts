import { homedir } from 'node:os'
import type { ExitCode } from './cli/command'
import type { ServeOptions } from './cli/commands/serve'
import { dataDir } from './data-dir'
import type { Io } from './cli/io'
import { forkChild } from './documents/child/fork-child'
import { homePort } from './home-port'
import { openBrowser } from './cli/open-browser'
import { reportError } from './cli/report'
import { appPaths } from './paths'
import { createServices } from './services/create-services'
import { startHttpHost, type HttpHost } from './transport/http-host'

/**
 * The web host: the services and a loopback server for a browser, until SIGINT, SIGTERM or SIGHUP. Prints exactly one
 * line on standard output when it is ready; a failure to start goes to standard error and is a 1.
 */
export async function serve(options: ServeOptions, io: Io): Promise<ExitCode> {
  const paths = appPaths(import.meta.dirname)
  const folder = dataDir(options.data, { platform: process.platform, env: process.env, home: homedir() })
  const stopped = firstSignal()
  const services = await createServices({
    dataDir: folder,
    resourcesDir: paths.resourcesDir,
    exportWorkerPath: paths.exportWorkerPath,
    searchWorkerPath: paths.searchWorkerPath,
    importChildPath: paths.importChildPath,
    exchangeChildPath: paths.exchangeChildPath,
    comparisonWorkerPath: paths.comparisonWorkerPath,
    version: paths.version,
    host: {
      kind: 'web',
      holder: 'postil serve',
      pickFiles: null,
      pickSavePath: null,
      launchChild: forkChild,
      reveal: null,
    },
  })
  if (!services.ok) {
    reportError(io, false, services.error)
    return 1
  }
  const start = (port: number) =>
    startHttpHost({ services: services.value, rendererDir: paths.rendererDir, port })
  const atHome = await start(options.port ?? homePort(folder))
  // A port that was asked for is a promise; the folder's own is only a habit.
  const host = atHome.ok || options.port !== undefined ? atHome : await start(0)
  if (!host.ok) {
    await services.value.close()
    reportError(io, false, host.error)
    return 1
  }
  const address = host.value.newAddress()
  io.out(`Postil is ready at ${address}\n`)
  // A script that reads the line decides for itself; only a person at a terminal is helped along.
  if (options.open && process.stdout.isTTY) openBrowser(address)
  const silence = printAddressOnEnter(host.value, io)
  await stopped
  silence()
  await host.value.close()
  await services.value.close()
  return 0
}

/** Resolves at the first request to end. */
function firstSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

/** At a terminal, Enter prints a new address, since each works once. Returns the function that stops listening. */
function printAddressOnEnter(host: HttpHost, io: Io): () => void {
  if (!process.stdin.isTTY) return () => undefined
  const print = () => io.out(`Postil is ready at ${host.newAddress()}\n`)
  process.stdin.on('data', print)
  return () => {
    process.stdin.off('data', print)
    process.stdin.pause()
  }
}
