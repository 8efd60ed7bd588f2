import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startHttpHost, type HttpHost, type HttpHostOptions } from '../http-host'
import { ask } from './requests'
import { standInServices, type StandIn } from './services'

export interface WebHost {
  readonly host: HttpHost
  readonly services: StandIn
  readonly origin: string
  /** The cookie of a browser that was let in. */
  readonly cookie: string
  /** Folder whose `renderer` is served; `secret.txt` lies beside it. */
  readonly folder: string
  close(): Promise<void>
}

/** A real host over a small page and services that only take notes, with one browser let in. */
export async function startWebHost(
  services: StandIn = standInServices(),
  options: Partial<HttpHostOptions> = {},
): Promise<WebHost> {
  const folder = await mkdtemp(path.join(tmpdir(), 'postil-web-'))
  const rendererDir = path.join(folder, 'renderer')
  await mkdir(path.join(rendererDir, 'assets'), { recursive: true })
  await writeFile(path.join(rendererDir, 'index.html'), '<!doctype html><title>Postil</title>')
  await writeFile(path.join(rendererDir, 'assets/app.js'), 'export {}')
  await writeFile(path.join(rendererDir, 'assets/app-Bq2wD_X-.js'), 'export {}')
  await writeFile(path.join(rendererDir, 'assets/app.js.map'), '{}')
  await writeFile(path.join(folder, 'secret.txt'), 'secret')
  await writeFile(path.join(folder, 'secret.html'), 'secret')
  const started = await startHttpHost({ services, rendererDir, ...options })
  if (!started.ok) throw new Error(started.error.message)
  const host = started.value
  const login = await ask(host.origin, host.newAddress().slice(host.origin.length))
  const cookie = login.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  return {
    host,
    services,
    origin: host.origin,
    cookie,
    folder,
    async close() {
      await host.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
