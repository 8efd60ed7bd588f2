import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MAX_IMPORT_BYTES } from '../../shared/document/limits'
import { readNamedFile } from './read-file'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postil-read-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('reads a file', async () => {
  await writeFile(join(folder, 'a.txt'), 'words')
  const read = await readNamedFile(join(folder, 'a.txt'))
  expect(read.ok && Buffer.from(read.value).toString()).toBe('words')
})

test('says in words why a file could not be read', async () => {
  expect(await readNamedFile(join(folder, 'none.txt'))).toMatchObject({
    error: { code: 'not-found', message: '“none.txt” could not be read: there is no such file.' },
  })
  await writeFile(join(folder, 'a.txt'), '')
  expect(await readNamedFile(join(folder, 'a.txt', 'b.txt'))).toMatchObject({ error: { code: 'not-found' } })
  expect(await readNamedFile(folder)).toMatchObject({
    error: { code: 'disk', message: expect.stringContaining('it is a folder') as string },
  })
})

test('refuses a file that is too large before it is in memory', async () => {
  const file = await open(join(folder, 'huge.txt'), 'w')
  await file.truncate(MAX_IMPORT_BYTES + 1)
  await file.close()
  expect(await readNamedFile(join(folder, 'huge.txt'))).toMatchObject({
    error: { code: 'too-large', message: '“huge.txt” is larger than 64 MB.' },
  })
})
