import { expect, test } from 'vitest'
import { openNotebook } from './notebook-store'
import { FaultyFiles } from './faulty-files'
import { addNote, create, freshNotebook, inFolder, open, OPTIONS, unwrap } from './store-fixtures'
import { createNotebook } from './notebook-store'
import { EXPECTED, work, type Outcome } from './store-scenario'

/** Opens what a fault left and compares it with the acknowledged state. Gives the revision that was found. */
async function expectRecovered(dir: string, outcome: Outcome): Promise<number> {
  if (outcome.acknowledged < 0) {
    const opened = await openNotebook(dir, OPTIONS)
    // Nothing was promised yet. Either it is all there or making it again works.
    const store = opened.ok ? opened.value : unwrap(await createNotebook(dir, freshNotebook(), OPTIONS))
    expect(store.state).toEqual(EXPECTED[0])
    await store.close()
    return 0
  }
  const store = await open(dir)
  expect(store.readOnly).toBeNull()
  const { revision } = store.state
  // The change under way when it stopped may or may not have made it; nothing else may differ.
  expect([outcome.acknowledged, outcome.acknowledged + 1]).toContain(revision)
  expect(store.state).toEqual(EXPECTED[revision])
  unwrap(await store.commit(addNote(99)))
  unwrap(await store.close())
  const again = await open(dir)
  expect(again.state.revision).toBe(revision + 1)
  expect(again.warnings).toEqual([])
  await again.close()
  return revision
}

test('the work itself gives the expected state', () =>
  inFolder(async (dir) => {
    const outcome = await work(dir, new FaultyFiles({ kind: 'crash', at: Infinity }))
    expect(outcome).toMatchObject({ acknowledged: EXPECTED.length - 1, message: null })
    expect(outcome.store?.state).toEqual(EXPECTED.at(-1))
  }))

test(
  'a crash before any file operation loses nothing that was acknowledged',
  { timeout: 120_000 },
  async () => {
    let operations = 0
    for (let at = 1; ; at += 1) {
      const done = await inFolder(async (dir) => {
        const files = new FaultyFiles({ kind: 'crash', at })
        const outcome = await work(dir, files)
        if (!files.hit) return true
        await expectRecovered(dir, outcome)
        return false
      })
      if (done) break
      operations = at
    }
    expect(operations).toBeGreaterThan(100)
  },
)

test(
  'a second crash while recovering from the first loses nothing either',
  { timeout: 120_000 },
  async () => {
    let crashes = 0
    for (let at = 20; ; at += 6) {
      const done = await inFolder(async (dir) => {
        const files = new FaultyFiles({ kind: 'crash', at })
        const outcome = await work(dir, files)
        if (!files.hit) return true
        if (outcome.acknowledged < 0) return false
        for (let second = 1 + (at % 4); second < 80; second += 4) {
          const again = new FaultyFiles({ kind: 'crash', at: second })
          const opened = await openNotebook(dir, { ...OPTIONS, fs: again })
          if (opened.ok) await opened.value.close()
          if (!again.hit) break
          crashes += 1
        }
        await expectRecovered(dir, outcome)
        return false
      })
      if (done) break
    }
    expect(crashes).toBeGreaterThan(100)
  },
)

test(
  'a full disk at any point refuses the change, says so, and reopens with everything',
  { timeout: 120_000 },
  async () => {
    let refusals = 0
    for (let at = 1; ; at += 1) {
      const done = await inFolder(async (dir) => {
        const files = new FaultyFiles({ kind: 'full', at })
        const outcome = await work(dir, files)
        if (!files.hit) return true
        if (outcome.message !== null) {
          refusals += 1
          expect(outcome.message).toContain('The disk is full')
        }
        // The tail was rolled back, so nothing that was refused comes back later.
        const revision = await expectRecovered(dir, outcome)
        expect(revision).toBe(Math.max(0, outcome.acknowledged))
        return false
      })
      if (done) break
    }
    expect(refusals).toBeGreaterThan(50)
  },
)

test(
  'a failed write or fsync at any point loses nothing that was acknowledged',
  { timeout: 120_000 },
  async () => {
    for (let at = 1; ; at += 1) {
      const done = await inFolder(async (dir) => {
        const files = new FaultyFiles({ kind: 'error', at })
        const outcome = await work(dir, files)
        if (!files.hit) return true
        await expectRecovered(dir, outcome)
        return false
      })
      if (done) break
    }
  },
)

test('after a failed write everything is refused, memory stays at what is on disk, and nothing is tried again', () =>
  inFolder(async (dir) => {
    await (await create(dir)).close()
    const probe = new FaultyFiles({ kind: 'full', at: Infinity })
    const counting = await open(dir, { fs: probe })
    const opening = probe.count
    await counting.close()
    const files = new FaultyFiles({ kind: 'full', at: opening + 1 })
    const store = await open(dir, { fs: files })
    const heard: number[] = []
    store.subscribe(({ state }) => heard.push(state.revision))
    const results = await Promise.all([store.commit(addNote(1)), store.commit(addNote(2))])
    for (const result of results) expect(result).toMatchObject({ ok: false, error: { code: 'disk' } })
    expect(store.readOnly?.message).toContain('The disk is full')
    expect(store.state).toEqual(EXPECTED[0])
    files.heal()
    const before = files.count
    expect(await store.commit(addNote(3))).toMatchObject({ ok: false, error: { code: 'disk' } })
    expect(await store.checkpoint()).toMatchObject({ ok: false, error: { code: 'disk' } })
    expect(await store.texts.writeSource('doc_1', 'txt', new Uint8Array([1]))).toMatchObject({ ok: false })
    expect(files.count).toBe(before)
    expect(heard).toEqual([])
    unwrap(await store.close())
    const again = await open(dir)
    unwrap(await again.commit(addNote(1)))
    await again.close()
  }))

test('a disk that is full only when the snapshot is written has lost no change, and the message says so', () =>
  inFolder(async (dir) => {
    await (await create(dir)).close()
    const fault = { kind: 'full' as const, at: Infinity }
    const files = new FaultyFiles(fault)
    const store = await open(dir, { fs: files })
    unwrap(await store.commit(addNote(1)))
    fault.at = files.count + 1
    expect(await store.close()).toMatchObject({
      error: {
        code: 'disk',
        message: expect.stringContaining('Every change so far is safe in the journal.') as string,
      },
    })
    const again = await open(dir)
    expect(Object.keys(again.state.notebook.notes)).toEqual(['note_1'])
    await again.close()
  }))
