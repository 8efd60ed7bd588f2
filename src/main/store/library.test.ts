import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyNotebook } from '../../shared/notebook/notebook'
import { DEFAULT_PREFERENCES } from '../../shared/rpc/default-preferences'
import { FaultyFiles } from './faulty-files'
import { openLibrary } from './library'
import { createNotebook } from './notebook-store'
import { seal } from './seal'
import { AT, inFolder, OPTIONS, unwrap } from './store-fixtures'

const openIn = async (dir: string, time = AT) =>
  unwrap(await openLibrary(dir, { now: () => Date.parse(time) }))

async function makeNotebook(dir: string, id: 'nb_a' | 'nb_b', title: string): Promise<void> {
  const folder = join(dir, 'notebooks', id)
  const store = unwrap(await createNotebook(folder, emptyNotebook(id, title, AT), OPTIONS))
  await store.close()
}

describe('the library', () => {
  test('is new once, and remembers notebooks and preferences', () =>
    inFolder(async (dir) => {
      const library = await openIn(dir)
      expect(library.isNew).toBe(true)
      expect(library.view()).toEqual({ notebooks: [], preferences: DEFAULT_PREFERENCES })
      unwrap(await library.add('nb_a', 'Tides'))
      unwrap(await library.add('nb_b', 'Elsewhere', join(dir, 'other')))
      const preferences = unwrap(
        await library.setPreferences({ theme: 'dark', paneSizes: { reader: [30, 70] } }),
      )
      expect(preferences).toEqual({ ...DEFAULT_PREFERENCES, theme: 'dark', paneSizes: { reader: [30, 70] } })
      unwrap(await library.close())

      const again = await openIn(dir, '2026-03-02T10:00:00.000Z')
      expect(again.isNew).toBe(false)
      unwrap(await again.touch('nb_b'))
      expect(again.view().preferences.lastNotebook).toBe('nb_b')
      unwrap(await again.rename('nb_a', 'High tides'))
      expect(again.view().notebooks).toEqual([
        { id: 'nb_b', title: 'Elsewhere', openedAt: '2026-03-02T10:00:00.000Z' },
        { id: 'nb_a', title: 'High tides', openedAt: AT },
      ])
      expect(again.folderOf('nb_a')).toBe(join(dir, 'notebooks', 'nb_a'))
      expect(again.folderOf('nb_b')).toBe(join(dir, 'other'))
      expect(again.folderOf('nb_c')).toBeNull()
      expect(again.titleOf('nb_a')).toBe('High tides')
      expect((await openIn(dir)).view()).toEqual(again.view())
    }))

  test('writes many changes at once in a few writes', () =>
    inFolder(async (dir) => {
      const files = new FaultyFiles({ kind: 'crash', at: Infinity })
      const library = unwrap(await openLibrary(dir, { fs: files }))
      const before = files.count
      const sizes = Array.from({ length: 50 }, (_, n) =>
        library.setPreferences({ readerFontSize: 12 + (n % 20) }),
      )
      for (const written of await Promise.all(sizes)) unwrap(written)
      expect(files.count - before).toBeLessThan(40)
      expect((await openIn(dir)).view().preferences.readerFontSize).toBe(21)
    }))

  test('does not lose what another program writes meanwhile', () =>
    inFolder(async (dir) => {
      const [one, two] = [await openIn(dir), await openIn(dir)]
      await Promise.all([one.add('nb_a', 'A'), two.add('nb_b', 'B'), one.setPreferences({ author: 'Ada' })])
      const both = await openIn(dir)
      expect(
        both
          .view()
          .notebooks.map(({ id }) => id)
          .sort(),
      ).toEqual(['nb_a', 'nb_b'])
      expect(both.view().preferences.author).toBe('Ada')
      unwrap(await two.touch('nb_b'))
      expect(two.titleOf('nb_a')).toBe('A')
    }))

  test('refuses a preference that makes no sense and keeps the others', () =>
    inFolder(async (dir) => {
      const library = await openIn(dir)
      expect(await library.setPreferences({ readerFontSize: -1 })).toMatchObject({
        ok: false,
        error: { code: 'bad-input' },
      })
      expect(library.view().preferences).toEqual(DEFAULT_PREFERENCES)
    }))

  test('starts a preference it does not know yet with its default', () =>
    inFolder(async (dir) => {
      const stored = { schemaVersion: 1, notebooks: [], preferences: { theme: 'dark' } }
      await writeFile(join(dir, 'library.json'), `${seal(JSON.stringify(stored)).text}\n`)
      expect((await openIn(dir)).view().preferences).toEqual({ ...DEFAULT_PREFERENCES, theme: 'dark' })
    }))

  test('never makes a folder of something that is not an id', () =>
    inFolder(async (dir) => {
      const library = await openIn(dir)
      expect(() => library.newFolder('nb_../../x')).toThrow('not a notebook id')
    }))
})

describe('a library that is lost', () => {
  const ways: Record<string, (dir: string) => Promise<void>> = {
    'because it was removed': (dir) => rm(join(dir, 'library.json'), { force: true }),
    'because it is null': (dir) => writeFile(join(dir, 'library.json'), 'null'),
    'because it is a list': (dir) => writeFile(join(dir, 'library.json'), '[]'),
    'because it is not UTF-8': (dir) => writeFile(join(dir, 'library.json'), Buffer.from([0xff, 0xfe])),
  }
  test.each(Object.entries(ways))('%s is made anew from the notebooks in the folder', (_, lose) =>
    inFolder(async (dir) => {
      await makeNotebook(dir, 'nb_a', 'Tides')
      await makeNotebook(dir, 'nb_b', 'Winds')
      await writeFile(join(dir, 'notebooks', 'nb_b', 'notebook.json'), 'damaged')
      await mkdir(join(dir, 'notebooks', 'not a notebook'))
      await mkdir(join(dir, 'notebooks', 'nb_empty'))
      await lose(dir)
      const library = await openIn(dir)
      expect(library.isNew).toBe(false)
      const titles = library.view().notebooks.map(({ title }) => title)
      expect(titles.sort()).toEqual(['Tides', 'Winds'])
      unwrap(await library.setPreferences({ author: 'Ada' }))
      expect((await openIn(dir)).view()).toEqual(library.view())
      expect((await openIn(dir)).warnings).toEqual([])
    }),
  )

  test('lists a notebook by its own id, whatever its folder is called', () =>
    inFolder(async (dir) => {
      await makeNotebook(dir, 'nb_a', 'Tides')
      const folder = join(dir, 'notebooks', 'copied from a stick')
      await rename(join(dir, 'notebooks', 'nb_a'), folder)
      const library = await openIn(dir)
      expect(library.view().notebooks).toMatchObject([{ id: 'nb_a', title: 'Tides' }])
      expect(library.folderOf('nb_a')).toBe(folder)
    }))

  test('is kept as evidence, and its previous version is used when there is one', () =>
    inFolder(async (dir) => {
      const library = await openIn(dir)
      unwrap(await library.setPreferences({ author: 'Ada' }))
      unwrap(await library.setPreferences({ theme: 'dark' }))
      await writeFile(join(dir, 'library.json'), 'damaged')
      const again = await openIn(dir)
      expect(again.view().preferences).toMatchObject({ author: 'Ada', theme: 'system' })
      unwrap(await again.setPreferences({ theme: 'light' }))
      const evidence = (await readdir(dir)).find((name) => name.startsWith('library.json.corrupt-'))
      expect(await readFile(join(dir, evidence ?? ''), 'utf8')).toBe('damaged')
    }))

  test('of a newer version is refused and left as it is', () =>
    inFolder(async (dir) => {
      const newer = `${seal('{"schemaVersion":9,"books":[]}').text}\n`
      await writeFile(join(dir, 'library.json'), newer)
      expect(await openLibrary(dir)).toMatchObject({ ok: false, error: { code: 'newer-version' } })
      expect(await readFile(join(dir, 'library.json'), 'utf8')).toBe(newer)
    }))

  test('moved with its notebooks finds them in their new place', () =>
    inFolder(async (dir) => {
      const [old, moved] = [join(dir, 'old'), join(dir, 'moved')]
      await makeNotebook(old, 'nb_a', 'Tides')
      unwrap(await (await openIn(old)).add('nb_a', 'Tides'))
      await rename(old, moved)
      expect((await openIn(moved)).folderOf('nb_a')).toBe(join(moved, 'notebooks', 'nb_a'))
    }))
})
