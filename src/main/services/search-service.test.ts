import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from 'vite'
import type { NotebookId } from '../../shared/core/ids'
import type { Result } from '../../shared/core/result'
import type { SearchResult } from '../../shared/search/results'
import { launchInProcess } from '../documents/testing/in-process-child'
import { createServices } from './create-services'
import type { Services } from './services'

let folder = ''
let services: Services
let notebookId: NotebookId
const events: string[] = []

beforeAll(async () => {
  // Inside the project, so that the bundle finds its packages.
  folder = await mkdtemp(path.resolve('node_modules/.search-service-'))
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: path.resolve('src/main/search/worker.ts'),
      outDir: path.join(folder, 'worker'),
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  })
  const created = await createServices({
    dataDir: path.join(folder, 'data'),
    resourcesDir: path.resolve('resources'),
    exportWorkerPath: '',
    importChildPath: '',
    exchangeChildPath: '',
    comparisonWorkerPath: '',
    searchWorkerPath: path.join(folder, 'worker/worker.mjs'),
    version: '0.0.0',
    host: {
      kind: 'web',
      holder: 'a test',
      pickFiles: null,
      pickSavePath: null,
      launchChild: launchInProcess,
      reveal: null,
    },
  })
  services = valueOf(created)
  services.events.subscribe((name) => events.push(name))
  ;({ notebookId } = valueOf(await services.handlers['notebook.create']({ title: 'Mine' })))
  valueOf(await services.handlers['notebook.open']({ notebookId }))
  const base64 = Buffer.from('# Health\n\nUrban heat harms the old.\n').toString('base64')
  valueOf(
    await services.handlers['document.import']({
      notebookId,
      jobId: 'job_1',
      files: [{ fileName: 'a.md', base64 }],
    }),
  )
}, 60_000)

afterAll(async () => {
  await services.close()
  await rm(folder, { recursive: true, force: true })
})

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

async function search(text: string): Promise<SearchResult> {
  for (;;) {
    const result = valueOf(await services.handlers['search.query']({ text, client: 'field' }))
    if (!result.indexing) return result
  }
}

const titles = async (text: string) => (await search(text)).groups.map(({ title }) => title)

test('finds the texts of every open notebook', async () => {
  expect(await titles('"urban heat"')).toContain('Health')
  expect((await search('psychotherapy')).groups.map((group) => group.notebookTitle)).toContain(
    'Getting started',
  )
  expect(events).toContain('search.indexed')
})

test('finds what was just written, and not what was just undone', async () => {
  const [group] = (await search('"urban heat"')).groups
  const documentId = group?.documentId
  const command = { type: 'claim.create', documentId, statement: 'Heat is a xylophone' }
  valueOf(await services.handlers['notebook.apply']({ notebookId, command }))
  expect((await search('xylophone')).total).toBe(1)
  valueOf(await services.handlers['notebook.undo']({ notebookId }))
  expect((await search('xylophone')).total).toBe(0)
  valueOf(await services.handlers['notebook.redo']({ notebookId }))
  expect((await search('xylophone in:claims')).total).toBe(1)
})

test('gives the ranges in one document', async () => {
  const { groups } = await search('"urban heat"')
  const documentId = groups.find((group) => group.notebookId === notebookId)?.documentId
  if (!documentId) throw new Error('nothing found')
  const input = { notebookId, documentId, text: 'heat old', client: 'field' }
  const { ranges } = valueOf(await services.handlers['search.inDocument'](input))
  const { text } = valueOf(await services.handlers['document.text']({ notebookId, documentId }))
  expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['heat', 'old'])
})
