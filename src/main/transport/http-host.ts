import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fail, ok, type Result } from '../../shared/core/result'
import type { Services } from '../services/services'
import { listAssets } from './assets'
import { createDispatcher, reportOnStderr, type ReportBug } from './dispatch'
import { createEventStreams, type EventStreams } from './http/events'
import { LOGIN_PATH } from './http/login'
import { refuse } from './http/respond'
import { answer, type Host } from './http/route'
import { createSession } from './http/session'

export interface HttpHostOptions {
  readonly services: Pick<Services, 'handlers' | 'events' | 'takeDownload'>
  /** Folder of the built renderer. */
  readonly rendererDir: string
  /** 0 or absent: any free port. */
  readonly port?: number | undefined
  readonly limits?: Partial<Limits>
  readonly report?: ReportBug
}

interface Limits {
  /** Bytes of one request; a file is sent as base64, a third longer than it is. */
  readonly body: number
  /** Milliseconds for the headers, and for the whole of a request. */
  readonly headersTime: number
  readonly requestTime: number
  /** Milliseconds that requests under way get to finish when the host closes. */
  readonly closingTime: number
}

const LIMITS: Limits = {
  // A notebook in a file, as base64 in JSON.
  body: 176 * 1024 * 1024,
  headersTime: 10_000,
  requestTime: 60_000,
  closingTime: 5_000,
}

export interface HttpHost {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string
  /** An address that opens Postil once; it voids the one before it. */
  newAddress(): string
  /** Ends event streams, lets requests under way finish, closes. */
  close(): Promise<void>
}

/**
 * Starts the web host on the loopback interface. Any page in any browser of this machine, and any other user of it, can
 * send requests to a loopback port, so every request is checked: for whom it is, who started it, and the session.
 */
export async function startHttpHost(options: HttpHostOptions): Promise<Result<HttpHost>> {
  const limits = { ...LIMITS, ...options.limits }
  const report = options.report ?? reportOnStderr
  const assets = await listAssets(options.rendererDir).catch(() => null)
  if (!assets?.has('/')) {
    return fail('not-found', 'The pages of Postil are not built.', 'Build them first: npm run build.')
  }
  const server = createServer({
    headersTimeout: limits.headersTime,
    requestTimeout: limits.requestTime,
    connectionsCheckingInterval: Math.min(1000, limits.headersTime),
    maxHeaderSize: 16 * 1024,
  })
  const failure = await listen(server, options.port ?? 0)
  if (failure) return failure
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const session = createSession(port)
  const streams = createEventStreams(options.services.events)
  const host: Host = {
    origin,
    session,
    assets,
    streams,
    dispatch: createDispatcher(options.services.handlers, report),
    takeDownload: (key) => options.services.takeDownload(key),
    maxBody: limits.body,
  }
  server.on('request', (request, response) => {
    response.on('close', () => {
      // A connection kept alive would hold up a host that is closing.
      if (!server.listening) setImmediate(() => server.closeIdleConnections())
    })
    answer(host, request, response).catch((thrown: unknown) => {
      report(`${request.method ?? ''} ${request.url ?? ''}`, thrown)
      refuse(response, { status: 500, message: 'Something went wrong inside Postil.' })
    })
  })
  return ok({
    origin,
    newAddress: () => `${origin}${LOGIN_PATH}?token=${session.newToken()}`,
    close: () => close(server, streams, limits.closingTime),
  })
}

async function listen(server: Server, port: number): Promise<Result<never> | null> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', resolve)
    })
    return null
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code ?? ''
    const why = code === 'EADDRINUSE' ? 'another program uses it' : code === 'EACCES' ? 'not allowed' : code
    return fail('conflict', `Postil cannot listen on port ${String(port)}: ${why}.`, 'Choose another port.')
  }
}

async function close(server: Server, streams: EventStreams, closingTime: number): Promise<void> {
  streams.close()
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve()
    })
  })
  server.closeIdleConnections()
  const impatience = setTimeout(() => {
    server.closeAllConnections()
  }, closingTime)
  await closed
  clearTimeout(impatience)
}
