import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startHttpHost } from './http-host'
import { ask, askRaw, type Ask } from './testing/requests'
import { standInServices } from './testing/services'
import { startWebHost, type WebHost } from './testing/web-host'

const EVIL = 'http://evil.example'
let web: WebHost
beforeAll(async () => {
  web = await startWebHost(standInServices(), {
    limits: { body: 1024, headersTime: 400, requestTime: 400 },
    report: () => undefined,
  })
})
afterAll(() => web.close())
beforeEach(() => void web.services.calls.splice(0))

/** A sound call, but for what an attack changes. A header set to '' is left out. */
function call(path: string, changes: Ask = {}) {
  const headers = {
    cookie: web.cookie,
    origin: web.origin,
    'content-type': 'application/json',
    ...changes.headers,
  }
  const kept = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
  return ask(web.origin, path, { method: 'POST', body: '{}', ...changes, headers: kept })
}
const get = (path: string, headers: Record<string, string> = {}) =>
  ask(web.origin, path, { headers: { cookie: web.cookie, ...headers } })

test('the sound call that the attacks vary does get through', async () => {
  expect(await call('/rpc/library.get')).toMatchObject({ status: 200, body: '{"ok":true,"value":null}' })
  expect(web.services.calls).toHaveLength(1)
})

describe('calls that are turned away', () => {
  const attacks: [string, number, () => ReturnType<typeof ask>][] = [
    ['no cookie', 401, () => call('/rpc/library.get', { headers: { cookie: '' } })],
    ['a made-up cookie', 401, () => call('/rpc/library.get', { headers: { cookie: 'postil_1=x' } })],
    [
      'the right name with another value',
      401,
      () => call('/rpc/library.get', { headers: { cookie: `${web.cookie.split('=')[0] ?? ''}=AAAA` } }),
    ],
    [
      'the token in place of the cookie',
      401,
      () => {
        const token = new URL(web.host.newAddress()).searchParams.get('token') ?? ''
        const cookie = `${web.cookie.split('=')[0] ?? ''}=${token}`
        return call('/rpc/library.get', { headers: { cookie } })
      },
    ],
    ['a rebound host name', 421, () => call('/rpc/library.get', { headers: { host: 'evil.example' } })],
    [
      'localhost for 127.0.0.1',
      421,
      () =>
        call('/rpc/library.get', {
          headers: { host: new URL(web.origin).host.replace('127.0.0.1', 'localhost') },
        }),
    ],
    ['another port in the host', 421, () => call('/rpc/library.get', { headers: { host: '127.0.0.1:1' } })],
    ['no origin', 403, () => call('/rpc/library.get', { headers: { origin: '' } })],
    ['a foreign origin', 403, () => call('/rpc/library.get', { headers: { origin: EVIL } })],
    [
      'a null origin, as of a sandboxed frame',
      403,
      () => call('/rpc/library.get', { headers: { origin: 'null' } }),
    ],
    [
      'our origin with something behind it',
      403,
      () => call('/rpc/library.get', { headers: { origin: `${web.origin}.evil.example` } }),
    ],
    [
      'https in place of http',
      403,
      () => call('/rpc/library.get', { headers: { origin: web.origin.replace('http', 'https') } }),
    ],
    [
      'a cross-site fetch',
      403,
      () => call('/rpc/library.get', { headers: { 'sec-fetch-site': 'cross-site' } }),
    ],
    [
      'a fetch from another port of this machine',
      403,
      () => call('/rpc/library.get', { headers: { 'sec-fetch-site': 'same-site' } }),
    ],
    [
      'text/plain, which needs no preflight',
      415,
      () => call('/rpc/library.get', { headers: { 'content-type': 'text/plain' } }),
    ],
    [
      'a form',
      415,
      () => call('/rpc/library.get', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    ],
    [
      'text/plain that mentions JSON',
      415,
      () => call('/rpc/library.get', { headers: { 'content-type': 'text/plain; application/json' } }),
    ],
    ['no content type', 415, () => call('/rpc/library.get', { headers: { 'content-type': '' } })],
    ['a compressed body', 415, () => call('/rpc/library.get', { headers: { 'content-encoding': 'gzip' } })],
    ['GET', 405, () => call('/rpc/library.get', { method: 'GET', body: '' })],
    ['PUT', 405, () => call('/rpc/library.get', { method: 'PUT' })],
    ['OPTIONS, the preflight', 405, () => call('/rpc/library.get', { method: 'OPTIONS', body: '' })],
    [
      'GET that asks to count as POST',
      405,
      () =>
        call('/rpc/library.get', { method: 'GET', body: '', headers: { 'x-http-method-override': 'POST' } }),
    ],
    ['broken JSON', 400, () => call('/rpc/library.get', { body: '{' })],
    ['broken UTF-8', 400, () => call('/rpc/library.get', { body: Uint8Array.from([0x22, 0xff, 0x22]) })],
    [
      'a body that is declared too large',
      413,
      () => call('/rpc/library.get', { body: `"${'x'.repeat(2000)}"` }),
    ],
  ]
  test.each(attacks)('%s: %i', async (_attack, status, go) => {
    const answer = await go()
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false })
    expect(web.services.calls).toEqual([])
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })

  test.each([
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'library.get/',
    'library%2eget',
    'LIBRARY.GET',
    '',
  ])('the method name %j reaches no handler', async (name) => {
    const answer = await call(`/rpc/${name}`)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(web.services.calls).toEqual([])
  })
})

describe('pages and files that are not given out', () => {
  test.each([
    '/../secret.txt',
    '/..%2fsecret.html',
    '/%2e%2e/secret.html',
    '/%2e%2e%2fsecret.html',
    '/..%252fsecret.html',
    '/assets/../../secret.html',
    '/assets/..%5c..%5csecret.html',
    '/..\\secret.html',
    '/....//secret.html',
    '/%c0%ae%c0%ae/secret.html',
    '/index.html%00.js',
    '/assets/',
    '/assets/app.js.map',
    '/files/',
    '/files/..%2fsecret.txt',
    '/%',
  ])('%s is not there', async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain('secret')
  })

  test.each(['http://evil.example/', '//evil.example/', '*'])('the target %s is no address', async (path) => {
    expect((await get(path)).status).toBe(400)
  })

  test('a stranger gets a page that says what to do, and nothing else', async () => {
    for (const path of ['/', '/assets/app.js', '/events', '/files/x', '/nope']) {
      const answer = await ask(web.origin, path)
      expect(answer.status).toBe(401)
      expect(answer.body).toContain('Open the address that Postil printed in the terminal')
    }
  })

  test('the cookie of a server that is gone counts for nothing', async () => {
    const other = await startWebHost()
    const answer = await get('/', { cookie: other.cookie })
    await other.close()
    expect(answer.status).toBe(401)
  })

  test('a foreign page cannot listen to events, frame the page or fetch files', async () => {
    expect((await get('/events', { origin: EVIL })).status).toBe(403)
    expect((await get('/events', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await get('/events', { 'sec-fetch-site': 'same-site' })).status).toBe(403)
    expect((await get('/', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await get('/assets/app.js', { 'sec-fetch-site': 'same-site' })).status).toBe(403)
    web.services.downloads.set('job_1', { path: '/none', fileName: 'x', contentType: 'application/pdf' })
    expect((await get('/files/job_1', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect(web.services.downloads.has('job_1')).toBe(true)
  })
})

describe('the one-time address', () => {
  const login = (token: string, headers: Record<string, string> = {}) =>
    ask(web.origin, `/login?token=${encodeURIComponent(token)}`, { headers })
  const tokenOf = (address: string) => new URL(address).searchParams.get('token') ?? ''

  test.each(['', 'x', 'A'.repeat(43)])('the token %j opens nothing', async (token) => {
    web.host.newAddress()
    const answer = await login(token)
    expect(answer.status).toBe(403)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  test('a token works once, and its cookie is another secret', async () => {
    const token = tokenOf(web.host.newAddress())
    const first = await login(token)
    expect(first.status).toBe(303)
    expect(first.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
    expect(first.headers['set-cookie']?.[0]).not.toContain(token)
    const second = await login(token)
    expect(second.status).toBe(403)
    expect(second.headers['set-cookie']).toBeUndefined()
  })

  test('a new address voids the one before it', async () => {
    const old = tokenOf(web.host.newAddress())
    const fresh = tokenOf(web.host.newAddress())
    expect((await login(old)).status).toBe(403)
    expect((await login(fresh)).status).toBe(303)
  })

  test('a token is not spent by a request under another host name', async () => {
    const token = tokenOf(web.host.newAddress())
    expect((await login(token, { host: 'evil.example' })).status).toBe(421)
    expect((await login(token)).status).toBe(303)
  })

  test('from a link on another site it goes on by a page of ours, so that the strict cookie is sent', async () => {
    const answer = await login(tokenOf(web.host.newAddress()), { 'sec-fetch-site': 'cross-site' })
    expect(answer.status).toBe(200)
    expect(answer.body).toContain('http-equiv="refresh" content="0;url=/"')
    expect(answer.headers['set-cookie']).toHaveLength(1)
  })
})

describe('requests on the wire', () => {
  const head = (lines: readonly string[]) => ['POST /rpc/library.get HTTP/1.1', ...lines, '', ''].join('\r\n')
  const sound = () => [
    `Host: ${new URL(web.origin).host}`,
    `Cookie: ${web.cookie}`,
    `Origin: ${web.origin}`,
    'Content-Type: application/json',
  ]

  test('two lengths of one body', async () => {
    const answer = await askRaw(
      web.origin,
      `${head([...sound(), 'Content-Length: 2', 'Content-Length: 3'])}{}`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(web.services.calls).toEqual([])
  })

  test('two host names', async () => {
    const answer = await askRaw(
      web.origin,
      `${head([...sound(), 'Host: evil.example', 'Content-Length: 2', 'Connection: close'])}{}`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 4(00|21) /)
    expect(web.services.calls).toEqual([])
  })

  test('a body sent in chunks that grows too large', async () => {
    const chunk = `400\r\n${'x'.repeat(0x400)}\r\n`
    const answer = await askRaw(
      web.origin,
      `${head([...sound(), 'Transfer-Encoding: chunked'])}${chunk}${chunk}0\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(web.services.calls).toEqual([])
  })

  test('headers that never end', async () => {
    expect(await askRaw(web.origin, 'GET / HTTP/1.1\r\nHost: x\r\n')).toMatch(/^HTTP\/1\.1 408 |^$/)
  })

  test('a body that never ends', async () => {
    const answer = await askRaw(web.origin, `${head([...sound(), 'Content-Length: 100'])}{`)
    expect(answer).toMatch(/^HTTP\/1\.1 408 |^$/)
    expect(web.services.calls).toEqual([])
  })

  test('headers without measure', async () => {
    const answer = await askRaw(web.origin, `GET / HTTP/1.1\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 431 /)
  })

  test('a request for a tunnel or another protocol', async () => {
    const upgrade = [
      'GET /events HTTP/1.1',
      `Host: ${new URL(web.origin).host}`,
      'Upgrade: websocket',
      'Connection: Upgrade, close',
    ]
    expect(await askRaw(web.origin, [...upgrade, '', ''].join('\r\n'))).toMatch(/^HTTP\/1\.1 401 /)
    expect(await askRaw(web.origin, 'CONNECT evil.example:80 HTTP/1.1\r\nHost: evil.example\r\n\r\n')).toBe(
      '',
    )
  })
})

test('it listens on the loopback interface only and says so when a port is taken', async () => {
  expect(web.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  const port = Number(new URL(web.origin).port)
  const second = await startHttpHost({
    services: standInServices(),
    rendererDir: `${web.folder}/renderer`,
    port,
  })
  expect(second).toMatchObject({ ok: false, error: { code: 'conflict' } })
})
