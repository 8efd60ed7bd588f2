import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listBackups, superfluous, type BackupInfo } from './backups'
import { nodeFiles } from './files'
import { FaultyFiles } from './faulty-files'
import { openNotebook } from './notebook-store'
import { restoreBackup } from './restore'
import { addDocument, addHighlight, addNote, create, inFolder, open, OPTIONS, unwrap } from './store-fixtures'

const MINUTE = 60_000
const list = (dir: string) => listBackups({ dir, files: nodeFiles })

describe('backups', () => {
  test('are made after a checkpoint when the last is ten minutes old and something changed', () =>
    inFolder(async (dir) => {
      let time = Date.parse('2026-03-01T10:00:00Z')
      const store = await create(dir, { now: () => time })
      const step = async (n: number, minutes: number) => {
        time += minutes * MINUTE
        unwrap(await store.commit(addNote(n)))
        unwrap(await store.checkpoint())
        return (await list(dir)).map(({ revision }) => revision)
      }
      expect(await step(1, 0)).toEqual([1])
      expect(await step(2, 9)).toEqual([1])
      expect(await step(3, 2)).toEqual([3, 1])
      time += 60 * MINUTE
      unwrap(await store.checkpoint())
      expect((await list(dir)).length).toBe(2)
      unwrap(await store.close())
    }))

  test('keep the ten newest, and the last of each of seven days', () => {
    const day = 24 * 60 * MINUTE
    const start = Date.parse('2026-03-31T23:00:00Z')
    const today = Array.from({ length: 15 }, (_, n) => start - n * 20 * MINUTE)
    const before = Array.from({ length: 9 }, (_, n) => [
      start - (n + 1) * day,
      start - (n + 1) * day - MINUTE,
    ]).flat()
    const backups: BackupInfo[] = [...today, ...before].map((takenAt, n) => ({
      takenAt,
      revision: n,
      name: String(n),
    }))
    const gone = superfluous(backups)
    const kept = backups.filter((backup) => !gone.includes(backup)).map(({ takenAt }) => takenAt)
    expect(kept).toEqual([
      ...today.slice(0, 10),
      ...Array.from({ length: 6 }, (_, n) => start - (n + 1) * day),
    ])
  })

  test('that fail are a warning; the notebook goes on', () =>
    inFolder(async (dir) => {
      const store = await create(dir)
      await writeFile(join(dir, 'backups'), 'a file in the way')
      unwrap(await store.commit(addNote(1)))
      unwrap(await store.checkpoint())
      expect(store.warnings.join()).toContain('No backup was made.')
      expect(store.readOnly).toBeNull()
      unwrap(await store.close())
    }))
})

/** A notebook with a backup at revision 3 and two more changes. */
async function withBackup(dir: string): Promise<string> {
  const store = await create(dir)
  for (const change of [addDocument(1), addHighlight(1, 1), addNote(1)]) unwrap(await store.commit(change))
  unwrap(await store.checkpoint())
  for (const change of [addNote(2), addHighlight(2, 1)]) unwrap(await store.commit(change))
  unwrap(await store.close())
  const name = (await list(dir))[0]?.name
  if (name === undefined) throw new Error('no backup was made')
  return name
}

describe('restoring a backup', () => {
  test('gives the notebook of that time and keeps the files it replaces', () =>
    inFolder(async (dir) => {
      const name = await withBackup(dir)
      const journal = await readFile(join(dir, 'journal.ndjson'))
      const aside = unwrap(await restoreBackup(dir, name, { ...OPTIONS, now: () => 55 }))
      expect(aside).toBe('replaced-55')
      expect(await readFile(join(dir, aside, 'journal.ndjson'))).toEqual(journal)
      expect(await readdir(join(dir, aside, 'documents', 'doc_1'))).toContain('annotations.json')
      const store = await open(dir)
      expect(store.warnings).toEqual([])
      expect(Object.keys(store.state.notebook.notes)).toEqual(['note_1'])
      expect(Object.keys(store.state.notebook.annotations)).toEqual(['ann_1'])
      expect(store.state.revision).toBe(3)
      unwrap(await store.commit(addNote(2)))
      unwrap(await store.close())
      expect((await open(dir).then(async (again) => (await again.close(), again.state))).revision).toBe(4)
    }))

  test('brings back a notebook that no longer opens', () =>
    inFolder(async (dir) => {
      const name = await withBackup(dir)
      for (const file of ['notebook.json', 'notebook.previous.json']) await writeFile(join(dir, file), 'lost')
      expect(await openNotebook(dir, OPTIONS)).toMatchObject({ ok: false, error: { code: 'corrupt' } })
      unwrap(await restoreBackup(dir, name, OPTIONS))
      const store = await open(dir)
      expect(Object.keys(store.state.notebook.notes)).toEqual(['note_1'])
      await store.close()
    }))

  test('refuses a damaged backup, a name that is none, and a notebook that is open, and moves nothing', () =>
    inFolder(async (dir) => {
      const name = await withBackup(dir)
      const store = await open(dir)
      expect(await restoreBackup(dir, name, OPTIONS)).toMatchObject({ ok: false, error: { code: 'locked' } })
      await store.close()
      for (const bad of ['../notebook.json', '', name.replace('2', '3')]) {
        expect(await restoreBackup(dir, bad, OPTIONS)).toMatchObject({ ok: false })
      }
      const path = join(dir, 'backups', name)
      const bytes = await readFile(path)
      bytes[200] = (bytes[200] ?? 0) ^ 1
      await writeFile(path, bytes)
      expect(await restoreBackup(dir, name, OPTIONS)).toMatchObject({ ok: false, error: { code: 'corrupt' } })
      const again = await open(dir)
      expect(again.state).toEqual(store.state)
      await again.close()
    }))

  test('that is cut short at any point can be done again', { timeout: 60_000 }, async () => {
    for (let at = 1; ; at += 1) {
      const done = await inFolder(async (dir) => {
        const name = await withBackup(dir)
        const files = new FaultyFiles({ kind: 'crash', at })
        await restoreBackup(dir, name, { ...OPTIONS, fs: files })
        const half = await openNotebook(dir, OPTIONS)
        // Before, after, or plainly damaged: never something in between that looks sound.
        if (half.ok) {
          const notes = Object.keys(half.value.state.notebook.notes).length
          const highlights = Object.keys(half.value.state.notebook.annotations).length
          expect([
            [1, 1],
            [2, 2],
          ]).toContainEqual([notes, highlights])
          await half.value.close()
        } else expect(half.error.code).toBe('corrupt')
        unwrap(await restoreBackup(dir, name, OPTIONS))
        const store = await open(dir)
        expect(Object.keys(store.state.notebook.notes)).toEqual(['note_1'])
        expect(Object.keys(store.state.notebook.annotations)).toEqual(['ann_1'])
        await store.close()
        return !files.hit
      })
      if (done) break
    }
  })

  test('says in a folder without a manifest that there are backups', () =>
    inFolder(async (dir) => {
      await withBackup(dir)
      await rm(join(dir, 'notebook.json'))
      await rm(join(dir, 'notebook.previous.json'))
      expect(await openNotebook(dir, OPTIONS)).toMatchObject({
        ok: false,
        error: { code: 'corrupt', hint: expect.stringContaining('Restore a backup') as string },
      })
    }))
})
