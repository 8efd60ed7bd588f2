import { describe, expect, test } from 'vitest'
import { emptyBibliography } from '../document/source-document'
import { addDocument, run, targetOf, withDocument, DOC, TEXT } from '../notebook/fixture'
import { FIRST_BRIEF } from '../notebook/brief'
import type { Notebook } from '../notebook/notebook'
import { briefOf } from '../notebook/queries'
import { buildBrief, type BriefOptions } from './build'
import { lineCitation, shortCitation, sourceLink } from './citation'

const briefNow = (notebook: Notebook, options: BriefOptions) =>
  buildBrief(notebook, briefOf(notebook), options)

const annotate = (id: string, words: string, documentId = DOC) => ({
  type: 'annotation.create',
  id,
  target: targetOf(words, documentId),
})
const health = `sec_${String(TEXT.indexOf('Health'))}`

function worked() {
  return run(withDocument(), [
    addDocument('doc_2', 'A Trial of Shade'),
    {
      type: 'document.update',
      id: 'doc_2',
      bibliography: { authors: ['Okafor, Lena', 'Jo Lindt'], year: '2021' },
    },
    { type: 'tag.create', id: 'tag_1', label: 'Heat', color: 'red' },
    annotate('ann_1', 'Planting is cheap.'),
    { type: 'claim.create', id: 'clm_1', annotationId: 'ann_1' },
    annotate('ann_2', 'Shade lowers heat stress.'),
    { type: 'claim.create', id: 'clm_2', annotationId: 'ann_2', tagIds: ['tag_1'], certainty: 'low' },
    { type: 'claim.update', id: 'clm_2', statement: 'Shade helps people in heat' },
    annotate('ann_3', 'It also lowers noise.', 'doc_2'),
    {
      type: 'evidence.create',
      id: 'ev_1',
      claimId: 'clm_2',
      source: { kind: 'passage', annotationId: 'ann_3' },
      relation: 'supports',
      strength: 'weak',
      rationale: 'Same trees.',
    },
    { type: 'reference.create', id: 'ref_1', bibliography: { title: 'Cool Cities', doi: 'doi:10.1000/xyz' } },
    {
      type: 'evidence.create',
      id: 'ev_2',
      claimId: 'clm_2',
      source: { kind: 'reference', referenceId: 'ref_1', locator: 'p. 12' },
      relation: 'disputes',
    },
    {
      type: 'note.create',
      id: 'note_1',
      target: { kind: 'section', documentId: DOC, sectionId: health },
      text: '**n**',
    },
    { type: 'note.create', id: 'note_2', target: { kind: 'claim', claimId: 'clm_2' }, text: 'on the claim' },
    { type: 'note.create', id: 'note_3', target: { kind: 'notebook' }, text: 'about all' },
    { type: 'note.create', id: 'note_4', target: { kind: 'notebook' }, text: '   ' },
  ]).notebook
}

describe('a brief', () => {
  const model = briefNow(worked(), { date: '2026-11-24' })

  test('goes through the sections that have something, in the order of the text', () => {
    expect(model.sections.map((s) => [s.number, s.title, s.claims.map((c) => c.label)])).toEqual([
      ['1', 'Health', ['C1']],
      ['2', 'Cost', ['C2']],
    ])
    expect(model.sections[0]?.notes).toEqual([{ about: null, quote: null, text: '**n**' }])
  })

  test('tells what a claim says, its words, and where it stands', () => {
    expect(model.sections[0]?.claims[0]).toMatchObject({
      statement: 'Shade helps people in heat',
      quote: 'Shade lowers heat stress.',
      standing: 'contested',
      certainty: 'low',
      tags: [{ label: 'Heat', color: 'red' }],
      notes: [{ text: 'on the claim' }],
    })
    expect(model.totals).toEqual({
      supported: 0,
      'single-source': 0,
      contested: 1,
      refuted: 0,
      unsupported: 1,
    })
  })

  test('numbers sources as they are cited', () => {
    expect(model.sections[0]?.claims[0]?.evidence).toEqual([
      {
        relation: 'supports',
        strength: 'weak',
        rationale: 'Same trees.',
        quote: 'It also lowers noise.',
        locator: '',
        referenceNumber: 1,
      },
      {
        relation: 'disputes',
        strength: 'moderate',
        rationale: '',
        quote: null,
        locator: 'p. 12',
        referenceNumber: 2,
      },
    ])
    expect(model.references.map((r) => [r.item['title'], r.label, r.link])).toEqual([
      ['A Trial of Shade', 'Okafor & Lindt 2021', ''],
      ['Cool Cities', 'Cool Cities', 'https://doi.org/10.1000/xyz'],
    ])
  })

  test('takes its title from the one document it reads, and leaves empty notes out', () => {
    expect(model.title).toBe('Shade')
    expect(model.dateLabel).toBe('24 November 2026')
    expect(model.notes.map((n) => n.text)).toEqual(['about all'])
  })

  test('of an empty notebook is empty, not broken', () => {
    const empty = briefNow(withDocument().notebook, {
      date: '2026-11-24',
      paper: 'letter',
      author: 'R. Reader',
    })
    expect(empty).toMatchObject({
      title: 'Street trees',
      sections: [],
      references: [],
      paper: 'letter',
      author: 'R. Reader',
    })
  })

  test('is plain data, fit for a structured clone', () => {
    expect(structuredClone(model)).toEqual(model)
  })

  test('keeps a parent section of one that has claims, and numbers it', () => {
    const line = { start: TEXT.indexOf('Planting'), end: TEXT.length, title: 'Planting' }
    const notebook = run(withDocument(), [
      { type: 'heading.set', documentId: DOC, ...line, level: 2 },
      {
        type: 'claim.create',
        id: 'clm_1',
        documentId: DOC,
        statement: 'x',
        sectionId: `sec_${String(line.start)}`,
      },
    ]).notebook
    const sections = briefNow(notebook, { date: '2026-01-01' }).sections
    expect(sections.map((s) => [s.number, s.title, s.level])).toEqual([
      ['1', 'Cost', 1],
      ['1.1', 'Planting', 2],
    ])
  })

  test('names each document when it reads several', () => {
    const notebook = run(withDocument(), [
      addDocument('doc_2', 'Other'),
      { type: 'claim.create', id: 'clm_1', documentId: DOC, statement: 'x' },
      { type: 'claim.create', id: 'clm_2', documentId: 'doc_2', statement: 'y' },
    ]).notebook
    const several = briefNow(notebook, { date: '2026-01-01' })
    expect(several.title).toBe('Street trees')
    expect(several.sections.map((s) => [s.number, s.documentTitle])).toEqual([
      ['1', 'Shade'],
      ['2', 'Other'],
    ])
  })

  test('survives a language tag that is none', () => {
    const notebook = run(withDocument(), [
      { type: 'brief.update', id: FIRST_BRIEF, changes: { language: 'not a tag' } },
    ]).notebook
    expect(briefNow(notebook, { date: '2026-11-24' }).dateLabel).toBe('24 November 2026')
  })
})

describe('citations', () => {
  const source = (fields: object) => ({ ...emptyBibliography('A Title'), ...fields })

  test('are short in the text', () => {
    expect(shortCitation(source({ authors: ['Ada King'], year: '1843' }))).toBe('King 1843')
    expect(shortCitation(source({ authors: ['King, Ada', 'B C', 'D'], year: '' }))).toBe('King et al.')
    expect(shortCitation(source({}))).toBe('A Title')
    expect(shortCitation(emptyBibliography(''))).toBe('Untitled source')
  })

  test('are one line on the cover', () => {
    expect(lineCitation(source({ authors: ['Ada King'], year: '1843', container: 'Memoirs' }))).toBe(
      'Ada King, “A Title”, Memoirs, 1843',
    )
  })

  test('link by DOI first, and only to what is safe to follow', () => {
    expect(sourceLink(source({ doi: 'https://doi.org/10.1000/A(1)', url: 'https://x.org' }))).toBe(
      'https://doi.org/10.1000/A(1)',
    )
    expect(sourceLink(source({ doi: 'nonsense', url: 'https://x.org/a' }))).toBe('https://x.org/a')
    expect(sourceLink(source({ url: 'javascript:alert(1)' }))).toBe('')
  })
})

test('says of a passage that is not in the current version that it was not found there', () => {
  const state = run(withDocument(), [
    { type: 'annotation.create', id: 'ann_1', target: targetOf('Planting is cheap.') },
    { type: 'claim.create', id: 'clm_1', annotationId: 'ann_1' },
  ])
  const annotation = state.notebook.annotations['ann_1']
  if (!annotation) throw new Error('it was made')
  const pending = { version: 'b'.repeat(64), near: 0 }
  const notebook = {
    ...state.notebook,
    annotations: { ann_1: { ...annotation, state: 'orphan' as const, pending } },
  }
  const claims = briefNow(notebook, { date: '2026-01-01' }).sections.flatMap((section) => section.claims)
  expect(claims[0]).toMatchObject({
    quote: 'Planting is cheap.',
    quoteRemark: 'Passage not found in the current version.',
  })
})

test('passages and sources say their language, where it is known and another than that of the brief', () => {
  const notebook = worked()
  const { doc_2: other, ...rest } = notebook.documents
  if (!other) throw new Error('it is there')
  const inGerman = { ...notebook, documents: { ...rest, doc_2: { ...other, language: 'de-AT' } } }
  const languages = (given: Notebook) => {
    const { sections, references } = briefNow(given, { date: '2026-11-24' })
    const [claim] = sections[0]?.claims ?? []
    return [
      claim?.quoteLanguage,
      claim?.evidence.map(({ quoteLanguage }) => quoteLanguage),
      references.map(({ language }) => language),
    ]
  }
  expect(languages(notebook)).toEqual([undefined, [undefined, undefined], [undefined, undefined]])
  expect(languages(inGerman)).toEqual([undefined, ['de-AT', undefined], ['de-AT', undefined]])
})
