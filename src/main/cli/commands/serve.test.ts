import { expect, test } from 'vitest'
import { runCommand } from '../run'
import { recordingIo } from '../testing/recording-io'
import { serveCommand, type ServeOptions } from './serve'

async function serve(...args: string[]) {
  const io = recordingIo()
  const asked: ServeOptions[] = []
  const command = serveCommand((options) => {
    asked.push(options)
    return Promise.resolve(0)
  })
  const product = {
    version: '',
    resourcesDir: '',
    exportWorkerPath: '',
    importChildPath: '',
    exchangeChildPath: '',
  }
  return { code: await runCommand(command, args, { io, product }), asked, ...io.written }
}

test('the options reach the server', async () => {
  expect((await serve()).asked).toEqual([{ data: undefined, port: undefined, open: true }])
  expect((await serve('--data', '/d', '--port', '8080', '--no-open')).asked).toEqual([
    { data: '/d', port: 8080, open: false },
  ])
  expect((await serve('--port=0')).asked[0]?.port).toBe(0)
})

test.each(['x', '-1', '70000', '1.5', '', '1e3'])('the port “%s” is wrong usage', async (port) => {
  const { code, asked, err } = await serve(`--port=${port}`)
  expect({ code, asked }).toEqual({ code: 2, asked: [] })
  expect(err).toContain('is not a port')
})
