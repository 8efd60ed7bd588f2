import { createServer } from 'node:http'

/**
 * Serves a few files from memory, on this machine only. A browser keeps those that say so, as it does a program's.
 * @param {Readonly<Record<string, { type: string, body: string, isKept?: boolean }>>} files by path
 * @returns {Promise<{ origin: string, stop: () => Promise<void> }>}
 */
export async function serveFiles(files) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const file = Object.hasOwn(files, pathname) ? files[pathname] : undefined
    response.writeHead(file ? 200 : 404, {
      'Content-Type': file?.type ?? 'text/plain',
      'Cache-Control': file?.isKept ? 'max-age=31536000, immutable' : 'no-store',
    })
    response.end(file?.body ?? 'There is nothing here.')
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
