import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyNotebook } from '../../shared/notebook/notebook'
import type { Library } from '../store/library'
import { createNotebook } from '../store/notebook-store'
import { createEventBus } from './events'
import { createOpenNotebooks } from './open-notebooks'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'postil-open-'))
  const notebook = emptyNotebook('nb_1', 'Tides', '2026-01-01T00:00:00.000Z')
  const created = await createNotebook(dir, notebook, { holder: 'the test' })
  if (!created.ok) throw new Error(created.error.message)
  await created.value.close()
})
afterEach(() => rm(dir, { recursive: true }))

function openNotebooks(folderOf: Library['folderOf'] = () => dir) {
  // Nothing else of the library is asked for.
  const library = { folderOf } as Library
  return createOpenNotebooks(library, createEventBus(), 'the test', () => {})
}

test('a notebook is opened once, however many ask', async () => {
  const notebooks = openNotebooks()
  const [first, second] = await Promise.all([notebooks.get('nb_1'), notebooks.openAgain('nb_1')])
  expect(first.ok).toBe(true)
  expect(second).toBe(first)
  await notebooks.closeAll()
})

test('a failure is not remembered, nor a bug', async () => {
  const answers = [() => null, () => expect.fail('a bug'), () => dir]
  const notebooks = openNotebooks(() => answers.shift()?.() ?? null)
  expect(await notebooks.get('nb_1')).toMatchObject({ error: { code: 'not-found' } })
  await expect(notebooks.get('nb_1')).rejects.toThrow('a bug')
  expect(await notebooks.get('nb_1')).toMatchObject({ ok: true })
  await notebooks.closeAll()
})

test('a read-only notebook is loaded again when a window opens it, and may be writable then', async () => {
  const journal = path.join(dir, 'journal.ndjson')
  const sound = await readFile(journal)
  await writeFile(journal, 'damage\n')
  const notebooks = openNotebooks()
  const damaged = await notebooks.get('nb_1')
  expect(damaged.ok && damaged.value.store.readOnly?.code).toBe('corrupt')

  await writeFile(journal, sound)
  const [one, two] = await Promise.all([notebooks.openAgain('nb_1'), notebooks.openAgain('nb_1')])
  expect(one.ok && one.value.store.readOnly).toBeNull()
  expect(two).toBe(one)
  expect(await notebooks.get('nb_1')).toBe(one)
  await notebooks.closeAll()
})
