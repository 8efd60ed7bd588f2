import { describe, expect, test } from 'vitest'
import { CodePoints } from '../../../shared/annotation/code-points'
import { QuoteFinder } from '../../../shared/annotation/find-quote'
import { idSource, type DocumentId } from '../../../shared/core/ids'
import { importCommands } from '../../../shared/notebook/annotation-import/plan-commands'
import { placeForeign } from '../../../shared/notebook/annotation-import/place-foreign'
import { planAnnotations } from '../../../shared/notebook/annotation-import/plan-annotations'
import { emptyNotebook, type Notebook } from '../../../shared/notebook/notebook'
import { annotationsOf } from '../../../shared/notebook/queries'
import { initialState } from '../../../shared/notebook/reduce'
import { readAnnotationText } from '../../documents/annotations/read-annotations'
import type { NotebookBundle } from '../bundle'
import { exampleBundle, exampleState, run } from '../testing/example-bundle'
import { passageTags } from '../passage-tags'
import { writeNotebook } from '../write-notebook'

async function written(bundle: NotebookBundle) {
  const { bytes, notKept } = await writeNotebook('hypothesis', bundle)
  return { text: new TextDecoder().decode(bytes), notKept }
}

/** Brings a file into a notebook that has the same document and nothing else, as the import of annotations does. */
async function importInto(bundle: NotebookBundle, documentId: DocumentId, text: string): Promise<Notebook> {
  const document = bundle.notebook.documents[documentId]!
  const { hash } = document.versions.at(-1)!
  const words = bundle.texts.get(hash)!.text
  const empty = {
    ...emptyNotebook('nb_2', 'Other', '2026-01-01T00:00:00.000Z'),
    documents: { [documentId]: document },
  }
  const read = readAnnotationText(text)
  if (!read.ok) throw new Error(read.error.message)
  expect(read.value.notKept).toEqual([])
  const into = { documentId, version: hash, finder: new QuoteFinder(words), points: new CodePoints(words) }
  const plan = await planAnnotations(empty, document, read.value, {
    asked: [`urn:postil:${bundle.notebook.id}:${documentId}`],
    place: ({ passage }) => Promise.resolve(passage && placeForeign(into, passage)),
  })
  let count = 0
  const newId = idSource(() => `new${String((count += 1))}`)
  return run(initialState(empty), importCommands(empty, plan, newId)).notebook
}

test('passages, tags and notes come back through the import of annotations', async () => {
  const bundle = await exampleBundle()
  const { text } = await written(bundle)
  const back = await importInto(bundle, 'doc_trees', text)
  const passages = (notebook: Notebook) =>
    annotationsOf(notebook, 'doc_trees').map((annotation) => ({
      target: annotation.target,
      state: annotation.state,
      // Those of the claims it makes come along.
      tags: passageTags(notebook, annotation).map((id) => notebook.tags[id]!.label),
    }))
  expect(passages(back)).toEqual(passages(bundle.notebook))
  const [passage] = annotationsOf(back, 'doc_trees')
  expect(Object.values(back.notes)).toMatchObject([
    {
      annotationId: passage!.id,
      target: { kind: 'section', sectionId: 'sec_0' },
      text: [
        // A half of a surrogate pair is no character, and no file can hold it.
        'Half an emoji: �.',
        'Lead.',
        '**Claim:** Trees cool streets.\n\nContested. Not rated.\n\n**Supports** (moderate): R. Amsel, “Urban heat”, p. 3\n\nStrong.',
      ].join('\n\n---\n\n'),
    },
  ])
})

test('a passage with one note and no comment comes back as exactly that', async () => {
  const state = await exampleState()
  const { notebook } = run(state, [
    {
      type: 'note.create',
      target: { kind: 'document', documentId: 'doc_noise' },
      annotationId: 'ann_noise',
      id: 'note_n',
      text: 'One\n\n* 🌲 e\u0301\n',
    },
    { type: 'evidence.delete', id: 'ev_noise' },
  ])
  const bundle = { ...state, notebook }
  const back = await importInto(bundle, 'doc_noise', (await written(bundle)).text)
  expect(Object.values(back.notes).map(({ text }) => text)).toEqual(['One\n\n* 🌲 e\u0301'])
})

describe('the form of the file', () => {
  test('is that of an export of Hypothesis', async () => {
    const { text } = await written(await exampleBundle())
    const file = JSON.parse(text) as { annotations: Record<string, unknown>[] }
    expect(Object.keys(file)).toEqual(['export_date', 'export_userid', 'client_version', 'annotations'])
    expect(file.annotations[0]).toMatchObject({
      id: 'ann_cool',
      uri: 'urn:postil:nb_example:doc_trees',
      document: { title: ['Street trees 🌳'] },
      tags: ['Heat 🔥', 'Health'],
      target: [
        {
          selector: [
            { type: 'TextQuoteSelector', exact: 'cool the street' },
            { type: 'TextPositionSelector' },
          ],
        },
      ],
    })
    // The import of Hypothesis passes over replies.
    expect(file.annotations.filter((annotation) => 'references' in annotation)).toEqual([])
    expect(file.annotations.map(({ id }) => id)).toEqual(['ann_cool', 'ann_noise'])
  })

  test('positions count UTF-16 units, as a browser does', async () => {
    const bundle = await exampleBundle()
    const { annotations } = JSON.parse((await written(bundle)).text) as {
      annotations: { target: { selector: { start?: number; end?: number }[] }[] }[]
    }
    const { start, end } = annotations[0]!.target[0]!.selector[1]!
    const { version } = bundle.notebook.annotations['ann_cool']!.target
    expect(bundle.texts.get(version)!.text.slice(start, end)).toBe('cool the street')
  })

  test('what it has no place for is said', async () => {
    expect((await written(await exampleBundle())).notKept).toEqual([
      'The texts and originals of 2 documents are left out.',
      '1 note on the notebook as a whole is left out.',
      'Claims and evidence are there as words, with the passages and as notes on the page.',
      'Tags are there by name alone, without colour, description and order.',
    ])
  })

  test('the same notebook gives the same bytes', async () => {
    const bundle = await exampleBundle()
    expect((await written(bundle)).text).toBe((await written(bundle)).text)
  })
})
