import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { NotebookId } from '../../../shared/core/ids'
import { emptyNotebook } from '../../../shared/notebook/notebook'
import { withoutDeleted } from '../../../shared/notebook/without-deleted'
import type { ReadBundle } from '../../exchange/bundle'
import { readPostil } from '../../exchange/postil/read-postil'
import { writePostil } from '../../exchange/postil/write-postil'
import { exampleBundle } from '../../exchange/testing/example-bundle'
import { checkNotebook } from '../../store/check'
import { openLibrary, type Library } from '../../store/library'
import { createNotebook, openNotebook, type NotebookStore } from '../../store/notebook-store'
import { createBundles } from './bundles'

const HOLDER = { holder: 'a test' }
let folder = ''
let library: Library
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'postil-bundles-'))
  library = value(await openLibrary(folder))
})
afterEach(async () => {
  await library.close()
  await rm(folder, { recursive: true, force: true })
})

function value<T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

async function example(originals = true): Promise<{ fileName: string; read: ReadBundle }> {
  const bundle = await exampleBundle()
  const { bytes } = await writePostil(originals ? bundle : { ...bundle, originals: [] })
  return { fileName: 'trees.postil', read: value(await readPostil('trees.postil', bytes)) }
}

async function emptyStore(): Promise<NotebookStore> {
  const notebook = emptyNotebook('nb_mine', 'Mine', '2026-05-01T00:00:00.000Z')
  return value(await createNotebook(path.join(folder, 'mine'), notebook, HOLDER))
}

test('opened as a notebook of its own it is what it was, and sound', async () => {
  const { notebook, texts } = await exampleBundle()
  const bundles = createBundles(library, 'a test')
  const preview = bundles.prepare(null, await example())
  expect(preview).toMatchObject({ kind: 'a Postil notebook', title: 'Street trees', notKept: [] })
  expect(preview.counts.find(({ what }) => what === 'claims')).toEqual({
    ...{ what: 'claims', added: 1, known: 0, different: 0 },
  })
  const { notebookId } = value(await bundles.open(preview.bundleId))
  expect(notebookId).toBe('nb_example')
  expect(library.titleOf(notebookId)).toBe('Street trees')
  const dir = library.folderOf(notebookId) ?? ''
  expect(await checkNotebook(dir)).toMatchObject({ ok: true, problems: [], remarks: [] })
  const store = value(await openNotebook(dir, HOLDER))
  expect(store.state.notebook).toEqual(notebook)
  const document = notebook.documents['doc_trees']
  const hash = document?.versions[0]?.hash ?? ''
  expect(value(await store.texts.readVersion('doc_trees', hash))).toEqual(texts.get(hash))
  await store.close()
  expect(await readdir(path.join(folder, 'notebooks'))).toEqual(['nb_example'])
})

test('without its originals it is sound too, and says so', async () => {
  const bundles = createBundles(library, 'a test')
  const { bundleId } = bundles.prepare(null, await example(false))
  const { notebookId } = value(await bundles.open(bundleId))
  expect(await checkNotebook(library.folderOf(notebookId) ?? '')).toMatchObject({
    ok: true,
    problems: [],
    remarks: ['2 original files were not in the file that this was opened from. The texts are here.'],
  })
})

test('a second one gets an id and a title of its own', async () => {
  const bundles = createBundles(library, 'a test')
  const ids: NotebookId[] = []
  for (let n = 0; n < 3; n += 1) {
    const { bundleId } = bundles.prepare(null, await example())
    ids.push(value(await bundles.open(bundleId)).notebookId)
  }
  expect(new Set(ids).size).toBe(3)
  expect(ids.map((id) => library.titleOf(id))).toEqual([
    'Street trees',
    'Street trees (copy)',
    'Street trees (copy 2)',
  ])
})

test('added to a notebook it is one step of undo, and sound', async () => {
  const store = await emptyStore()
  const before = store.state.notebook
  const bundles = createBundles(library, 'a test')
  const { bundleId, counts } = bundles.prepare(store, await example())
  expect(counts.map(({ what, added, known }) => `${what} ${added} ${known}`)).toEqual([
    ...['documents 2 0', 'claims 1 0', 'evidence 2 0', 'annotations 2 0', 'notes 3 0', 'tags 2 0'],
    ...['references 1 0', 'briefs 1 1'],
  ])
  const { label, state } = value(await bundles.include(store, bundleId))
  expect(label).toBe('Add from “trees.postil”')
  expect(Object.keys(state.notebook.claims)).toEqual(['clm_cool'])
  const again = bundles.prepare(store, await example())
  expect(again.counts.every(({ added, different }) => added + different === 0)).toBe(true)
  expect(await bundles.include(store, again.bundleId)).toMatchObject({ error: { code: 'conflict' } })
  value(await store.commit({ kind: 'undo', at: '2026-05-02T00:00:00.000Z' }))
  expect(store.state.notebook).toEqual(before)
  value(await store.commit({ kind: 'redo', at: '2026-05-02T00:00:00.000Z' }))
  await store.close()
  expect(await checkNotebook(store.dir)).toMatchObject({ ok: true, problems: [] })
  const reopened = value(await openNotebook(store.dir, HOLDER))
  expect(withoutDeleted(reopened.state.notebook).claims).toEqual((await exampleBundle()).notebook.claims)
  await reopened.close()
})

test('a text that cannot be written leaves the notebook as it was', async () => {
  const store = await emptyStore()
  const before = store.state
  const bundles = createBundles(library, 'a test')
  const { fileName, read } = await example()
  const broken = { ...read, bundle: { ...read.bundle, texts: new Map() } }
  const { bundleId } = bundles.prepare(store, { fileName, read: broken })
  expect(await bundles.include(store, bundleId)).toMatchObject({ ok: false })
  expect(store.state).toBe(before)
  const open = bundles.prepare(null, { fileName, read: broken })
  expect(await bundles.open(open.bundleId)).toMatchObject({ ok: false })
  expect(await readdir(path.join(folder, 'notebooks'))).toEqual([])
  await store.close()
})

test('one that waits no longer is asked for again', async () => {
  const bundles = createBundles(library, 'a test')
  const first = bundles.prepare(null, await example())
  bundles.prepare(null, await example())
  bundles.prepare(null, await example())
  expect(await bundles.open(first.bundleId)).toMatchObject({ error: { code: 'not-found' } })
})
