import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
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
