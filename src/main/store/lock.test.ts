import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { acquireLock, lockHolder } from './lock'
import { lockAddress } from './lock-address'
import { inFolder, unwrap } from './store-fixtures'

const acquire = (dir: string, holder = 'postil serve') => acquireLock(dir, holder, 'This notebook')

describe('the lock of a folder', () => {
  test('is held by one, who is named to the others, and free again after release', () =>
    inFolder(async (dir) => {
      expect(await lockHolder(dir)).toBeNull()
      const lock = unwrap(await acquire(dir))
      expect(await acquire(dir, 'the Postil app')).toMatchObject({
        ok: false,
        error: {
          code: 'locked',
          message: `This notebook is open in postil serve (process ${String(process.pid)}).`,
        },
      })
      expect(await lockHolder(dir)).toMatchObject({ by: { holder: 'postil serve', pid: process.pid } })
      await lock.release()
      await lock.release()
      const again = unwrap(await acquire(dir))
      await again.release()
    }))

  test('goes by the real path', () =>
    inFolder(async (dir) => {
      await mkdir(join(dir, 'real'))
      await symlink(join(dir, 'real'), join(dir, 'alias'))
      const lock = unwrap(await acquire(join(dir, 'real')))
      expect(await acquire(join(dir, 'alias'))).toMatchObject({ ok: false, error: { code: 'locked' } })
      const above = unwrap(await acquire(dir))
      await above.release()
      await lock.release()
    }))

  test('is given to exactly one of many who ask at once', () =>
    inFolder(async (dir) => {
      const results = await Promise.all(Array.from({ length: 20 }, () => acquire(dir)))
      const held = results.flatMap((result) => (result.ok ? [result.value] : []))
      expect(held.length).toBe(1)
      for (const lock of held) await lock.release()
    }))

  test('is still held by a program that is too busy to say its name', () =>
    inFolder(async (dir) => {
      const { path } = await lockAddress(dir)
      const silent = createServer(() => undefined)
      await new Promise<void>((resolve) => silent.listen(path, resolve))
      expect(await acquire(dir)).toMatchObject({
        ok: false,
        error: { code: 'locked', message: 'This notebook is open in another program.' },
      })
      silent.close()
    }))
})

describe('a lock that is a file, as on macOS', () => {
  test('is taken over when its process is gone, by one only', () =>
    inFolder(async (dir) => {
      const address = { path: join(dir, 'lock.sock'), outlivesProcess: true }
      await writeFile(address.path, '')
      const results = await Promise.all(
        Array.from({ length: 10 }, () => acquireLock(dir, 'postil serve', 'This notebook', address)),
      )
      const held = results.flatMap((result) => (result.ok ? [result.value] : []))
      expect(held.length).toBe(1)
      for (const lock of held) await lock.release()
      const again = unwrap(await acquireLock(dir, 'postil serve', 'This notebook', address))
      await again.release()
    }))

  test('has a path short enough for a socket, and a pipe name on Windows', () =>
    inFolder(async (dir) => {
      const { path, outlivesProcess } = await lockAddress(dir, 'darwin')
      expect(outlivesProcess).toBe(true)
      expect(path.length).toBeLessThan(104)
      expect((await lockAddress(dir, 'win32')).path).toMatch(/^\\\\\.\\pipe\\postil-[0-9a-f]{32}$/)
    }))
})
