import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { resolveConfig } from 'electron-vite'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtCli, type BuiltCli } from './testing/built-cli'
import { runProgram } from './testing/commands'

/* The built web host, started from the command line. */

let built: BuiltCli
const cli = (...args: string[]) => built.run(...args)
const at = (name: string) => built.at(name)

beforeAll(async () => {
  built = await builtCli({ resolveConfig, build })
  await writeFile(at('tea.md'), '# On tea\n\nTea is old.\n')
}, 60_000)
afterAll(() => built.remove())

/** Starts the server and resolves to its address; `stop` ends it and resolves to its exit code. */
async function serving(data: string) {
  const child = spawn(process.execPath, [built.file, 'serve', '--data', data, '--no-open'])
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  let out = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      const ready = /^Postil is ready at (http:\/\/127\.0\.0\.1:\d+\/login\?token=\S+)\n/.exec(out)?.[1]
      if (ready) resolve(ready)
    })
    void ended.then(() => reject(new Error('the server ended before it was ready')))
  })
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return { address, stop, printed: () => out }
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'prints one line, answers, and ends cleanly on %s',
  async (signal) => {
    const server = await serving(at(`data-${signal}`))
    const login = await fetch(server.address, { redirect: 'manual' })
    expect(login.status).toBe(303)
    expect((await fetch(new URL('/', server.address))).status).toBe(401)
    expect(await server.stop(signal)).toBe(0)
    expect(server.printed().split('\n')).toHaveLength(2)
  },
)

test('holds its notebooks: the command line is told who has one', async () => {
  const data = at('data-lock')
  const server = await serving(data)
  const login = await fetch(server.address, { redirect: 'manual' })
  const cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const { origin } = new URL(server.address)
  const call = async (name: string, input: object) => {
    const headers = { cookie, origin, 'content-type': 'application/json' }
    const response = await fetch(`${origin}/rpc/${name}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(input),
    })
    return (await response.json()) as { ok: boolean; value: { notebookId: string } }
  }
  const { value } = await call('notebook.create', { title: 'Held' })
  expect(await call('notebook.open', { notebookId: value.notebookId })).toMatchObject({ ok: true })
  const dir = path.join(data, 'notebooks', value.notebookId)
  const refused = await cli('import', at('tea.md'), '--notebook', dir)
  expect(refused.code).toBe(1)
  expect(refused.err).toContain('postil serve')
  await server.stop('SIGTERM')
  expect(await cli('import', at('tea.md'), '--notebook', dir)).toMatchObject({ code: 0 })
})

test('a port that is taken is a failure', async () => {
  const server = await serving(at('data-port'))
  const { port } = new URL(server.address)
  const second = await cli('serve', '--data', at('data-port-2'), '--port', port, '--no-open')
  expect(second).toMatchObject({ code: 1, out: '' })
  expect(second.err).toContain(`port ${port}`)
  await server.stop('SIGTERM')
})

test('the server also starts on its own, without the command line around it', async () => {
  const { code, out } = await runProgram(process.execPath, [
    path.join(path.dirname(built.file), 'serve.js'),
    '--help',
  ])
  expect(code).toBe(0)
  expect(out).toContain('Usage: postil serve')
})
