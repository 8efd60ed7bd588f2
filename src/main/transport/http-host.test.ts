import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { get as openGet, type IncomingMessage } from 'node:http'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ok } from '../../shared/core/result'
import { CONTENT_SECURITY_POLICY } from './content-policy'
import { startHttpHost } from './http-host'
import { contentDisposition } from './http/downloads'
import { ask } from './testing/requests'
import { standInServices } from './testing/services'
import { startWebHost, type WebHost } from './testing/web-host'

let web: WebHost
beforeEach(async () => void (web = await startWebHost()))
afterEach(() => web.close())

const get = (target: string) => ask(web.origin, target, { headers: { cookie: web.cookie } })
const call = (name: string, input: unknown) =>
  ask(web.origin, `/rpc/${name}`, {
    method: 'POST',
    headers: { cookie: web.cookie, origin: web.origin, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(input),
  })

/** Opens an event stream and resolves to it once it answers. */
const listen = (host: WebHost) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    openGet(`${host.origin}/events`, { headers: { cookie: host.cookie }, agent: false }, resolve).on(
      'error',
      reject,
    )
  })

/** Reads a stream until it holds `words`. */
function until(stream: IncomingMessage, words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    stream.setEncoding('utf8')
    stream.on('data', (chunk: string) => {
      text += chunk
      if (text.includes(words)) resolve(text)
    })
    stream.on('end', () => reject(new Error(`the stream ended without ${words}`)))
  })
}

describe('pages', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
    ['/assets/app.js', 'text/javascript; charset=utf-8'],
    ['/assets/app.js?v=2', 'text/javascript; charset=utf-8'],
  ])('%s is served with the security headers', async (target, contentType) => {
    const answer = await get(target)
    expect(answer.status).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': contentType,
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
  })

  test('only what is named by its content may be kept by the browser, and by nobody between', async () => {
    const kept = await get('/assets/app-Bq2wD_X-.js')
    expect(kept.headers['cache-control']).toBe('private, max-age=31536000, immutable')
    expect((await get('/assets/none-Bq2wD_X-.js')).headers['cache-control']).toBe('no-store')
  })

  test('a host without a built renderer does not start', async () => {
    const started = await startHttpHost({
      services: web.services,
      rendererDir: path.join(web.folder, 'nope'),
    })
    expect(started).toMatchObject({
      ok: false,
      error: { code: 'not-found', hint: expect.any(String) as string },
    })
  })
})

describe('calls', () => {
  test('reach their handler, and the reply comes back as JSON', async () => {
    const answer = await call('notebook.create', { title: 'Köttur 🐈' })
    expect(answer.headers['content-type']).toBe('application/json')
    expect(JSON.parse(answer.body)).toEqual(ok(null))
    expect(web.services.calls).toEqual([{ name: 'notebook.create', input: { title: 'Köttur 🐈' } }])
  })

  test('a refused input is a reply, not a status', async () => {
    const answer = await call('notebook.create', {})
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })
})

describe('events', () => {
  test('reach every open stream', async () => {
    const streams = await Promise.all([listen(web), listen(web)])
    const texts = streams.map((stream) => until(stream, 'settings'))
    web.services.events.publish('menu.chosen', { action: 'settings' })
    for (const text of await Promise.all(texts)) {
      expect(text).toContain('event: menu.chosen\ndata: {"action":"settings"}\n\n')
    }
    for (const stream of streams) stream.destroy()
  })

  test('a stream whose reader went away is forgotten', async () => {
    const stream = await listen(web)
    stream.destroy()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(() => web.services.events.publish('menu.chosen', { action: 'import' })).not.toThrow()
  })
})

describe('downloads', () => {
  const offer = async (fileName: string) => {
    const file = path.join(web.folder, 'brief.pdf')
    await writeFile(file, '%PDF-1.7 …')
    web.services.downloads.set('job_1', { path: file, fileName, contentType: 'application/pdf' })
    return file
  }

  test('a finished file is sent once, then deleted', async () => {
    const file = await offer('A brief.pdf')
    const first = await get('/files/job_1')
    expect(first).toMatchObject({ status: 200, body: '%PDF-1.7 …' })
    expect(first.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '12',
      'content-disposition': `attachment; filename="A brief.pdf"; filename*=UTF-8''A%20brief.pdf`,
      'x-content-type-options': 'nosniff',
    })
    await expect.poll(() => existsSync(file)).toBe(false)
    expect((await get('/files/job_1')).status).toBe(404)
  })

  test('a file that vanished is a plain 404', async () => {
    web.services.downloads.set('job_2', {
      path: '/nope/x.pdf',
      fileName: 'x',
      contentType: 'application/pdf',
    })
    expect((await get('/files/job_2')).status).toBe(404)
  })

  test('a name cannot break out of its header', () => {
    expect(contentDisposition('a"\r\nSet-Cookie: x=1')).toBe(
      `attachment; filename="a___Set-Cookie: x=1"; filename*=UTF-8''a%22%0D%0ASet-Cookie%3A%20x%3D1`,
    )
    expect(contentDisposition("Þýðing (2)'s.pdf")).toContain(
      "filename*=UTF-8''%C3%9E%C3%BD%C3%B0ing%20%282%29%27s.pdf",
    )
  })
})

describe('closing', () => {
  test('ends event streams and lets a call under way finish', async () => {
    let finish: () => void = () => undefined
    const waiting = new Promise<void>((resolve) => (finish = resolve))
    let reached: () => void = () => undefined
    const begun = new Promise<void>((resolve) => (reached = resolve))
    const services = standInServices({
      'notebook.undo': async () => {
        reached()
        await waiting
        return ok({ revision: 1, label: 'x' })
      },
    })
    const other = await startWebHost(services)
    const stream = await listen(other)
    const ended = new Promise((resolve) => stream.resume().on('end', resolve))
    const reply = ask(other.origin, '/rpc/notebook.undo', {
      method: 'POST',
      headers: { cookie: other.cookie, origin: other.origin, 'content-type': 'application/json' },
      body: '{"notebookId":"nb_1"}',
    })
    await begun
    const started = Date.now()
    const closed = other.close()
    await ended
    finish()
    expect(JSON.parse((await reply).body)).toEqual(ok({ revision: 1, label: 'x' }))
    await closed
    expect(Date.now() - started).toBeLessThan(2000)
    await expect(ask(other.origin, '/')).rejects.toThrow('ECONNREFUSED')
  })
})
