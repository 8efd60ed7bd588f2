import jsonld from 'jsonld'
import { expect, test } from 'vitest'
import { RELATION_TERMS } from '../../../shared/claim/relation'
import type { NotebookBundle } from '../bundle'
import { ANNO_CONTEXT } from '../testing/anno-context'
import { exampleBundle } from '../testing/example-bundle'
import { writeJsonLd } from './write-json-ld'

// The file in the hands of a processor of JSON-LD.

const OPTIONS = {
  // Refuses terms that no context knows, which it would drop without a word otherwise.
  safe: true,
  documentLoader: (url: string) =>
    url === 'http://www.w3.org/ns/anno.jsonld'
      ? Promise.resolve({ documentUrl: url, document: { '@context': ANNO_CONTEXT } })
      : Promise.reject(new Error(`${url} was asked for`)),
}

/** The example with every field that an annotation can have. */
async function fullBundle(): Promise<NotebookBundle> {
  const bundle = await exampleBundle()
  const { annotations, claims, evidence } = bundle.notebook
  const [noise, claim, link] = [annotations['ann_noise'], claims['clm_cool'], evidence['ev_noise']]
  if (!noise || !claim || !link) throw new Error('they are there')
  const origin = { ids: ['https://a.org/1'], creator: 'Ada', createdAt: '2020' }
  const made = {
    annotations: { ...annotations, ann_noise: { ...noise, origin, state: 'orphan' as const } },
    claims: { ...claims, clm_cool: { ...claim, certainty: 'low' as const } },
    evidence: { ...evidence, ev_noise: { ...link, rationale: 'It was measured.' } },
  }
  return { ...bundle, notebook: { ...bundle.notebook, ...made } }
}

interface Written extends Record<string, unknown> {
  readonly first: { readonly items: readonly Record<string, unknown>[] }
}

async function written(): Promise<Written> {
  return JSON.parse(new TextDecoder().decode(writeJsonLd(await fullBundle()).bytes)) as Written
}

const expand = (document: object) => jsonld.expand(document, OPTIONS)

/** Lists of one thing are that thing: JSON-LD makes no difference. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? plain(value[0]) : value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]))
}

test('every term is known, and what is expanded and compacted again is what was written', async () => {
  const file = await written()
  const again = await jsonld.compact(await expand(file), file['@context'] as never, OPTIONS)
  expect(plain(again)).toEqual(plain(file))
})

test('annotations are those of the vocabulary, and positions are numbers', async () => {
  const oa = (name: string) => `http://www.w3.org/ns/oa#${name}`
  const text = JSON.stringify(await expand(await written()))
  for (const name of [
    ...['Annotation', 'SpecificResource', 'TextualBody', 'TextQuoteSelector', 'TextPositionSelector'],
    ...['hasBody', 'hasTarget', 'hasSource', 'hasSelector', 'hasPurpose', 'motivatedBy'],
    ...['exact', 'prefix', 'suffix', 'start', 'end'],
  ])
    expect(text).toContain(`"${oa(name)}"`)
  for (const motivation of ['assessing', 'commenting', 'describing', 'linking', 'tagging'])
    expect(text).toContain(`{"@id":"${oa(motivation)}"}`)
  expect(text).toMatch(/"@type":"http:\/\/www.w3.org\/2001\/XMLSchema#nonNegativeInteger","@value":\d+/)
  expect(text).toContain(`{"@id":"${RELATION_TERMS.disputes.iri}"}`)
  expect(text).toContain('"urn:postil:terms:strength":[{"@value":')
})

test('the notebook is one literal, in which no terms are looked for', async () => {
  const [collection] = (await expand(await written())) as Record<string, unknown>[]
  const { notebook } = await fullBundle()
  expect(collection?.['urn:postil:terms:notebook']).toMatchObject([
    { '@type': '@json', '@value': { id: notebook.id, title: notebook.title } },
  ])
})

test('a term that no context knows would be found', async () => {
  const file = await written()
  const [item, ...rest] = file.first.items
  const changed = { ...file, first: { ...file.first, items: [{ ...item, unheardOf: 'x' }, ...rest] } }
  await expect(expand(changed)).rejects.toThrow(/^Safe mode validation error/)
})
