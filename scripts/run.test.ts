import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { run } from './run.mjs'

const node = (code: string, options = {}) => run(process.execPath, ['-e', code], { quiet: true, ...options })

test('passes the exit code through and keeps both streams', async () => {
  const result = await node('console.log("out"); console.error("err"); process.exitCode = 7')
  expect(result.code).toBe(7)
  expect(result.output).toContain('out')
  expect(result.output).toContain('err')
})

test('a program that does not exist gives 127 and says so', async () => {
  const { code, output } = await run('no-such-program', [], { quiet: true })
  expect(code).toBe(127)
  expect(output).toContain('no-such-program')
})

test('a program that takes too long is ended and gives 124', async () => {
  const { code } = await node('setInterval(() => {}, 1000)', { timeoutMs: 200 })
  expect(code).toBe(124)
})

test('a program ended by a signal is not a success', async () => {
  const { code } = await node('process.kill(process.pid, "SIGTERM")')
  expect(code).not.toBe(0)
})

test('runs where it is told to', async () => {
  const { output } = await node('console.log(process.cwd())', { cwd: tmpdir() })
  expect(output).toContain(tmpdir())
})

describe('in the foreground', () => {
  const runner = path.resolve(import.meta.dirname, 'run.mjs')
  /** A script that runs `code` in the foreground and ends as it ended. */
  const foreground = (code: string, env: NodeJS.ProcessEnv = process.env) =>
    spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { runInForeground } from ${JSON.stringify(pathToFileURL(runner).href)}
         process.exitCode = await runInForeground(process.execPath, ['-e', ${JSON.stringify(code)}])`,
      ],
      { env, stdio: ['ignore', 'pipe', 'inherit'] },
    )
  const UNTIL_TERM =
    'process.once("SIGTERM", () => { console.log("bye"); process.exit(5) }); setInterval(() => {}, 9); console.log("up")'

  test('the exit code passes through', async () => {
    const [code] = (await once(foreground('process.exitCode = 7'), 'close')) as [number]
    expect(code).toBe(7)
  })

  test.skipIf(process.platform === 'win32')(
    'a signal is handed on, and the program says goodbye',
    async () => {
      const child = foreground(UNTIL_TERM)
      let output = ''
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        if (output === 'up\n') child.kill('SIGTERM')
      })
      const [code] = (await once(child, 'close')) as [number]
      expect(output).toBe('up\nbye\n')
      expect(code).toBe(5)
    },
  )
})
