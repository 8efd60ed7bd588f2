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
  expect(await refuseDestination(join(folder, 'new.pdf'), 'pdf')).toBeNull()
  expect(await refuseDestination(await withFile('old.pdf', '%PDF-1.7\n…'), 'pdf')).toBeNull()
  expect(await refuseDestination(await withFile('empty.pdf', ''), 'pdf')).toBeNull()
})

test('refuses to replace what is not a PDF', async () => {
  expect(await refuseDestination(await withFile('notebook.json', '{"checksum":""}'), 'pdf')).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('is not a PDF. It was left as it is.') as string,
  })
  expect(await refuseDestination(folder, 'pdf')).toMatchObject({ message: `${folder} is a folder.` })
})

test.each([
  ['docx', 'brief.docx', 'PK\x03\x04', null],
  ['docx', 'brief.docx', 'Dear reader', 'conflict'],
  ['csv', 'claims.csv', 'claim,standing', null],
  ['csv', 'claims.txt', 'claim,standing', 'conflict'],
  ['json', 'notebook.json', '{"checksum":"","data":{}}', 'conflict'],
  ['json', 'brief.json', '{"title":""}', null],
  ['markdown', 'brief.md', '# Old', null],
  ['markdown', 'brief.md', 'PK\x00', 'conflict'],
  ['hypothesis', 'old.hypothesis.json', '[]', null],
] as const)('%s in the place of %s, which holds %j', async (format, name, content, code) => {
  expect((await refuseDestination(await withFile(name, content), format))?.code ?? null).toBe(code)
})

test.skipIf(process.platform === 'win32')('refuses a device', async () => {
  expect(await refuseDestination('/dev/null', 'pdf')).toMatchObject({
    message: '/dev/null is not an ordinary file.',
  })
})
