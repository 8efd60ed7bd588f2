import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { refuseDestination } from './destination'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postil-destination-'))
})
afterEach(() => rm(folder, { recursive: true }))

const withFile = async (name: string, content: string) => {
  const file = join(folder, name)
  await writeFile(file, content)
  return file
}

test('takes a new name, an older PDF and an empty file', async () => {
  expect(await refuseDestination(join(folder, 'new.pdf'))).toBeNull()
  expect(await refuseDestination(await withFile('old.pdf', '%PDF-1.7\n…'))).toBeNull()
  expect(await refuseDestination(await withFile('empty.pdf', ''))).toBeNull()
})

test('refuses to replace what is not a PDF', async () => {
  expect(await refuseDestination(await withFile('notebook.json', '{"checksum":""}'))).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('is not a PDF. It was left as it is.') as string,
  })
  expect(await refuseDestination(folder)).toMatchObject({ message: `${folder} is a folder.` })
})

test.skipIf(process.platform === 'win32')('refuses a device', async () => {
  expect(await refuseDestination('/dev/null')).toMatchObject({
    message: '/dev/null is not an ordinary file.',
  })
})
