import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import type { Assets } from '../transport/assets'
import { SECURITY_HEADERS } from '../transport/content-policy'
import { APP_ORIGIN, APP_SCHEME } from './address'

/** Tells Chromium of our scheme. Only before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // Compiled scripts are kept, so that later starts need not compile them.
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the files of the renderer under our scheme, each with the security headers, and nothing else. */
export function serveRenderer(assets: Assets): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const [address = ''] = request.url.split(/[?#]/, 1)
    const isOurs = request.method === 'GET' && address.startsWith(`${APP_ORIGIN}/`)
    const asset = isOurs ? assets.get(address.slice(APP_ORIGIN.length)) : undefined
    if (!asset) return new Response('Not found', { status: 404, headers: SECURITY_HEADERS })
    const body = await readFile(asset.file)
    return new Response(body, { headers: { ...SECURITY_HEADERS, 'Content-Type': asset.contentType } })
  })
}
