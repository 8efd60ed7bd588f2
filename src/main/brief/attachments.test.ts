import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Attachment } from './draw/attachments'
import { missingTool } from './fixtures/pdf-tools'
import { readObjects, textOf } from './fixtures/pdf/objects'
import { digestOf, RenderFolder } from './fixtures/render-fixture'
import { SMALL_BRIEF } from './fixtures/small-brief'
import { archiveFaults } from './fixtures/walker/archive'
import { openTagged } from './fixtures/walker/tagged-pdf'

const NOTEBOOK: Attachment = {
  name: 'Čapek’s notebook.postil',
  bytes: Buffer.from('not really a notebook '.repeat(5000)),
  mediaType: 'application/vnd.postil+zip',
  description: 'The notebook this brief was made from',
  relationship: 'Source',
}
const TABLE: Attachment = {
  name: 'claims.csv',
  bytes: Buffer.from('label,standing\nC1,supported\n'),
  mediaType: 'text/csv',
  description: 'Every claim with its standing',
  relationship: 'Data',
}

let folder: RenderFolder
beforeAll(async () => {
  folder = await RenderFolder.open()
})
afterAll(async () => {
  await folder.remove()
})

const noTools = missingTool('qpdf')
describe.skipIf(noTools !== null)(`attachments${noTools === null ? '' : ` (skipped: ${noTools})`}`, () => {
  test('are in the file, associated with it, and come out as they went in', async () => {
    const { path } = await folder.render(SMALL_BRIEF, { attachments: [NOTEBOOK, TABLE] })
    const pdf = openTagged(path)
    expect(archiveFaults(pdf)).toEqual([])
    const { objects } = pdf
    const files = objects.list(objects.catalog['/AF']).map((reference) => {
      const file = objects.dict(reference)
      const stream = objects.dict(file['/EF'])['/F']
      return {
        name: textOf(file['/UF']),
        type: objects.dict(stream)['/Subtype'],
        date: textOf(objects.dict(objects.dict(stream)['/Params'])['/ModDate']),
        relationship: file['/AFRelationship'],
        bytes: objects.bytes(stream),
      }
    })
    expect(files).toEqual([
      {
        name: NOTEBOOK.name,
        type: '/application/vnd.postil+zip',
        date: 'D:20261123000000Z',
        relationship: '/Source',
        bytes: NOTEBOOK.bytes,
      },
      {
        name: 'claims.csv',
        type: '/text/csv',
        date: 'D:20261123000000Z',
        relationship: '/Data',
        bytes: TABLE.bytes,
      },
    ])
  })

  test('none is none', async () => {
    const { path } = await folder.render(SMALL_BRIEF, { attachments: [] })
    expect(readObjects(path).catalog['/AF']).toBeUndefined()
  })
})

test('the same brief with the same attachments gives the same bytes', async () => {
  const digest = async () => digestOf(await folder.render(SMALL_BRIEF, { attachments: [NOTEBOOK, TABLE] }))
  const first = await digest()
  // Dates of the machine would differ.
  await new Promise((resolve) => setTimeout(resolve, 1100))
  expect(await digest()).toBe(first)
})
