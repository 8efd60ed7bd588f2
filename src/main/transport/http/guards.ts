import type { IncomingMessage } from 'node:http'

/** Why a request is turned away: an HTTP status and a sentence for whoever reads it. */
export interface Refusal {
  readonly status: number
  readonly message: string
}

/** What a request asks for; the query only matters to the login. */
export interface RequestTarget {
  readonly path: string
  readonly query: string
}

/**
 * The path as it was sent, not decoded: every address of this host is plain ASCII, so whatever needs decoding is
 * asking for something else. Null for a target that is not a path, such as one meant for a proxy.
 */
export function requestTarget(request: IncomingMessage): RequestTarget | null {
  const target = request.url ?? ''
  if (!target.startsWith('/') || target.startsWith('//')) return null
  const [path = '', ...rest] = target.split('?')
  return { path, query: rest.join('?') }
}

/** Refuses a request that was addressed to another name: how a foreign page reaches loopback by rebinding DNS. */
export function checkHost(request: IncomingMessage, origin: string): Refusal | null {
  const hosts = request.rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host')
  if (hosts.length === 1 && request.headers.host === new URL(origin).host) return null
  return { status: 421, message: `This server answers only at ${origin}.` }
}

/** Refuses another method than the one there is; headers that ask for another in its place are not looked at. */
export function checkMethod(request: IncomingMessage, method: 'GET' | 'POST'): Refusal | null {
  if (request.method === method) return null
  return { status: 405, message: 'Postil does not answer this kind of request here.' }
}

/**
 * Refuses what another site's page started. Browsers say so in `Sec-Fetch-Site`; where they do not, `Origin` has to be
 * ours whenever it is there, and has to be there for a request that changes something.
 */
export function checkOrigin(
  request: IncomingMessage,
  origin: string,
  kind: 'page' | 'fetch' | 'change',
): Refusal | null {
  const site = request.headers['sec-fetch-site']
  const sites = kind === 'page' ? ['same-origin', 'none'] : ['same-origin']
  const named = request.headers.origin
  const isOurs = named === undefined ? kind !== 'change' : named === origin
  if (isOurs && (site === undefined || sites.includes(site))) return null
  return { status: 403, message: 'This request came from another site, so it was refused.' }
}
