import { describe, expect, test } from 'vitest'
import { FOREIGN_TEXT } from '../../../shared/annotation/origin'
import { selectorsFor } from '../../../shared/annotation/selectors'
import { withoutDeleted } from '../../../shared/notebook/without-deleted'
import { readAnnotationText } from '../../documents/annotations/read-annotations'
import type { NotebookBundle } from '../bundle'
import { exampleBundle, exampleState, run } from '../testing/example-bundle'
import { writeNotebook } from '../write-notebook'
import { isPostilJsonLd, readJsonLd } from './read-json-ld'

const write = async (bundle: NotebookBundle) => (await writeNotebook('json-ld', bundle)).bytes
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const bytesOf = (value: string) => new TextEncoder().encode(value)

function read(bytes: Uint8Array) {
  expect(isPostilJsonLd(bytes)).toBe(true)
  return readJsonLd('a.jsonld', bytes)
}

interface Item {
  readonly id: string
  readonly motivation: string | string[]
  readonly body?: { readonly value?: string; readonly purpose: string; readonly source?: string }[]
  readonly target: string | { readonly source: string; readonly selector: Record<string, unknown>[] }
  readonly [term: `postil:${string}`]: unknown
}

function items(bytes: Uint8Array): Map<string, Item> {
  const { first } = JSON.parse(text(bytes)) as { first: { items: Item[] } }
  return new Map(first.items.map((item) => [item.id.split(':').at(-1) ?? '', item]))
}

/** The example with an annotation in each state, one of another program, and a second version of a text. */
async function everyState(): Promise<NotebookBundle> {
  const { notebook, texts, originals } = await exampleBundle()
  const document = notebook.documents['doc_trees']!
  const [info] = document.versions
  const old = texts.get(info!.hash)!
  const newer = { ...old, hash: 'f'.repeat(64), text: old.text.replace('heat', 'cold') }
  const { createHash } = await import('node:crypto')
  const hash = createHash('sha256').update(newer.text).digest('hex')
  const cool = notebook.annotations['ann_cool']!
  const pending = { version: hash, near: 3 }
  const candidate = {
    ...selectorsFor(newer.text, { start: 0, end: 7 }),
    reason: 'moved' as const,
    score: 0.5,
  }
  const foreign = {
    ...cool.target,
    version: FOREIGN_TEXT,
    quote: { exact: 'Elsewhere 🌲', prefix: '', suffix: '' },
  }
  const origin = { ids: ['https://a.org/1'], creator: 'Ada', createdAt: '2020' }
  const made = [
    {
      ...cool,
      id: 'ann_review' as const,
      state: 'needs-review' as const,
      pending: { ...pending, candidate },
    },
    {
      ...cool,
      id: 'ann_orphan' as const,
      state: 'orphan' as const,
      pending: { ...pending, keptAt: '2026-01-01T00:00:05.000Z' },
    },
    { ...cool, id: 'ann_foreign' as const, state: 'orphan' as const, target: foreign, pending, origin },
  ]
  return {
    notebook: {
      ...notebook,
      documents: {
        ...notebook.documents,
        doc_trees: { ...document, versions: [...document.versions, { ...info!, hash }] },
      },
      annotations: { ...notebook.annotations, ...Object.fromEntries(made.map((one) => [one.id, one])) },
    },
    texts: new Map([...texts, [hash, { ...newer, hash }]]),
    originals,
  }
}

describe('out and in again', () => {
  test.each([
    ['the example', exampleBundle],
    ['annotations in every state, several versions', everyState],
  ])('%s: the same notebook, the same texts', async (_name, make) => {
    const bundle = await make()
    const result = read(await write(bundle))
    if (!result.ok) throw new Error(result.error.message)
    expect(result.value.bundle.notebook).toEqual(bundle.notebook)
    expect(result.value.bundle.texts).toEqual(bundle.texts)
    expect(result.value.notKept).toEqual([])
  })

  test('what was deleted does not travel', async () => {
    const state = await exampleState()
    const after = run(state, [
      { type: 'evidence.delete', id: 'ev_noise' },
      { type: 'tag.delete', id: 'tag_heat' },
      { type: 'note.delete', id: 'note_all' },
    ])
    const bytes = await write({ ...state, notebook: after.notebook })
    expect(text(bytes)).not.toContain('Measure again')
    const result = read(bytes)
    expect(result.ok && result.value.bundle.notebook).toEqual(withoutDeleted(after.notebook))
  })

  test('the same notebook gives the same bytes, whatever the order of its tables', async () => {
    const bundle = await exampleBundle()
    const { notebook } = bundle
    const turned = {
      ...notebook,
      annotations: Object.fromEntries(Object.entries(notebook.annotations).reverse()),
    }
    expect(text(await write({ ...bundle, notebook: turned }))).toBe(text(await write(bundle)))
  })
})

describe('for readers of W3C annotations', () => {
  test('positions count code points, behind an emoji and a CRLF', async () => {
    const bundle = await exampleBundle()
    const { target } = items(await write(bundle)).get('ann_cool')!
    if (typeof target === 'string') throw new Error('no passage')
    const [quote, position] = target.selector
    const source = bundle.texts.get(bundle.notebook.annotations['ann_cool']!.target.version)!.text
    const points = Array.from(source)
    expect(quote).toMatchObject({ type: 'TextQuoteSelector', exact: 'cool the street' })
    expect(points.slice(Number(position!['start']), Number(position!['end'])).join('')).toBe(
      'cool the street',
    )
    // The emoji before it is one character there, and two here.
    expect(position!['start']).toBe(source.indexOf('cool') - 1)
  })

  test('claims, evidence and notes are annotations with the terms of published vocabularies', async () => {
    const found = items(await write(await exampleBundle()))
    const claim = found.get('clm_cool')!
    expect(claim.motivation).toEqual(['assessing', 'tagging'])
    expect(claim.body!.map(({ value }) => value)).toEqual(['Trees cool streets.', 'Health'])
    expect(found.get('ev_noise')).toMatchObject({
      motivation: 'linking',
      'postil:claim': claim.id,
      'postil:relation': [
        'http://purl.org/spar/cito/disputes',
        'http://purl.obolibrary.org/obo/SEPIO_0000404',
      ],
      target: { selector: [{ exact: 'lowers noise' }, {}] },
    })
    expect(found.get('note_claim')).toMatchObject({ motivation: 'commenting', target: claim.id })
    expect(found.get('note_section')).toMatchObject({
      target: { selector: [{ exact: 'cool the street' }, {}] },
    })
    expect(found.get('note_all')!.target).toBe('urn:postil:nb_example')
  })

  test('a passage of a text that is not at hand is told by its words alone', async () => {
    const { target } = items(await write(await everyState())).get('ann_foreign')!
    expect(target).toMatchObject({ selector: [{ type: 'TextQuoteSelector', exact: 'Elsewhere 🌲' }] })
  })

  test('the address of a document is its source', async () => {
    const { notebook, ...rest } = await exampleBundle()
    const document = notebook.documents['doc_trees']!
    const bibliography = { ...document.bibliography, doi: '10.1/a<b>' }
    const documents = { ...notebook.documents, doc_trees: { ...document, bibliography } }
    const { target } = items(await write({ ...rest, notebook: { ...notebook, documents } })).get('ann_cool')!
    expect(target).toMatchObject({ source: 'https://doi.org/10.1/a%3Cb%3E' })
  })

  test('the import of annotations reads it as it reads any other', async () => {
    const foreign = readAnnotationText(text(await write(await exampleBundle())))
    if (!foreign.ok) throw new Error(foreign.error.message)
    expect(foreign.value.notKept).toEqual([])
    const cool = foreign.value.annotations.find(({ id }) => id.endsWith('ann_cool'))
    expect(cool).toMatchObject({
      tags: ['Heat 🔥'],
      text: 'Half an emoji: �.',
      passage: { quote: { exact: 'cool the street' } },
    })
  })
})

describe('refused', () => {
  const changed = async (change: (file: Record<string, unknown>) => void) => {
    const file = JSON.parse(text(await write(await exampleBundle()))) as Record<string, unknown>
    change(file)
    const result = readJsonLd('a.jsonld', bytesOf(JSON.stringify(file)))
    return result.ok ? null : result.error
  }

  test('a file of a newer Postil', async () => {
    expect(await changed((file) => (file['postil:form'] = 2))).toMatchObject({ code: 'newer-version' })
    expect(await changed((file) => (file['postil:schemaVersion'] = 99))).toMatchObject({
      code: 'newer-version',
    })
  })

  test.each<[string, (file: Record<string, unknown>) => unknown, RegExp]>([
    [
      'a text that was changed',
      (file) => ((file['postil:texts'] as { text: string }[])[0]!.text += 'x'),
      /was changed/,
    ],
    ['a text that is missing', (file) => (file['postil:texts'] = []), /is missing/],
    ['no notebook', (file) => (file['postil:notebook'] = 7), /damaged/],
    ['no version', (file) => delete file['postil:schemaVersion'], /damaged/],
  ])('%s', async (_name, change, message) => {
    expect(await changed((file) => void change(file))).toMatchObject({
      code: 'corrupt',
      message: expect.stringMatching(message) as string,
    })
  })

  test('a file that is cut off, and one nested too deeply', async () => {
    const whole = await write(await exampleBundle())
    expect(readJsonLd('a', whole.subarray(0, whole.length - 9))).toMatchObject({ error: { code: 'corrupt' } })
    const deep = bytesOf('['.repeat(200_000))
    expect(readJsonLd('a', deep)).toMatchObject({ error: { code: 'corrupt' } })
  })

  test('files of others are not taken for ours', () => {
    expect(isPostilJsonLd(bytesOf('{"type":"AnnotationCollection","first":{"items":[]}}'))).toBe(false)
  })
})
