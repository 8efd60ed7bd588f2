import { Low } from 'lowdb'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { fail, ok } from '../../shared/core/result'
import { StoreFailure } from './disk-error'
import { DurableFile, previousName } from './durable-file'
import { nodeFiles, type Files } from './files'
import { FaultyFiles } from './faulty-files'
import { inFolder } from './store-fixtures'

interface Data {
  readonly n: number
  readonly text?: string | undefined
}
const schema = z.strictObject({ n: z.number(), text: z.string().optional() })
const parse = (data: unknown) => {
  const parsed = schema.safeParse(data)
  return parsed.success ? ok<Data>(parsed.data) : fail('corrupt', 'it has another form')
}

function database(dir: string, files: Files = nodeFiles) {
  const file = new DurableFile<Data>(join(dir, 'data.json'), { parse, files, now: () => 5 })
  return { file, low: new Low<Data>(file, { n: 0 }) }
}

async function write(dir: string, n: number): Promise<void> {
  const { low } = database(dir)
  await low.read()
  low.data = { n }
  await low.write()
}

describe('a durable file behind lowdb', () => {
  test('keeps the data and the generation before; any JSON reader can use it', () =>
    inFolder(async (dir) => {
      await write(dir, 1)
      await write(dir, 2)
      const { low, file } = database(dir)
      await low.read()
      expect(low.data).toEqual({ n: 2 })
      expect(file.generation).toBe('current')
      expect(JSON.parse(await readFile(join(dir, 'data.json'), 'utf8'))).toMatchObject({ data: { n: 2 } })
      expect(JSON.parse(await readFile(join(dir, 'data.previous.json'), 'utf8'))).toMatchObject({
        data: { n: 1 },
      })
      expect(await readdir(dir)).toEqual(['data.json', 'data.previous.json'])
    }))

  test('starts with the default only when there is no file at all', () =>
    inFolder(async (dir) => {
      const { low } = database(dir)
      await low.read()
      expect(low.data).toEqual({ n: 0 })
      await writeFile(join(dir, 'data.json'), '')
      await expect(database(dir).low.read()).rejects.toBeInstanceOf(StoreFailure)
    }))

  test('uses the generation before when the current is damaged, and does not lose it at the next writes', () =>
    inFolder(async (dir) => {
      await write(dir, 1)
      await write(dir, 2)
      await writeFile(join(dir, 'data.json'), 'null')
      const { low, file } = database(dir)
      await low.read()
      expect(low.data).toEqual({ n: 1 })
      expect(file.damage).toContain('its end is missing')
      low.data = { n: 3 }
      await low.write()
      expect(await readFile(join(dir, 'data.json.corrupt-5'), 'utf8')).toBe('null')
      expect(await readFile(join(dir, 'data.previous.json'), 'utf8')).toContain('"n":1')
    }))

  test('does not write what it could not read back', () =>
    inFolder(async (dir) => {
      await write(dir, 1)
      const { low } = database(dir)
      await low.read()
      low.data = { n: 'two' as unknown as number }
      await expect(low.write()).rejects.toBeInstanceOf(StoreFailure)
      await low.read()
      expect(low.data).toEqual({ n: 1 })
    }))

  test('coalesces writes that wait: the last one wins, and all are answered when it is on disk', () =>
    inFolder(async (dir) => {
      const files = new FaultyFiles({ kind: 'crash', at: Infinity })
      const { low } = database(dir, files)
      const writes = Array.from({ length: 100 }, (_, n) => {
        low.data = { n }
        return low.write()
      })
      await Promise.all(writes)
      expect(files.count).toBeLessThan(25)
      const again = database(dir)
      await again.low.read()
      expect(again.low.data).toEqual({ n: 99 })
    }))

  test('goes on after a write that failed', () =>
    inFolder(async (dir) => {
      await write(dir, 1)
      const files = new FaultyFiles({ kind: 'full', at: 2 })
      const { low } = database(dir, files)
      await low.read()
      low.data = { n: 2 }
      await expect(low.write()).rejects.toMatchObject({ code: 'ENOSPC' })
      files.heal()
      await low.write()
      expect(await readFile(join(dir, 'data.json'), 'utf8')).toContain('"n":2')
      expect((await readdir(dir)).filter((name) => name.endsWith('.tmp'))).toEqual([])
    }))

  test('manages on a disk without hard links', () =>
    inFolder(async (dir) => {
      const link = () => Promise.reject(Object.assign(new Error('no links'), { code: 'EPERM' }))
      const files: Files = { ...nodeFiles, link }
      for (const n of [1, 2, 3]) {
        const { low } = database(dir, files)
        await low.read()
        low.data = { n }
        await low.write()
      }
      expect(await readFile(join(dir, 'data.previous.json'), 'utf8')).toContain('"n":2')
      expect(await readdir(dir)).toEqual(['data.json', 'data.previous.json'])
    }))

  test('writes everything when the disk takes a few bytes at a time', () =>
    inFolder(async (dir) => {
      const files: Files = {
        ...nodeFiles,
        open: async (path, flags) => {
          const file = await nodeFiles.open(path, flags)
          return {
            write: (bytes, offset, length, position) =>
              file.write(bytes, offset, Math.min(7, length), position),
            sync: () => file.sync(),
            datasync: () => file.datasync(),
            truncate: (length) => file.truncate(length),
            close: () => file.close(),
          }
        },
      }
      const { low } = database(dir, files)
      low.data = { n: 1, text: 'é'.repeat(1000) }
      await low.write()
      await low.read()
      expect(low.data.text).toBe('é'.repeat(1000))
    }))
})

test('the name of the generation before', () => {
  expect(previousName('/a/annotations.json')).toBe('/a/annotations.previous.json')
  expect(previousName('source.mp3')).toBe('source.previous.mp3')
})
