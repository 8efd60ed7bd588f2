import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, afterAll, describe, expect, test } from 'vitest'
import { FaultyFiles } from './faulty-files'
import { openNotebook } from './notebook-store'
import { addNote, change, create, inFolder, makeFolder, open, OPTIONS, unwrap } from './store-fixtures'
import { EXPECTED, work } from './store-scenario'

const LAST = EXPECTED.length - 1
let sample = ''

/** A notebook as a process leaves it that is killed in the middle of its work: snapshots and a journal. */
beforeAll(async () => {
  sample = await makeFolder()
  const whole = new FaultyFiles({ kind: 'crash', at: Infinity })
  await inFolder(async (dir) => {
    await work(dir, whole)
  })
  // The first moment at which everything is acknowledged and the last checkpoint has not begun.
  let at = whole.count
  for (let acknowledged = LAST; acknowledged === LAST; at -= 1) {
    await rm(sample, { recursive: true, force: true })
    acknowledged = (await work(sample, new FaultyFiles({ kind: 'crash', at }))).acknowledged
  }
  await rm(sample, { recursive: true, force: true })
  await work(sample, new FaultyFiles({ kind: 'crash', at: at + 2 }))
})
afterAll(() => rm(sample, { recursive: true, force: true }))

function inCopy(run: (dir: string) => Promise<void>): Promise<void> {
  return inFolder(async (dir) => {
    await cp(sample, dir, { recursive: true })
    await run(dir)
  })
}

async function flip(path: string, position: number): Promise<void> {
  const bytes = await readFile(path)
  bytes[position] = (bytes[position] ?? 0) ^ 0x15
  await writeFile(path, bytes)
}

async function namesUnder(dir: string): Promise<string[]> {
  return (await readdir(dir, { recursive: true })).sort()
}

describe('a changed byte', () => {
  const parts = [
    'notebook.json',
    'history.json',
    'documents/doc_1/annotations.json',
    'documents/doc_2/annotations.json',
    'notebook.previous.json',
    'documents/doc_1/annotations.previous.json',
    'journal.previous.ndjson',
  ]
  test.each(parts)('anywhere in %s loses nothing', { timeout: 60_000 }, async (part) => {
    const { length } = await readFile(join(sample, part))
    const step = Math.max(1, Math.floor(length / 40))
    for (let position = 0; position < length; position += step) {
      await inCopy(async (dir) => {
        await flip(join(dir, part), position)
        const store = await open(dir)
        expect(store.readOnly).toBeNull()
        expect(store.state).toEqual(EXPECTED[LAST])
        await store.close()
        const again = await open(dir)
        expect(again.state).toEqual(EXPECTED[LAST])
        expect(again.warnings).toEqual([])
        await again.close()
      })
    }
  })

  test('in a part is reported, and the bad file is kept as evidence', () =>
    inCopy(async (dir) => {
      await flip(join(dir, 'history.json'), 100)
      const bad = await readFile(join(dir, 'history.json'))
      const store = await open(dir, { now: () => 1234 })
      expect(store.warnings.join()).toContain('history.json')
      await store.close()
      expect(await readFile(join(dir, 'history.json.corrupt-1234'))).toEqual(bad)
    }))

  test('in a complete line of the journal makes the notebook read-only at the last certain state', async () => {
    const bytes = await readFile(join(sample, 'journal.ndjson'))
    const lines = bytes.toString().split('\n').slice(0, -1)
    const base = LAST - (lines.length - 1)
    for (let position = 0; position < bytes.length - 1; position += 7) {
      await inCopy(async (dir) => {
        const path = join(dir, 'journal.ndjson')
        await flip(path, position)
        const before = await readFile(path)
        const store = await open(dir)
        const line = bytes.subarray(0, position).toString().split('\n').length - 1
        expect(store.readOnly).toMatchObject({ code: 'corrupt' })
        expect(store.state).toEqual(EXPECTED[Math.max(base, base + line - 1)])
        expect(await store.commit(addNote(9))).toMatchObject({ ok: false, error: { code: 'read-only' } })
        expect(await store.checkpoint()).toMatchObject({ ok: false, error: { code: 'read-only' } })
        unwrap(await store.close())
        expect(await readFile(path)).toEqual(before)
      })
    }
  })

  test('in every copy of a part is a clear error that changes nothing', () =>
    inCopy(async (dir) => {
      for (const name of ['notebook.json', 'notebook.previous.json']) await flip(join(dir, name), 90)
      const names = await namesUnder(dir)
      const opened = await openNotebook(dir, OPTIONS)
      expect(opened).toMatchObject({ ok: false, error: { code: 'corrupt' } })
      expect(opened.ok ? '' : opened.error.message).toContain('notebook.json is damaged')
      expect(await namesUnder(dir)).toEqual(names)
    }))
})

test('a document untouched for many checkpoints still has a second copy', () =>
  inCopy(async (dir) => {
    for (let n = 10; n < 15; n += 1) {
      const store = await open(dir)
      unwrap(await store.commit(addNote(n)))
      await store.close()
    }
    const path = join(dir, 'documents', 'doc_1', 'annotations.json')
    await flip(path, 200)
    const store = await open(dir)
    expect(store.state.notebook.annotations).toEqual(EXPECTED[LAST]?.notebook.annotations)
    expect(store.state.revision).toBe(LAST + 5)
    await store.close()
  }))

describe('the end of the journal', () => {
  test(
    'cut at any byte of the last line is set aside, and nothing before it is lost',
    { timeout: 60_000 },
    async () => {
      const bytes = await readFile(join(sample, 'journal.ndjson'))
      const lastStart = bytes.lastIndexOf(0x0a, bytes.length - 2) + 1
      for (let length = lastStart; length <= bytes.length; length += 1) {
        await inCopy(async (dir) => {
          await truncate(join(dir, 'journal.ndjson'), length)
          const store = await open(dir, { now: () => 77 })
          const isWhole = length === bytes.length
          expect(store.state).toEqual(EXPECTED[isWhole ? LAST : LAST - 1])
          expect(store.readOnly).toBeNull()
          const isTorn = !isWhole && length > lastStart
          expect(store.warnings.length).toBe(isTorn ? 1 : 0)
          unwrap(await store.commit(addNote(50)))
          await store.close()
          const evidence = join(dir, 'journal.ndjson.torn-77')
          if (isTorn) expect(await readFile(evidence)).toEqual(bytes.subarray(lastStart, length))
          const again = await open(dir)
          expect(again.state.notebook.notes['note_50']?.text).toBe('Note 50')
          await again.close()
        })
      }
    },
  )

  test('filled with zeros, as after a power cut, is set aside', () =>
    inCopy(async (dir) => {
      const path = join(dir, 'journal.ndjson')
      const bytes = await readFile(path)
      await writeFile(path, Buffer.concat([bytes, Buffer.alloc(4096)]))
      const store = await open(dir)
      expect(store.state).toEqual(EXPECTED[LAST])
      expect(store.readOnly).toBeNull()
      await store.close()
    }))
})

describe('files that are not what they should be', () => {
  const bad = {
    nothing: '',
    null: 'null',
    zero: '0',
    list: '[]',
    'an empty object': '{}',
    'bad UTF-8': Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
    zeros: Buffer.alloc(2000),
    'a sealed null':
      '{"checksum":"74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b","data":null}\n',
  }
  test.each(Object.entries(bad))(
    '%s in place of the snapshot is never taken for an empty notebook',
    (_, content) =>
      inCopy(async (dir) => {
        for (const name of ['notebook.json', 'documents/doc_1/annotations.json', 'history.json']) {
          await writeFile(join(dir, name), content)
        }
        const store = await open(dir)
        expect(store.state).toEqual(EXPECTED[LAST])
        await store.close()
        await writeFile(join(dir, 'notebook.json'), content)
        await writeFile(join(dir, 'notebook.previous.json'), content)
        expect(await openNotebook(dir, OPTIONS)).toMatchObject({ ok: false, error: { code: 'corrupt' } })
      }),
  )

  test.each(Object.entries(bad))('%s in place of the journal makes the notebook read-only', (_, content) =>
    inCopy(async (dir) => {
      await writeFile(join(dir, 'journal.ndjson'), content)
      const store = await open(dir)
      expect(store.readOnly).toMatchObject({ code: 'corrupt' })
      await store.close()
    }),
  )

  test('a journal that is gone makes the notebook read-only', () =>
    inCopy(async (dir) => {
      await rm(join(dir, 'journal.ndjson'))
      const store = await open(dir)
      expect(store.readOnly?.message).toContain('The journal of changes is missing.')
      await store.close()
    }))

  test('a file that cannot be read is an error, not an empty notebook', () =>
    inCopy(async (dir) => {
      const files = new FaultyFiles({ kind: 'error', at: 2 })
      expect(await openNotebook(dir, { ...OPTIONS, fs: files })).toMatchObject({
        ok: false,
        error: { code: 'disk' },
      })
      const store = await open(dir)
      expect(store.state).toEqual(EXPECTED[LAST])
      await store.close()
    }))

  test('an old manifest put back is seen through, and everything is recovered', () =>
    inFolder(async (dir) => {
      const old = await threeCheckpoints(dir)
      await writeFile(join(dir, 'notebook.json'), old.manifest)
      const again = await open(dir)
      expect(again.state.notebook.title).toBe('Title 3')
      expect(again.warnings.join()).toContain('recovered')
      await again.close()
    }))

  test('an old snapshot put back beside a newer journal is shown, but not built upon', () =>
    inFolder(async (dir) => {
      const old = await threeCheckpoints(dir)
      await writeFile(join(dir, 'notebook.json'), old.manifest)
      await writeFile(join(dir, 'history.json'), old.history)
      const again = await open(dir)
      expect(again.readOnly?.message).toContain('Changes 1 to 2 are missing or damaged.')
      expect(again.state.notebook.title).toBe('Tides')
      await again.close()
    }))
})

/** Makes a notebook with three checkpoints; gives its files as they were before them. */
async function threeCheckpoints(dir: string) {
  const store = await create(dir)
  const manifest = await readFile(join(dir, 'notebook.json'))
  const history = await readFile(join(dir, 'history.json'))
  for (let n = 1; n <= 3; n += 1) {
    unwrap(await store.commit(change({ type: 'notebook.rename', title: `Title ${String(n)}` })))
    unwrap(await store.checkpoint())
  }
  await store.close()
  return { manifest, history }
}
