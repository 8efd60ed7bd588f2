import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FIRST_BRIEF } from '../../shared/notebook/brief'
import { describe, expect, test } from 'vitest'
import { addDocument, addHighlight, addNote, change, create, freshNotebook } from './store-fixtures'
import { inFolder, open, OPTIONS, unwrap } from './store-fixtures'
import { createNotebook, openNotebook } from './notebook-store'

describe('a notebook on disk', () => {
  test('is the same after closing and opening, with what can be undone', () =>
    inFolder(async (dir) => {
      const store = await create(dir)
      for (const step of [
        addDocument(1),
        addDocument(2),
        addHighlight(1, 1),
        addHighlight(2, 2),
        addNote(1),
      ]) {
        unwrap(await store.commit(step))
      }
      const before = store.state
      unwrap(await store.close())
      const again = await open(dir)
      expect(again.state).toEqual(before)
      expect(again.warnings).toEqual([])
      unwrap(await again.commit({ kind: 'undo', at: '2026-03-01T10:05:00.000Z' }))
      expect(again.state.notebook.notes).toEqual({})
      expect(again.state.revision).toBe(6)
      unwrap(await again.close())
    }))

  test('has the files the design names', () =>
    inFolder(async (dir) => {
      const store = await create(dir)
      unwrap(await store.commit(addDocument(1)))
      unwrap(await store.commit(addHighlight(1, 1)))
      unwrap(await store.close())
      expect((await readdir(dir)).filter((name) => !name.includes('.previous.')).sort()).toEqual([
        'backups',
        'documents',
        'history.json',
        'journal.ndjson',
        'notebook.json',
      ])
      expect(await readdir(join(dir, 'documents', 'doc_1'))).toEqual(['annotations.json'])
    }))

  test('is written from the journal alone when it was never closed', () =>
    inFolder(async (dir) => {
      const store = await create(dir)
      const commits = Array.from({ length: 50 }, (_, n) => store.commit(addNote(n)))
      const results = await Promise.all(commits)
      expect(results.map((result) => result.ok && result.value.state.revision)).toEqual(
        Array.from({ length: 50 }, (_, n) => n + 1),
      )
      await inFolder(async (copy) => {
        await cp(dir, copy, { recursive: true })
        const again = await open(copy)
        expect(again.state).toEqual(store.state)
        await again.close()
      })
      await store.close()
    }))

  test('tells listeners of each change in order, once it is durable', () =>
    inFolder(async (dir) => {
      const store = await create(dir)
      const seen: number[] = []
      const end = store.subscribe((reduced) => {
        expect(store.state).toBe(reduced.state)
        seen.push(reduced.state.revision)
      })
      const first = store.commit(addNote(1))
      const second = store.commit(addNote(2))
      expect(store.state.revision).toBe(0)
      await Promise.all([first, second])
      end()
      await store.commit(addNote(3))
      expect(seen).toEqual([1, 2])
      await store.close()
    }))

  test('refuses a change that does not fit, and goes on', () =>
    inFolder(async (dir) => {
      const store = await create(dir)
      const results = await Promise.all([
        store.commit(addNote(1)),
        store.commit(addNote(1)),
        store.commit(addHighlight(1, 9)),
        store.commit(change({ type: 'notebook.rename', title: '' })),
        store.commit(addNote(2)),
      ])
      expect(results.map((result) => (result.ok ? 'ok' : result.error.code))).toEqual([
        'ok',
        'conflict',
        'not-found',
        'bad-input',
        'ok',
      ])
      expect(store.state.revision).toBe(2)
      await store.close()
      expect(await store.commit(addNote(3))).toMatchObject({ ok: false, error: { code: 'read-only' } })
    }))

  test('keeps in memory exactly what the journal keeps', () =>
    inFolder(async (dir) => {
      const store = await create(dir)
      unwrap(
        await store.commit(
          change({
            type: 'brief.update',
            id: FIRST_BRIEF,
            changes: { title: undefined, subtitle: 'S' },
          }),
        ),
      )
      expect(store.state.notebook.briefs[FIRST_BRIEF]?.title).toBe('')
      await store.close()
    }))

  test('refuses two documents whose folders would be one on another computer', () =>
    inFolder(async (dir) => {
      const store = await create(dir)
      const twin = addDocument(1)
      const upper = {
        ...twin,
        command: { ...('command' in twin ? twin.command : {}), id: 'doc_A' },
      } as typeof twin
      const lower = {
        ...twin,
        command: { ...('command' in twin ? twin.command : {}), id: 'doc_a' },
      } as typeof twin
      unwrap(await store.commit(upper))
      expect(await store.commit(lower)).toMatchObject({ ok: false, error: { code: 'conflict' } })
      await store.close()
    }))
})

describe('making a notebook', () => {
  test('makes the folders it needs', () =>
    inFolder(async (dir) => {
      const store = await create(join(dir, 'a', 'b'))
      await store.close()
      expect(await readdir(join(dir, 'a', 'b'))).toContain('notebook.json')
    }))

  test('refuses a folder that holds a notebook', () =>
    inFolder(async (dir) => {
      await (await create(dir)).close()
      expect(await createNotebook(dir, freshNotebook(), OPTIONS)).toMatchObject({
        ok: false,
        error: { code: 'conflict', message: 'There is already a notebook in this folder.' },
      })
      await (await open(dir)).close()
    }))

  test('refuses a folder with other files and leaves it as it is', () =>
    inFolder(async (dir) => {
      await writeFile(join(dir, 'thesis.docx'), 'mine')
      expect(await createNotebook(dir, freshNotebook(), OPTIONS)).toMatchObject({
        ok: false,
        error: { code: 'conflict' },
      })
      expect(await readdir(dir)).toEqual(['thesis.docx'])
    }))

  test('does not mind what a file manager left', () =>
    inFolder(async (dir) => {
      await writeFile(join(dir, '.DS_Store'), '')
      await (await create(dir)).close()
    }))

  test('opening a folder without a notebook, or no folder, says so', () =>
    inFolder(async (dir) => {
      await mkdir(join(dir, 'empty'))
      for (const name of ['empty', 'absent']) {
        const opened = await openNotebook(join(dir, name), OPTIONS)
        expect(opened).toMatchObject({ ok: false, error: { code: 'not-found' } })
      }
      expect(await readdir(join(dir, 'empty'))).toEqual([])
    }))
})

describe('a checkpoint', () => {
  const journalOf = (dir: string) => readFile(join(dir, 'journal.ndjson'), 'utf8')

  test('is made when nothing has changed for a while', () =>
    inFolder(async (dir) => {
      const store = await create(dir, { idleMs: 30 })
      unwrap(await store.commit(addNote(1)))
      expect((await journalOf(dir)).split('\n').length).toBe(3)
      await expect.poll(async () => (await journalOf(dir)).split('\n').length, { timeout: 3000 }).toBe(2)
      await store.close()
    }))

  test('is made when the journal has four megabytes', () =>
    inFolder(async (dir) => {
      const store = await create(dir)
      for (let n = 1; n <= 5; n += 1) unwrap(await store.commit(addNote(n, 'x'.repeat(900_000))))
      await store.close()
      expect(store.state.revision).toBe(5)
      expect((await stat(join(dir, 'journal.previous.ndjson'))).size).toBeGreaterThan(4_000_000)
    }))

  test('writes only what changed', () =>
    inFolder(async (dir) => {
      const store = await create(dir)
      for (const step of [addDocument(1), addDocument(2), addHighlight(1, 1), addHighlight(2, 2)]) {
        unwrap(await store.commit(step))
      }
      unwrap(await store.checkpoint())
      const inodeOf = async (n: number) =>
        (await stat(join(dir, 'documents', `doc_${String(n)}`, 'annotations.json'))).ino
      const before = [await inodeOf(1), await inodeOf(2)]
      unwrap(await store.commit(addHighlight(3, 2, 0, 4)))
      unwrap(await store.checkpoint())
      expect([(await inodeOf(1)) === before[0], (await inodeOf(2)) === before[1]]).toEqual([true, false])
      const journal = await stat(join(dir, 'journal.ndjson'))
      unwrap(await store.checkpoint())
      expect((await stat(join(dir, 'journal.ndjson'))).ino).toBe(journal.ino)
      await store.close()
    }))

  test('does not disturb changes that are made meanwhile', () =>
    inFolder(async (dir) => {
      const store = await create(dir)
      const commits: Promise<unknown>[] = []
      for (let n = 0; n < 60; n += 1) {
        commits.push(store.commit(addNote(n)))
        if (n % 7 === 0) commits.push(store.checkpoint())
      }
      const closed = store.close()
      await Promise.all(commits)
      unwrap(await closed)
      const again = await open(dir)
      expect(Object.keys(again.state.notebook.notes).length).toBe(60)
      await again.close()
    }))
})
