import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MIGRATIONS } from '../../shared/notebook/migrations/all-migrations'
import { migrator, type Migration } from '../../shared/notebook/migrations/migrations'
import { openNotebook } from './notebook-store'
import { seal } from './seal'
import { addDocument, addHighlight, addNote, create, inFolder, open, OPTIONS, unwrap } from './store-fixtures'

/**
 * An example: pretend that version 1 had no title, called the text of a note "body", and that
 * version 2 has what this program has.
 */
const example: Migration = {
  from: 1,
  parts: {
    notebook: (data) => {
      const old = data as { title: string; notes: Record<string, object> }
      return { ...old, title: 'From version 1', notes: renamed(old.notes) }
    },
    change: (data) => {
      const old = data as { command?: { type: string; body?: string } }
      if (old.command?.type !== 'note.create') return old
      const { body, ...command } = old.command
      return { ...old, command: { ...command, text: body } }
    },
  },
}

function renamed(notes: Record<string, object>): Record<string, object> {
  const rename = ({ body, ...note }: { body?: string }) => ({ ...note, text: body })
  return Object.fromEntries(Object.entries(notes).map(([id, note]) => [id, rename(note)]))
}

const one = migrator([])
const two = migrator([example])

describe('the list of migrations', () => {
  test('is refused at start when a step is missing or there twice', () => {
    expect(() => migrator([{ from: 2, parts: {} }])).toThrow('migration 1')
    expect(() => migrator([example, { from: 3, parts: {} }])).toThrow('migration 2')
    expect(() => migrator([example, example])).toThrow('migration 2')
    expect(MIGRATIONS.current).toBe(2)
  })

  test('applies each step from the version of the data on, in order', () => {
    const add = (n: number): Migration => ({
      from: n,
      parts: { document: (data) => `${String(data)}${String(n)}` },
    })
    const four = migrator([add(1), add(2), add(3)])
    expect(four.current).toBe(4)
    expect(four.migrate('document', 1, '')).toEqual({ ok: true, value: '123' })
    expect(four.migrate('document', 3, '')).toEqual({ ok: true, value: '3' })
    expect(four.migrate('document', 4, 'x')).toEqual({ ok: true, value: 'x' })
    expect(four.migrate('history', 1, 'x')).toEqual({ ok: true, value: 'x' })
    expect(four.migrate('document', 5, '')).toMatchObject({ ok: false, error: { code: 'newer-version' } })
    for (const version of [0, -1, 1.5, '1', null, undefined]) {
      expect(four.migrate('document', version, '')).toMatchObject({ ok: false, error: { code: 'corrupt' } })
    }
  })
})

/** Rewrites a sealed file by hand. */
async function rewrite(path: string, edit: (data: Record<string, unknown>) => void): Promise<void> {
  const { data } = JSON.parse(await readFile(path, 'utf8')) as { data: Record<string, unknown> }
  edit(data)
  await writeFile(path, `${seal(JSON.stringify(data)).text}\n`)
}

test('a notebook of an earlier version is brought up to date, snapshot and journal', () =>
  inFolder(async (dir) => {
    const store = await create(dir, { migrator: one })
    unwrap(await store.commit(addNote(1)))
    unwrap(await store.commit(addDocument(1)))
    unwrap(await store.commit(addHighlight(1, 1)))
    await store.close()
    await rewrite(join(dir, 'notebook.json'), (data) => {
      const { notes } = data as {
        notes: Record<string, { text?: string; body?: string }>
      }
      delete data['title']
      for (const note of Object.values(notes)) {
        note.body = note.text ?? ''
        delete note.text
      }
    })
    const journal = join(dir, 'journal.ndjson')
    const old = { kind: 'command', at: '2026-03-01T10:00:00.000Z', command: oldNote }
    const line = seal(JSON.stringify({ revision: 4, change: old })).text
    await writeFile(journal, `${await readFile(journal, 'utf8')}${line}\n`)

    const again = await open(dir, { migrator: two })
    expect(again.readOnly).toBeNull()
    expect(again.state.notebook.title).toBe('From version 1')
    expect(again.state.notebook.notes['note_1']?.text).toBe('Note 1')
    expect(again.state.notebook.notes['note_2']?.text).toBe('from the journal')
    unwrap(await again.commit(addNote(3)))
    await again.close()
    for (const name of [
      'notebook.json',
      'history.json',
      'documents/doc_1/annotations.json',
      'journal.ndjson',
    ]) {
      expect((await readFile(join(dir, name), 'utf8')).split('\n')[0]).toContain('"schemaVersion":2')
    }
    const third = await open(dir, { migrator: two })
    expect(third.state).toEqual(again.state)
    await third.close()
    expect(await openNotebook(dir, { ...OPTIONS, migrator: one })).toMatchObject({
      ok: false,
      error: { code: 'newer-version' },
    })
  }))

const oldNote = {
  type: 'note.create',
  id: 'note_2',
  target: { kind: 'notebook' },
  annotationId: null,
  body: 'from the journal',
}

async function contents(dir: string): Promise<Record<string, string>> {
  const names = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(file, 'base64')] as const)),
  )
}

describe('a notebook of a newer version is refused and left byte for byte as it is', () => {
  const newer = (data: Record<string, unknown>) => {
    data['schemaVersion'] = 99
    data['surprise'] = true
  }
  const cases: Record<string, (dir: string) => Promise<void>> = {
    'a sealed manifest': (dir) => rewrite(join(dir, 'notebook.json'), newer),
    'a manifest of another form': (dir) =>
      writeFile(join(dir, 'notebook.json'), '{ "schemaVersion": 98, "x": [] }'),
    'a manifest in another envelope': (dir) =>
      writeFile(join(dir, 'notebook.json'), '{"crc":"12","data":{"schemaVersion":7}}'),
    'the journal': async (dir) => {
      const header = seal('{"format":"postil-journal","schemaVersion":99,"base":3,"extra":1}').text
      await writeFile(join(dir, 'journal.ndjson'), `${header}\n`)
    },
    'a journal of another form': (dir) =>
      writeFile(join(dir, 'journal.ndjson'), '{"schemaVersion":3}\n{"torn'),
  }
  test.each(Object.entries(cases))('%s', (_, prepare) =>
    inFolder(async (dir) => {
      const store = await create(dir)
      unwrap(await store.commit(addNote(1)))
      await store.close()
      await prepare(dir)
      await writeFile(join(dir, 'notebook.json.1-1.tmp'), 'left by a crash')
      const before = await contents(dir)
      expect(await openNotebook(dir, OPTIONS)).toMatchObject({
        ok: false,
        error: {
          code: 'newer-version',
          message: expect.stringContaining('newer version of Postil') as string,
        },
      })
      expect(await contents(dir)).toEqual(before)
    }),
  )
})
